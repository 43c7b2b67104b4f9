import type { Layout } from '../layout.ts';
import { coded, date, identifier, number, whole } from './column.ts';

const read = { inFigures: true } as const;
const must = { filled: true, inFigures: true } as const;

const childId = identifier('child_id', 'The child’s number, the same as in the other files', must);

/** Our own layouts about school, about those who stand by a child, and about what children say. */
export const educationAndVoiceLayouts: Layout[] = [
  {
    id: 'attendance',
    table: 'attendance',
    day: 'half_term_end',
    title: 'Attendance',
    family: 'Own',
    reach: 'events',
    grain: 'one child’s half-term at school, all the child’s schools together; a session is half a day',
    key: ['child_id', 'half_term_end'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('half_term_end', 'Last day of the half-term', must),
      whole('sessions_possible', 'Sessions that the child could have come to', { ...must, range: [0, 150] }),
      whole('sessions_missed', 'Sessions of these that the child missed, for whatever reason', {
        ...must,
        range: [0, 150],
      }),
    ],
    example: [
      ['900001', '22/10/2021', '74', '2'],
      ['900002', '22/10/2021', '74', '40'],
      ['900001', '17/12/2021', '70', '0'],
    ],
  },
  {
    id: 'schools',
    table: 'schools',
    day: 'school_started_on',
    title: 'Schools',
    family: 'Own',
    reach: 'events',
    grain: 'one child’s beginning at a school; no school is named',
    key: ['child_id', 'school_started_on'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('school_started_on', 'The child’s first day at the school', must),
      coded('schoolStart', 'reason', 'Why the child began there', must),
    ],
    example: [
      ['900001', '06/09/2021', 'next phase'],
      ['900002', '17/01/2022', 'moved home'],
    ],
  },
  {
    id: 'attainment',
    table: 'attainment',
    day: 'results_on',
    title: 'Attainment',
    family: 'Own',
    reach: 'events',
    grain: 'one young person’s results at the end of key stage 4',
    key: ['child_id', 'results_on'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('results_on', 'Day on which the results came out', must),
      number('attainment_8', 'Attainment 8 score; 0 where the young person sat no examination', {
        ...must,
        range: [0, 90],
      }),
    ],
    example: [
      ['900003', '12/08/2021', '31.5'],
      ['900004', '12/08/2021', '0'],
    ],
  },
  {
    id: 'support',
    table: 'support',
    day: 'recorded_on',
    title: 'Support',
    family: 'Own',
    reach: 'events',
    grain: 'one piece of life story work, one match with an independent visitor, or advocacy offered or taken up',
    key: ['child_id', 'kind', 'recorded_on'],
    mayBeEmpty: true,
    columns: [
      childId,
      coded('supportKind', 'kind', 'What the row records', must),
      date('recorded_on', 'Day on which it was done or offered, or began', must),
      date('ended_on', 'Day on which a match or the advocacy ended; blank while it goes on, and of all else', {
        ...read,
        end: true,
      }),
    ],
    example: [
      ['900001', 'life story', '10/02/2022', ''],
      ['900002', 'independent visitor', '03/05/2020', '28/02/2022'],
      ['900003', 'advocacy offered', '14/02/2022', ''],
    ],
  },
  {
    id: 'survey',
    table: 'survey',
    day: 'asked_on',
    title: 'Survey',
    family: 'Own',
    reach: 'events',
    grain: 'one child’s answer to one item of the survey',
    key: ['child_id', 'asked_on', 'item'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('asked_on', 'Day on which the child was asked', must),
      coded('surveyItem', 'item', 'What the child was asked', must),
      coded('surveyAnswer', 'answer', 'What the child answered', must),
    ],
    example: [
      ['900001', '08/11/2021', 'safe at home', 'agree'],
      ['900001', '08/11/2021', 'listened to', 'disagree'],
      ['900002', '09/11/2021', 'safe at home', 'neither'],
    ],
  },
];

import type { Layout } from '../layout.ts';
import { coded, date, flag, identifier, number } from './column.ts';

const read = { inFigures: true } as const;
const must = { filled: true, inFigures: true } as const;

const childId = identifier('child_id', 'The child’s number, the same as in the other files', must);
const arrangementId = identifier('arrangement_id', 'A number or code of the arrangement, always the same', must);

/** Our own layouts of what was due and done for children, of homes and brothers and sisters, and of staff who left. */
export const ownCareLayouts: Layout[] = [
  {
    id: 'health',
    table: 'health',
    day: 'assessed_on',
    title: 'Health assessments',
    family: 'Own',
    reach: 'events',
    grain: 'one health assessment of a child in care',
    key: ['child_id', 'assessed_on', 'kind'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('assessed_on', 'Day of the assessment', must),
      coded('healthAssessmentKind', 'kind', 'Whether it was the first since the child came into care', must),
    ],
    example: [
      ['900001', '14/02/2022', 'initial'],
      ['900002', '15/02/2022', 'review'],
    ],
  },
  {
    id: 'privateFostering',
    table: 'private_fostering',
    title: 'Private fostering arrangements',
    family: 'Own',
    reach: 'snapshot',
    grain: 'one arrangement that was notified, in place or ended in the twelve months up to the day of the extract',
    key: ['arrangement_id'],
    mayBeEmpty: true,
    columns: [
      arrangementId,
      date('notified_on', 'Day on which the council was told', must),
      date('started_on', 'Day on which the arrangement began; blank where it has not', { ...read, mayBeFuture: true }),
      date('ended_on', 'Day on which it ended; blank while it has not', { ...read, end: true }),
      date('first_visit_on', 'Day of the first visit; blank where there was none', read),
    ],
    example: [
      ['PF2021-03', '09/08/2021', '01/08/2021', '', '12/08/2021'],
      ['PF2022-01', '21/02/2022', '', '', ''],
    ],
  },
  {
    id: 'privateFosteringVisits',
    table: 'private_fostering_visits',
    day: 'happened_on',
    title: 'Private fostering visits and reviews',
    family: 'Own',
    reach: 'events',
    grain: 'one visit to a privately fostered child, or one review of an arrangement',
    key: ['arrangement_id', 'happened_on', 'kind'],
    mayBeEmpty: true,
    columns: [
      arrangementId,
      date('happened_on', 'Day of the visit or review', must),
      coded('privateFosteringVisit', 'kind', 'Which of the two it was', must),
    ],
    example: [
      ['PF2021-03', '20/09/2021', 'visit'],
      ['PF2020-07', '11/02/2022', 'review'],
    ],
  },
  {
    id: 'siblings',
    table: 'siblings',
    title: 'Brothers and sisters',
    family: 'Own',
    reach: 'snapshot',
    grain: 'one child in care on the day of the extract who has a brother or sister in care',
    key: ['child_id'],
    mayBeEmpty: true,
    columns: [
      childId,
      coded('livesWithSiblings', 'lives_with_siblings', 'With how many of them the child lives in one home', must),
    ],
    example: [
      ['900001', 'all'],
      ['900002', 'none'],
    ],
  },
  {
    id: 'homes',
    table: 'homes',
    title: 'Registration of homes',
    family: 'Own',
    reach: 'snapshot',
    grain:
      'one stay of a child in care in a home of which it was asked whether it must be registered, in the twelve months up to the day of the extract',
    key: ['child_id', 'moved_in_on'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('moved_in_on', 'Day on which the child moved in, or on which the home’s registration ended', must),
      date('moved_out_on', 'Day on which the child moved out, or the home was registered; blank while neither has', {
        ...read,
        end: true,
      }),
      coded(
        'homeRegistration',
        'registration',
        'Whether the home was registered in that time, as the council knows',
        must,
      ),
    ],
    example: [
      ['900004', '03/01/2022', '21/01/2022', 'not registered'],
      ['900005', '14/02/2022', '', 'registered'],
    ],
  },
  {
    id: 'preProceedings',
    table: 'pre_proceedings',
    title: 'Pre-proceedings',
    family: 'Own',
    reach: 'snapshot',
    grain: 'one child in one pre-proceedings process that was open in the twelve months up to the day of the extract',
    key: ['child_id', 'started_on'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('started_on', 'Day on which pre-proceedings began', must),
      date('ended_on', 'Day on which they ended, whatever came of them; blank while they have not', {
        ...read,
        end: true,
      }),
      flag('fgdm_offered', 'Whether the family was offered a family group decision-making meeting so far', must),
    ],
    example: [
      ['900011', '10/11/2021', '14/02/2022', 'Y'],
      ['900012', '07/02/2022', '', 'N'],
    ],
  },
  {
    id: 'workforceLeavers',
    table: 'workforce_leavers',
    day: 'left_on',
    title: 'Social workers who left',
    family: 'Own',
    reach: 'events',
    grain: 'one social worker, employed by the council, who left it',
    key: ['worker_id', 'left_on'],
    mayBeEmpty: true,
    columns: [
      identifier('worker_id', 'A code for the worker, never a name, the same as in the list of posts', must),
      date('left_on', 'Last day with the council', must),
      number('fte', 'Full-time equivalent on that day, 1 for full time', must),
    ],
    example: [
      ['W031', '28/02/2022', '1'],
      ['W112', '11/02/2022', '0.6'],
    ],
  },
];

import type { Layout } from '../layout.ts';
import { coded, date, flag, identifier, number, text, whole } from './column.ts';

const optional = { presence: 'optional' } as const;
const read = { inFigures: true } as const;
const must = { filled: true, inFigures: true } as const;

const childId = identifier('child_id', 'The child’s number, the same as in the other files', must);

/** Our own layouts, for what no statutory list holds. */
export const ownLayouts: Layout[] = [
  {
    id: 'visits',
    table: 'visits',
    title: 'Visits',
    family: 'Own',
    reach: 'events',
    grain: 'one visit by the social worker',
    key: ['child_id', 'visit_date', 'seen', 'seen_alone'],
    mayBeEmpty: false,
    columns: [
      childId,
      date('visit_date', 'Day of the visit', must),
      flag('seen', 'Whether the child was seen', must),
      flag('seen_alone', 'Whether the child was seen alone; may be blank where not seen', read),
    ],
    example: [
      ['900001', '14/02/2022', 'Y', 'Y'],
      ['900002', '15/02/2022', 'Y', 'N'],
      ['900003', '15/02/2022', 'N', ''],
    ],
  },
  {
    id: 'supervision',
    table: 'supervision',
    title: 'Supervision',
    family: 'Own',
    reach: 'events',
    grain: 'one child discussed in one supervision',
    key: ['child_id', 'supervision_date'],
    mayBeEmpty: false,
    columns: [childId, date('supervision_date', 'Day the child was discussed', must)],
    example: [
      ['900001', '08/02/2022'],
      ['900002', '21/02/2022'],
    ],
  },
  {
    id: 'pep',
    table: 'pep',
    title: 'Personal education plans',
    family: 'Own',
    reach: 'events',
    grain: 'one plan',
    key: ['child_id', 'pep_date', 'term', 'status'],
    mayBeEmpty: false,
    columns: [
      childId,
      date('pep_date', 'Day the plan was agreed, or fell due where it is not', must),
      coded('term', 'term', 'School term', { filled: true }),
      coded('pepStatus', 'status', 'Where the plan has got to', must),
      coded('pepQuality', 'quality', 'How good the virtual school finds it', optional),
    ],
    example: [
      ['900001', '19/11/2021', 'autumn', 'completed', 'green'],
      ['900002', '04/02/2022', 'spring', 'in progress', ''],
    ],
  },
  {
    id: 'education',
    table: 'education',
    title: 'Education',
    family: 'Own',
    reach: 'events',
    grain: 'one change of the hours that a child is taught, one suspension or one exclusion',
    key: ['child_id', 'recorded_on', 'record'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('recorded_on', 'Day from which the hours are taught, or of the suspension or exclusion', must),
      coded('educationRecord', 'record', 'What the row records', must),
      number('hours_per_week', 'Hours taught a week from that day on; blank for a suspension or exclusion', {
        ...read,
        range: [0, 60],
      }),
    ],
    example: [
      ['900001', '06/09/2021', 'hours', '25'],
      ['900001', '10/01/2022', 'hours', '12.5'],
      ['900002', '08/02/2022', 'suspension', ''],
    ],
  },
  {
    id: 'complaints',
    table: 'complaints',
    title: 'Complaints',
    family: 'Own',
    reach: 'events',
    grain: 'one complaint; it may come again with its answer',
    key: ['complaint_id'],
    mayBeEmpty: true,
    columns: [
      identifier('complaint_id', 'A number or code of the complaint, always the same', must),
      date('received_on', 'Day the complaint came in', must),
      coded('complaintAbout', 'about', 'Whom the complaint is about', must),
      coded('complaintStage', 'stage', 'Stage of the complaints procedure it has reached', must),
      coded('complaintOutcome', 'outcome', 'What came of it', must),
      date('due_on', 'Day by which it must be answered', { ...must, mayBeFuture: true }),
      date('answered_on', 'Day it was answered; blank while it is not', read),
    ],
    example: [
      ['C2022-014', '03/01/2022', 'child in care', '1', 'upheld', '31/01/2022', '28/01/2022'],
      ['C2022-021', '15/02/2022', 'care leaver', '2', 'being investigated', '21/03/2022', ''],
    ],
  },
  {
    id: 'voice',
    table: 'voice',
    title: 'Children’s answers',
    family: 'Own',
    reach: 'events',
    grain: 'one child’s answer, on a scale of 0 to 10, to how things were and how they are now',
    key: ['child_id', 'asked_on'],
    mayBeEmpty: true,
    columns: [
      childId,
      date('asked_on', 'Day the child was asked', must),
      whole('scale_before', 'How things were, 0 worst and 10 best', { ...must, range: [0, 10] }),
      whole('scale_now', 'How things are now', { ...must, range: [0, 10] }),
    ],
    example: [
      ['900001', '11/02/2022', '4', '7'],
      ['900003', '24/02/2022', '6', '6'],
    ],
  },
  {
    id: 'workforce',
    table: 'workforce',
    title: 'Workforce',
    family: 'Own',
    reach: 'snapshot',
    grain: 'one post on the day of the extract',
    key: ['worker_id', 'service_area', 'post', 'fte', 'cases'],
    mayBeEmpty: false,
    columns: [
      identifier('worker_id', 'A code for the worker, never a name; blank for a vacant post', read),
      text('service_area', 'Team or service, as the board knows it', must),
      coded('post', 'post', 'How the post is filled', must),
      number('fte', 'Full-time equivalent, 1 for full time', must),
      whole('cases', 'Cases held on the day', read),
    ],
    example: [
      ['W014', 'Children looked after', 'in post', '1', '17'],
      ['W207', 'Children looked after', 'agency', '0.6', '9'],
      ['', 'Assessment', 'vacant', '1', ''],
    ],
  },
  {
    id: 'figures',
    table: 'figures',
    title: 'Figures',
    family: 'Own',
    reach: 'figures',
    grain: 'one count that arrives added up',
    key: ['measure', 'period_start', 'period_end', 'breakdown', 'category'],
    mayBeEmpty: false,
    columns: [
      text('measure', 'Id of the measure', must),
      date('period_start', 'First day of the period', must),
      date('period_end', 'Last day of the period', must),
      text('breakdown', 'Breakdown, blank for the whole', read),
      text('category', 'Category of the breakdown, blank for the whole', read),
      number('numerator', 'The count, or what is divided', must),
      number('denominator', 'What it is divided by; blank for a count', read),
    ],
    example: [
      ['care_cost_percent', '01/02/2022', '28/02/2022', '', '', '2350000', '3900000'],
      ['foster_deregistrations', '01/10/2021', '31/12/2021', '', '', '7', ''],
      ['foster_deregistrations', '01/10/2021', '31/12/2021', 'kind', 'mainstream', '5', ''],
      ['foster_deregistrations', '01/10/2021', '31/12/2021', 'kind', 'connected', '2', ''],
      ['foster_deregistrations', '01/10/2021', '31/12/2021', 'kind', 'foster to adopt', '0', ''],
    ],
  },
];

import type { Column, Layout } from '../layout.ts';
import { coded, date, dropped, flag, identifier, whole } from './column.ts';

const optional = { presence: 'optional' } as const;
const read = { inFigures: true } as const;
const must = { filled: true, inFigures: true } as const;

type Part = Pick<Layout, 'id' | 'table' | 'title' | 'grain' | 'key' | 'columns'>;

const payload = (part: Part): Layout => ({
  family: 'Payload',
  reach: 'history',
  mayBeEmpty: true,
  ...part,
  columns: [
    identifier('la_child_id', 'The child’s number in the case system', { name: 'child', ...must }),
    ...part.columns,
  ],
});

const from = (heading: string, meaning: string, extra: Partial<Column> = {}): Column =>
  date(heading, meaning, { name: 'started_on', ...must, ...extra });
const to = (heading: string, meaning: string): Column =>
  date(heading, meaning, { name: 'ended_on', end: true, ...optional, ...read });

/**
 * The lists of the JSON payload of the DfE’s private children’s social care dashboard (specification 0.8), one table each.
 * A column is called by the path of its element below the child or the episode of social care. The lists of which nothing comes are not read.
 */
export const payloadLayouts: Layout[] = [
  {
    ...payload({
      id: 'payload.children',
      table: 'payload_children',
      title: 'Children',
      grain: 'one child',
      key: ['child'],
      columns: [
        date('child_details.date_of_birth', 'Date of birth', { name: 'dob', birth: true, ...read }),
        coded('sex', 'child_details.sex', 'Sex', { name: 'sex' }),
        coded('ethnicity', 'child_details.ethnicity', 'Ethnic background', { name: 'ethnic', ...optional }),
        flag('child_details.uasc_flag', 'Whether an unaccompanied asylum-seeking child', { name: 'uasc', ...optional }),
        date('child_details.uasc_end_date', 'Day on which that ended or will end', {
          name: 'uasc_until',
          end: true,
          mayBeFuture: true,
          ...optional,
          ...read,
        }),
        flag('child_details.disabilities', 'Whether a disability is listed', { name: 'disability', ...optional }),
        dropped('la_code', 'Authority whose payload it is: that of the folder'),
      ],
    }),
    mayBeEmpty: false,
  },
  payload({
    id: 'payload.placements',
    table: 'payload_placements',
    title: 'Placements of children looked after',
    grain: 'one placement',
    key: ['child', 'started_on', 'ended_on'],
    columns: [
      from('child_looked_after_placements.start_date', 'Day the placement started'),
      coded('newEpisode', 'child_looked_after_placements.start_reason', 'Reason for new episode', {
        name: 'rne',
        ...optional,
      }),
      coded('placement', 'child_looked_after_placements.placement_type', 'Placement', { name: 'place', ...must }),
      to('child_looked_after_placements.end_date', 'Day it ended'),
      coded('endReason', 'child_looked_after_placements.end_reason', 'Reason the episode ended', {
        name: 'rec',
        ...optional,
        ...read,
      }),
      coded('placementChange', 'child_looked_after_placements.change_reason', 'Reason for the change of placement', {
        name: 'reason_place_change',
        ...optional,
        ...read,
      }),
    ],
  }),
  payload({
    id: 'payload.protectionPlans',
    table: 'payload_protection_plans',
    title: 'Child protection plans',
    grain: 'one plan',
    key: ['child', 'started_on', 'ended_on'],
    columns: [
      from('child_protection_plans.start_date', 'Day the plan started', { filled: false }),
      to('child_protection_plans.end_date', 'Day it ended'),
    ],
  }),
  payload({
    id: 'payload.workers',
    table: 'payload_workers',
    title: 'Social workers',
    grain: 'one spell with a worker',
    key: ['child', 'worker_id', 'started_on', 'ended_on'],
    columns: [
      identifier('care_worker_details.worker_id', 'Number of the worker', { name: 'worker_id', ...must }),
      from('care_worker_details.start_date', 'Day the worker took the child on'),
      to('care_worker_details.end_date', 'Day the worker handed the child over'),
    ],
  }),
  payload({
    id: 'payload.careLeavers',
    table: 'payload_care_leavers',
    title: 'Care leavers',
    grain: 'one care leaver',
    key: ['child'],
    columns: [
      date('care_leavers.contact_date', 'Day of the last contact', { name: 'last_contact_on', ...read }),
      coded('activity', 'care_leavers.activity', 'Main activity', { name: 'activity', ...optional, ...read }),
      coded('accommodationType', 'care_leavers.accommodation', 'Kind of home', {
        name: 'accommodation',
        ...optional,
        ...read,
      }),
    ],
  }),
  payload({
    id: 'payload.sdq',
    table: 'payload_sdq',
    title: 'Strengths and difficulties',
    grain: 'one score',
    key: ['child', 'completed_on', 'score'],
    columns: [
      date('sdq_assessments.date', 'Day of the questionnaire', { name: 'completed_on', ...must }),
      whole('sdq_assessments.score', 'Score', { name: 'score', range: [0, 40], ...read }),
    ],
  }),
];

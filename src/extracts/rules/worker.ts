import { addDays } from '#calendar';
import { type Across, acrossRules, lastBy, type PlacedRow } from './across.ts';
import { type Line, rulesOf } from './row.ts';
import { holding, type Rule } from './rule.ts';

const table = 'social_worker_episodes';
const since2023 = { from: '2023-04-01' };
const since2025 = { from: '2025-04-01' };
/** A handover may be recorded this many days early or late. */
const tolerance = 7;

const inOrder = (rows: PlacedRow[]): PlacedRow[] =>
  rows.sort(
    (a, b) =>
      compare(a.text('sw_decom'), b.text('sw_decom')) ||
      compare(a.text('sw_dec') || '9999', b.text('sw_dec') || '9999') ||
      a.row - b.row,
  );
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Spells with a social worker (DfE, validation rules of 2023-24, changed in 2024-25 and 2025-26). Rule SW17STG2 is about
 * a child who is in care; where the episodes do not say, it is asked of every child.
 */
const comparisons: readonly Across[] = [
  {
    rule: 'SW08STG2',
    table,
    column: 'sw_dec',
    says: 'a later spell starts, and this one has not ended',
    finding: 'spells-overlap',
    needs: [],
    ...since2023,
    when: ({ has, isRead }) => isRead('sw_decom') && !has('sw_dec'),
    fails: (row, child) => {
      const dated = inOrder(child.rows(table).filter(({ isRead }) => isRead('sw_decom')));
      return dated.length > 1 && dated.at(-1)?.row !== row.row;
    },
  },
  ...[
    { until: '2023-04-01', mayBeFirst: false },
    { from: '2024-04-01', mayBeFirst: true },
  ].map(
    ({ mayBeFirst, ...years }): Across => ({
      rule: 'SW10STG2',
      table,
      column: 'sw_decom',
      says: 'the spell does not start within a week of the end of the one before it',
      finding: 'spells-overlap',
      needs: [],
      ...(years.until ? since2023 : {}),
      ...years,
      when: ({ is, isRead }) => isRead('sw_decom') && !(mayBeFirst && is('sw_reason', 'FCONTA')),
      fails: (row, child) => {
        const spells = inOrder(child.rows(table));
        const before = spells[spells.findIndex((one) => one.row === row.row) - 1];
        if (before === undefined || !before.isRead('sw_dec')) return false;
        const [start, end] = [row.text('sw_decom'), before.text('sw_dec')];
        return start < addDays(end, -tolerance) || start > addDays(end, tolerance);
      },
    }),
  ),
  {
    rule: 'SW17STG2',
    table,
    column: 'sw_dec',
    says: 'the last spell has ended, so the child has no social worker on the last day',
    finding: 'no-worker-open',
    needs: [],
    ...since2025,
    when: ({ has }) => has('sw_dec'),
    fails: (row, child) => {
      if (lastBy(child.rows(table), 'sw_decom')?.row !== row.row) return false;
      const episodes = child.rows('episodes');
      return episodes.length === 0 || episodes.some((one) => !one.has('dec'));
    },
  },
];

const number: Line = [
  'SW02STG1',
  table,
  'sw_id',
  'the number of the worker does not begin with SW or XX',
  ({ text }) => !/^(SW|XX)/.test(text('sw_id')),
];
const longNumber: Line = [
  'SW02STG1',
  table,
  'sw_id',
  'the number of the worker does not begin with SW or XX, or nothing to speak of follows',
  ({ text }) => !/^(SW|XX)..+/.test(text('sw_id')),
];
/** SW02STG1 as it stands in the return of 2025-26 asks for four characters or more. */
const numbers: Rule[] = [
  ...holding({ ...since2023, until: '2024-04-01' }, ...rulesOf([number])),
  ...holding(since2025, ...rulesOf([longNumber])),
].map((rule): Rule => ({ ...rule, finding: 'worker-number' }));

export const workerRules: Rule[] = [...acrossRules(comparisons), ...numbers];

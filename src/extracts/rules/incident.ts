import { type Across, acrossRules, type Child, type PlacedRow } from './across.ts';
import type { Row } from './row.ts';
import type { Rule } from './rule.ts';

/** A table of spells of a child, and the days between which each lasts. */
interface Spells {
  table: string;
  from: string;
  to: string;
  /** What a spell is called in a finding. */
  name: string;
}

const missing: Spells = { table: 'missing', from: 'mis_start', to: 'mis_end', name: 'incident' };
const order: Spells = { table: 'deprivation_of_liberty', from: 'dolo_start', to: 'dolo_end', name: 'order' };
const since2026 = { from: '2026-04-01' };

/** A period of care: episodes that follow one another without a break, and the day on which the last ended. */
interface Period {
  from: string;
  to: string;
}

function periodsOf(child: Child): Period[] {
  const episodes = child.rows('episodes').filter(({ isRead }) => isRead('decom'));
  const inOrder = episodes.sort((a, b) =>
    a.text('decom') < b.text('decom') ? -1 : a.text('decom') > b.text('decom') ? 1 : a.row - b.row,
  );
  const periods: Period[] = [];
  let before: Row | null = null;
  for (const episode of inOrder) {
    const current = periods.at(-1);
    const follows = before !== null && !(before.has('dec') && episode.text('decom') > before.text('dec'));
    if (current !== undefined && follows) current.to = episode.text('dec');
    else periods.push({ from: episode.text('decom'), to: episode.text('dec') });
    before = episode;
  }
  return periods;
}

/** Whether a spell lies outside a period of care: an open spell of a child who has left, or days before or after it. */
function isOutside(start: string, end: string, period: Period): boolean {
  if (end === '') return period.to !== '' || start < period.from;
  return (period.to !== '' && end > period.to) || end < period.from;
}

/** A spell that no period of care holds (rules 577 and 707). */
const outsideCare = (rule: string, { table, from, to, name }: Spells, years: { from?: string } = {}): Across => ({
  rule,
  table,
  column: to,
  says: `the ${name} is open although the child left care, or lies outside the time in care`,
  finding: 'outside-care',
  needs: ['episodes'],
  ...years,
  when: ({ isRead }) => isRead(from),
  fails: (row, child) => {
    if (row.has(to) && !row.isRead(to)) return false;
    const periods = periodsOf(child);
    return periods.length > 0 && periods.every((period) => isOutside(row.text(from), row.text(to), period));
  },
});

/** A spell that starts before the one before it has ended (rules 574 and 705). */
const overlapping = (rule: string, { table, from, to, name }: Spells, years: { from?: string } = {}): Across => ({
  rule,
  table,
  column: from,
  says: `the ${name} starts before the one before it has ended`,
  finding: 'spells-overlap',
  needs: [],
  ...years,
  fails: (row, child) => {
    const ending = (one: Row) => (one.has(to) ? one.text(to) : one.text(from));
    const inOrder = child
      .rows(table)
      .sort((a, b) => compare(ending(a), ending(b)) || compare(a.text(from), b.text(from)) || a.row - b.row);
    const before = inOrder[inOrder.findIndex((one) => one.row === row.row) - 1];
    if (before === undefined) return false;
    return !before.has(to) || (row.isRead(from) && row.text(from) < before.text(to));
  },
});

/** Days in order, blank ones last. */
const compare = (a: string, b: string): number => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1);

const isDuring = (episode: Row, day: string): boolean =>
  day !== '' &&
  episode.has('decom') &&
  day >= episode.text('decom') &&
  (!episode.has('dec') || day <= episode.text('dec'));

/** Where a child whose liberty is restricted may, or may not, live (rules 709 and 710). */
const livesIn = (rule: string, says: string, fails: (episode: Row) => boolean): Across => ({
  rule,
  table: order.table,
  column: order.from,
  says,
  finding: 'placement-against-order',
  needs: ['episodes'],
  ...since2026,
  when: ({ isRead }) => isRead(order.from) && isRead(order.to),
  fails: (row, child) => {
    const overlaps = (one: PlacedRow) =>
      one.has('decom') &&
      (!one.has('dec') || row.text(order.from) <= one.text('dec')) &&
      row.text(order.to) >= one.text('decom');
    return child.rows('episodes').filter((one) => overlaps(one) && fails(one));
  },
});

/**
 * Incidents of being missing and orders that restrict liberty, against one another and against the time in care (DfE,
 * validation rules of 2022-23; the orders of 2026-27).
 */
const comparisons: readonly Across[] = [
  overlapping('574', missing),
  outsideCare('577', missing),
  {
    rule: '575',
    table: 'missing',
    column: 'mis_end',
    says: 'the placement from which the child went missing has ended and the incident has not',
    finding: 'outside-care',
    needs: ['episodes'],
    when: ({ has, isRead }) => isRead('mis_start') && !has('mis_end'),
    fails: (row, child) => child.rows('episodes').some((one) => one.has('dec') && isDuring(one, row.text('mis_start'))),
  },
  {
    rule: '578',
    table: 'missing',
    column: 'mis_start',
    says: 'the incident starts after the child left care',
    finding: 'outside-care',
    needs: ['episodes'],
    when: ({ isRead }) => isRead('mis_start'),
    fails: (row, child) => {
      const [start, periods] = [row.text('mis_start'), periodsOf(child)];
      return periods.length > 0 && periods.every(({ from, to }) => start < from || (to !== '' && start > to));
    },
  },
  {
    rule: '580',
    table: 'episodes',
    column: 'rec',
    says: 'the child was missing on turning 18 and left for another reason than E8',
    needs: ['missing'],
    when: ({ isRead, is }) => isRead('dec') && !is('rec', 'E8'),
    fails: (row, child) =>
      child.rows('missing').some((one) => one.text('mis_end') === row.text('dec') && turns18(one) === row.text('dec')),
  },
  {
    rule: '581',
    table: 'missing',
    column: 'mis_start',
    says: 'the incident starts when the child is not in care',
    finding: 'outside-care',
    needs: ['episodes'],
    fails: (row, child) => {
      const episodes = child.rows('episodes');
      return episodes.length > 0 && !episodes.some((one) => isDuring(one, row.text('mis_start')));
    },
  },
  overlapping('705', order, since2026),
  outsideCare('707', order, since2026),
  livesIn(
    '709',
    'the child lives elsewhere than is expected under such an order (K2, Z12 or Z13)',
    ({ is }) => !is('place', 'K2', 'Z12', 'Z13'),
  ),
  livesIn('710', 'the child lives where no such order can apply (K1, K3, P1, R5)', ({ is }) =>
    is('place', 'K1', 'K3', 'P1', 'R5'),
  ),
];

function turns18(row: Row): string {
  const born = row.text('dob');
  return born === '' ? 'never' : `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`;
}

export const incidentRules: Rule[] = acrossRules(comparisons);

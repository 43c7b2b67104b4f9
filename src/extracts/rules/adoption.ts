import { type Across, acrossRules, firstBy, lastBy, type PlacedRow } from './across.ts';
import type { Row } from './row.ts';
import type { Rule } from './rule.ts';

export const adoptionFacts = ['date_int', 'date_match', 'foster_care', 'nb_adoptr', 'sex_adoptr', 'ls_adoptr'];
const forAdoption = ['A3', 'A4', 'A5', 'A6'];

const isAdopted = (row: Row): boolean => row.is('rec', 'E11', 'E12');
const isForAdoption = (row: Row): boolean => row.is('place', ...forAdoption);
const hasFacts = (row: Row): boolean => adoptionFacts.some(row.has);
const isAfter = (row: Row, column: string, day: string): boolean =>
  row.isRead(column) && day !== '' && row.text(column) > day;
const isBefore = (row: Row, column: string, day: string): boolean => row.isRead(column) && row.text(column) < day;
const isIn = (day: string, start: string, end: string): boolean => day !== '' && day >= start && day <= end;
const those = (rows: readonly PlacedRow[], fails: (row: PlacedRow) => boolean): readonly PlacedRow[] | false => {
  const failing = rows.filter(fails);
  return failing.length > 0 && failing;
};

const decisions = 'placed_for_adoption';

/**
 * What the episodes, the decisions and the facts of an adoption say of one child (DfE, validation rules of the children
 * looked after return, 2022-23 and later).
 */
const comparisons: readonly Across[] = [
  {
    rule: '331',
    table: 'ad1',
    column: 'date_match',
    says: 'the match is later than the start of the placement in which the child was adopted',
    needs: ['episodes'],
    when: ({ has }) => has('date_match'),
    fails: (row, child) =>
      those(child.rows('episodes'), (one) => isAdopted(one) && isAfter(row, 'date_match', one.text('decom'))),
  },
  {
    rule: '334',
    table: 'ad1',
    column: 'date_int',
    says: 'the decision is earlier than the start of care',
    needs: ['episodes'],
    when: ({ has }) => has('date_int'),
    fails: (row, child) => {
      const started = lastBy(
        child.rows('episodes').filter((one) => one.is('rne', 'S')),
        'decom',
      );
      return started !== undefined && isBefore(row, 'date_int', started.text('decom')) && [started];
    },
  },
  {
    rule: '335',
    table: 'ad1',
    column: 'foster_care',
    says: 'whether the adopter fostered the child before does not fit the last placement',
    needs: ['episodes'],
    fails: (row, child) =>
      those(
        child.rows('episodes'),
        (one) =>
          isAdopted(one) &&
          ((one.is('place', 'A3', 'A5') && row.no('foster_care')) ||
            (one.is('place', 'A4', 'A6') && row.yes('foster_care'))),
      ),
  },
  {
    rule: '521',
    table: 'ad1',
    column: 'date_int',
    says: 'the decision is later than the start of the placement for adoption',
    needs: ['episodes'],
    when: ({ has }) => has('date_int'),
    fails: (row, child) =>
      those(child.rows('episodes'), (one) => isForAdoption(one) && isAfter(row, 'date_int', one.text('decom'))),
  },
  {
    rule: '523',
    table: decisions,
    column: 'date_placed',
    says: 'the day of the decision is not the one among the facts of the adoption',
    needs: ['ad1'],
    when: ({ isRead }) => isRead('date_placed'),
    fails: (row, child) =>
      those(child.rows('ad1'), (one) => one.isRead('date_int') && one.text('date_int') !== row.text('date_placed')),
  },
  {
    rule: '525',
    table: decisions,
    column: 'date_placed_ceased',
    says: 'the decision was reversed, and there are facts of an adoption',
    needs: ['ad1'],
    when: ({ has }) => has('date_placed_ceased'),
    fails: (_, child) => those(child.rows('ad1'), hasFacts),
  },
  {
    rule: '551',
    table: 'episodes',
    column: 'place',
    says: 'the child is placed for adoption, and no decision is recorded',
    needs: [decisions],
    when: isForAdoption,
    fails: (_, child) => {
      const rows = child.rows(decisions);
      return rows.length === 0 || rows.some((one) => !one.has('date_placed'));
    },
  },
  {
    rule: '552',
    table: decisions,
    column: 'date_placed',
    says: 'the decision is later than the first placement for adoption',
    needs: ['episodes'],
    when: ({ has }) => has('date_placed'),
    fails: (row, child) => {
      if (lastBy(child.rows(decisions), 'date_placed')?.row !== row.row) return false;
      const first = firstBy(child.rows('episodes').filter(isForAdoption), 'decom');
      return first !== undefined && isAfter(row, 'date_placed', first.text('decom')) && [first];
    },
  },
  {
    rule: '553',
    table: 'episodes',
    column: 'ls',
    says: 'there is a placement order, and no decision is recorded',
    needs: [decisions],
    when: ({ is }) => is('ls', 'E1'),
    fails: (_, child) => child.rows(decisions).length === 0,
  },
  stillStands('553', 'E1', 'the decision was reversed, and the placement order still stands'),
  {
    rule: '554',
    table: decisions,
    column: 'date_placed',
    says: 'the decision is later than the placement order',
    needs: ['episodes'],
    when: ({ has }) => has('date_placed'),
    fails: (row, child) => {
      const first = firstBy(
        child.rows('episodes').filter((one) => one.is('ls', 'E1')),
        'decom',
      );
      return first !== undefined && isAfter(row, 'date_placed', first.text('decom')) && [first];
    },
  },
  {
    rule: '555',
    table: 'episodes',
    column: 'ls',
    says: 'there is a freeing order, and no decision is recorded',
    needs: [decisions],
    until: '2023-04-01',
    when: ({ is }) => is('ls', 'D1'),
    fails: (_, child) => child.rows(decisions).length === 0,
  },
  { ...stillStands('555', 'D1', 'the decision was reversed, and the freeing order still stands'), until: '2023-04-01' },
  ...[
    { statuses: ['D1', 'E1'], until: '2023-04-01' },
    { statuses: ['E1'], from: '2024-04-01' },
  ].map(
    ({ statuses, ...years }): Across => ({
      rule: '557',
      table: 'episodes',
      column: 'rec',
      says: 'the child left without adoption, and the reversal of the decision is not complete',
      needs: [decisions],
      ...years,
      when: (row) =>
        row.has('rec') && !row.is('rec', 'X1') && !isAdopted(row) && (isForAdoption(row) || row.is('ls', ...statuses)),
      fails: (_, child) => {
        const rows = child.rows(decisions);
        return (
          rows.length === 0 || those(rows, ({ has }) => !has('date_placed_ceased') || !has('reason_placed_ceased'))
        );
      },
    }),
  ),
  {
    rule: '558',
    table: 'episodes',
    column: 'rec',
    says: 'the child was adopted, and every decision was reversed',
    needs: [decisions],
    when: isAdopted,
    fails: (_, child) => {
      const rows = child.rows(decisions);
      return rows.length > 1 && rows.every(({ has }) => has('date_placed_ceased'));
    },
  },
  {
    rule: '579',
    table: decisions,
    column: 'date_placed',
    says: 'a decision begins before the one before it was reversed',
    needs: [],
    when: ({ isRead }) => isRead('date_placed'),
    fails: (row, child) => {
      const rows = child.rows(decisions).filter(({ isRead }) => isRead('date_placed'));
      const inOrder = rows.sort((a, b) => (a.text('date_placed') < b.text('date_placed') ? -1 : 1));
      const before = inOrder[inOrder.findIndex((one) => one.row === row.row) - 1];
      if (before === undefined) return false;
      if (!before.has('date_placed_ceased')) return true;
      return row.text('date_placed') < before.text('date_placed_ceased');
    },
  },
  {
    rule: '582',
    table: 'episodes',
    column: 'dec',
    says: 'the child was matched with the adopters on the day of the adoption',
    needs: ['ad1'],
    when: (row) => isAdopted(row) && row.isRead('dec'),
    fails: (row, child) => child.rows('ad1').some((one) => one.text('date_match') === row.text('dec')),
  },
  {
    rule: '583',
    table: decisions,
    column: 'date_placed_ceased',
    says: 'a later decision is recorded, and the reversal of this one is not',
    needs: [],
    when: ({ has }) => !has('date_placed_ceased'),
    fails: (row, child) => {
      const last = lastBy(child.rows(decisions), 'date_placed');
      return last !== undefined && last.row !== row.row;
    },
  },
  {
    rule: '601',
    table: 'ad1',
    column: 'date_int',
    says: 'the child was adopted, and facts of the adoption are blank',
    needs: ['episodes'],
    when: ({ has }) => !adoptionFacts.every(has),
    fails: (_, child) =>
      those(child.rows('episodes'), (one) => isAdopted(one) && isIn(one.text('dec'), child.start, child.end)),
  },
  {
    rule: '602',
    table: 'ad1',
    column: 'child',
    says: 'there are facts of an adoption, and no episode of the year ends in one',
    needs: ['episodes'],
    when: hasFacts,
    fails: (_, child) =>
      !child.rows('episodes').some((one) => isAdopted(one) && isIn(one.text('dec'), child.start, child.end)),
  },
  {
    rule: '1003',
    table: decisions,
    column: 'date_placed',
    says: 'the decision is earlier than the start of care',
    needs: ['episodes'],
    when: ({ has }) => has('date_placed'),
    fails: (row, child) => {
      const started = firstBy(
        child.rows('episodes').filter((one) => one.is('rne', 'S')),
        'decom',
      );
      return started !== undefined && isBefore(row, 'date_placed', started.text('decom')) && [started];
    },
  },
  {
    rule: '117',
    table: decisions,
    column: 'date_placed',
    says: 'the decision, or its reversal, is later than the year or the end of care',
    needs: ['episodes'],
    fails: (row, child) => {
      const last = lastBy(
        child.rows('episodes').filter((one) => !one.is('rec', 'X1')),
        'decom',
      );
      if (last === undefined) return false;
      const days = [row.text('date_placed'), row.text('date_placed_ceased')].filter((day) => day !== '');
      const isLate = days.some((day) => day > child.end || (last.isRead('dec') && day > last.text('dec')));
      return isLate && [last];
    },
  },
];

function stillStands(rule: string, status: string, says: string): Across {
  return {
    rule,
    table: decisions,
    column: 'date_placed_ceased',
    says,
    needs: ['episodes'],
    when: ({ has }) => has('date_placed_ceased') || has('reason_placed_ceased'),
    fails: (_, child) => child.rows('episodes').some((one) => one.is('ls', status) && !one.has('dec')),
  };
}

/** Rules that hold of a year's return alone: an extract with the history of earlier years breaks them rightly. */
const ofTheYear: readonly Across[] = [
  {
    rule: '118',
    table: decisions,
    column: 'date_placed_ceased',
    says: 'the reversal is earlier than the year or the start of care',
    needs: ['episodes'],
    when: ({ isRead }) => isRead('date_placed_ceased'),
    fails: (row, child) => {
      const first = firstBy(
        child.rows('episodes').filter((one) => !one.is('ls', 'V3', 'V4')),
        'decom',
      );
      if (first === undefined) return false;
      const ceased = row.text('date_placed_ceased');
      return (ceased < first.text('decom') || ceased < child.start) && [first];
    },
  },
];

export const adoptionRules: Rule[] = acrossRules(comparisons);
export const adoptionYearRules: Rule[] = acrossRules(ofTheYear);

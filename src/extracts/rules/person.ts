import { type Across, acrossRules, lastBy } from './across.ts';
import type { Row } from './row.ts';
import type { Failure, Rule, RuleInput } from './rule.ts';
import { cellsOf } from './rule.ts';

const isShortBreak = ({ text }: Row): boolean => /^V[34]$/i.test(text('ls'));
const isGirl = ({ is }: Row): boolean => is('sex', 'F', '2');

/** Where a return has no such column, nobody is asked for it. */
const has = ({ tables }: RuleInput, table: string, column: string): boolean =>
  tables[table]?.columns[column]?.some((cell) => cell !== null) ?? false;

/** What the header must say of a child in care (DfE, validation rules of 2022-23). */
const comparisons: readonly Across[] = [
  {
    rule: '393',
    table: 'header',
    column: 'mother',
    says: 'the child is in care, and whether she is a mother is blank',
    needs: ['episodes'],
    when: (row) => isGirl(row) && !row.has('mother'),
    fails: (_, { rows }) => rows('episodes').some((one) => !isShortBreak(one)),
  },
  {
    rule: '607',
    table: 'header',
    column: 'mother',
    says: 'the child left care in the year, and whether she is a mother is blank',
    needs: ['episodes'],
    when: (row) => isGirl(row) && !row.has('mother'),
    fails: (_, { rows, start, end }) =>
      rows('episodes').filter(
        (one) =>
          one.has('rec') &&
          !one.is('rec', 'X1') &&
          !isShortBreak(one) &&
          one.has('dec') &&
          one.text('dec') >= start &&
          one.text('dec') <= end,
      ),
  },
  {
    rule: '399',
    table: 'episodes',
    column: 'ls',
    says: 'the child has short breaks alone, and reviews or whether a mother are recorded',
    needs: ['header', 'reviews'],
    when: isShortBreak,
    fails: (_, { rows }) => {
      if (!rows('episodes').every(isShortBreak)) return false;
      const [header, reviews] = [rows('header'), rows('reviews')];
      const isRecorded =
        header.some((one) => one.has('mother')) || reviews.some((one) => one.has('review') || one.has('review_code'));
      return isRecorded && [...header, ...reviews];
    },
  },
  {
    rule: '625',
    table: 'header',
    column: 'mc_dob',
    says: 'the child of the mother is born after she left care, or after the year',
    needs: ['episodes'],
    when: ({ has: given }) => given('mc_dob'),
    fails: (row, { rows, end }) => {
      const last = lastBy(rows('episodes'), 'dec');
      const born = row.text('mc_dob');
      const isOpen = rows('episodes').some((one) => !one.has('dec'));
      return last !== undefined && (born > end || (!isOpen && born > last.text('dec'))) && [last];
    },
  },
  {
    rule: '442',
    table: 'header',
    column: 'upn',
    says: 'the child is in care, and there is no pupil number',
    needs: ['episodes'],
    when: ({ has: given }) => !given('upn'),
    fails: (_, { rows }) => rows('episodes').some((one) => !isShortBreak(one)),
  },
];

/** Codes in place of a pupil number that a child does not have. */
const noPupilNumber = new Set(['UN1', 'UN2', 'UN3', 'UN4', 'UN5']);

/** One pupil number of several children (rule 444). */
const pupilNumberTwice: Rule = {
  rule: '444',
  table: 'header',
  column: 'upn',
  finding: 'pupil-number-twice',
  from: '2025-04-01',
  failing: (input) => {
    const seen = new Map<string, number[]>();
    cellsOf(input, 'header', 'upn').forEach((cell, row) => {
      if (typeof cell !== 'string' || noPupilNumber.has(cell)) return;
      const rows = seen.get(cell);
      if (rows) rows.push(row);
      else seen.set(cell, [row]);
    });
    return [...seen.values()]
      .flatMap((rows) => (rows.length < 2 ? [] : rows.map((row): Failure => ({ row, other: firstOther(rows, row) }))))
      .sort((a, b) => a.row - b.row);
  },
};

const firstOther = (rows: readonly number[], row: number): number => rows.find((one) => one !== row) as number;

/** A rule that is asked where a column is filled in at all: some case systems leave it out. */
const whereFilled = (rule: Rule): Rule => ({
  ...rule,
  failing: (input) => (has(input, rule.table, rule.column) ? rule.failing(input) : []),
});

export const personRules: Rule[] = [...acrossRules(comparisons).map(whereFilled), pupilNumberTwice];

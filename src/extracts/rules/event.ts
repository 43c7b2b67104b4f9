import { ageOn, daysBetween } from '#calendar';
import type { FindingCode } from '../finding-kinds.ts';
import { cellsOf, failingRows, type Rule, textAt } from './rule.ts';

interface Pair {
  rule: string;
  table: string;
  from: string;
  to: string;
  finding: FindingCode;
  column: string;
  fails: (from: string, to: string) => boolean;
  /** First and last return year in which the rule holds. */
  since?: string;
  until?: string;
}

const before = (from: string, to: string): boolean => to < from;
const notAfter = (from: string, to: string): boolean => to <= from;

const pairs: readonly Pair[] = [
  {
    rule: '567',
    table: 'missing',
    from: 'mis_start',
    to: 'mis_end',
    column: 'mis_end',
    finding: 'ended-before-starting',
    fails: before,
  },
  {
    rule: '586',
    table: 'missing',
    from: 'dob',
    to: 'mis_start',
    column: 'mis_start',
    finding: 'before-birth',
    fails: before,
  },
  {
    rule: '702',
    table: 'deprivation_of_liberty',
    from: 'dolo_start',
    to: 'dolo_end',
    column: 'dolo_end',
    finding: 'ended-when-starting',
    fails: notAfter,
  },
  {
    rule: 'SW09STG2',
    table: 'social_worker_episodes',
    from: 'sw_decom',
    to: 'sw_dec',
    column: 'sw_dec',
    finding: 'ended-when-starting',
    fails: (from, to) => from === to,
    until: '2024-04-01',
  },
  {
    rule: 'SW09STG2',
    table: 'social_worker_episodes',
    from: 'sw_decom',
    to: 'sw_dec',
    column: 'sw_dec',
    finding: 'spell-too-short',
    fails: (from, to) => daysBetween(from, to) < 3,
    since: '2025-04-01',
  },
  {
    rule: 'SW-order',
    table: 'social_worker_episodes',
    from: 'sw_decom',
    to: 'sw_dec',
    column: 'sw_dec',
    finding: 'ended-before-starting',
    fails: before,
    until: '2024-04-01',
  },
  {
    rule: '708',
    table: 'deprivation_of_liberty',
    from: 'dob',
    to: 'dolo_start',
    column: 'dolo_start',
    finding: 'before-birth',
    fails: notAfter,
    since: '2026-04-01',
  },
  {
    rule: '184',
    table: 'placed_for_adoption',
    from: 'dob',
    to: 'date_placed',
    column: 'date_placed',
    finding: 'before-birth',
    fails: before,
  },
  {
    rule: 'AD1-order',
    table: 'ad1',
    from: 'dob',
    to: 'date_int',
    column: 'date_int',
    finding: 'before-birth',
    fails: before,
  },
  {
    rule: 'review-birth',
    table: 'reviews',
    from: 'dob',
    to: 'review',
    column: 'review',
    finding: 'before-birth',
    fails: before,
  },
  {
    rule: 'list8-birth',
    table: 'children_in_care',
    from: 'birth_date',
    to: 'started_on',
    column: 'started_on',
    finding: 'before-birth',
    fails: before,
  },
  {
    rule: 'list8-order',
    table: 'children_in_care',
    from: 'started_on',
    to: 'ceased_on',
    column: 'ceased_on',
    finding: 'ended-before-starting',
    fails: before,
  },
  {
    rule: 'list10-birth',
    table: 'adoption_children',
    from: 'birth_date',
    to: 'entered_care_on',
    column: 'entered_care_on',
    finding: 'before-birth',
    fails: before,
  },
];

const pairRule = ({ rule, table, from, to, finding, column, fails, since, until }: Pair): Rule => ({
  ...(since ? { from: since } : {}),
  ...(until ? { until } : {}),
  rule,
  table,
  column,
  finding,
  failing: (input) => {
    const [starts, ends] = [cellsOf(input, table, from), cellsOf(input, table, to)];
    return failingRows(input, table, (row) => {
      const [start, end] = [textAt(starts, row), textAt(ends, row)];
      return start !== null && end !== null && fails(start, end);
    });
  },
});

/** Rule 440: PN0 says that the child was under 4 at the review; rule 441: any other code says 4 or over. */
const reviewAge = (rule: string, isAbout: (code: string) => boolean, fails: (age: number) => boolean): Rule => ({
  rule,
  table: 'reviews',
  column: 'review_code',
  finding: 'review-code-against-age',
  failing: (input) => {
    const [born, held, codes] = ['dob', 'review', 'review_code'].map((column) => cellsOf(input, 'reviews', column));
    return failingRows(input, 'reviews', (row) => {
      const [birth, day, code] = [textAt(born ?? [], row), textAt(held ?? [], row), textAt(codes ?? [], row)];
      return birth !== null && day !== null && code !== null && isAbout(code) && fails(ageOn(birth, day));
    }).map((failure) => ({ ...failure, fill: { rule } }));
  },
});

/** Rules on days within one row of an event. */
export const eventRules: Rule[] = [
  ...pairs.map(pairRule),
  reviewAge(
    '440',
    (code) => code === 'PN0',
    (age) => age >= 4,
  ),
  reviewAge(
    '441',
    (code) => /^PN[1-7]$/.test(code),
    (age) => age < 4,
  ),
];

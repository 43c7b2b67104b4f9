import { addDays, addMonths, ageOn, financialYearStart } from '#calendar';
import type { Cell } from '../raw-table.ts';
import { rowsByChild } from './across.ts';
import { adoptionFacts } from './adoption.ts';
import { cursor, type Row } from './row.ts';
import { cellsOf, failingRows, type Rule, type RuleInput, type RuleTable, textAt } from './rule.ts';

/** The return year that ended last: the one that outcomes are of. */
function yearOf(day: string): { start: string; end: string } {
  const next = financialYearStart(addDays(day, 1));
  return { start: addMonths(next, -12), end: addDays(next, -1) };
}

/** The return year that begins on or before a day, where only that is known. */
function yearAfter(day: string): { start: string; end: string } {
  const start = financialYearStart(day);
  return { start, end: addDays(addMonths(start, 12), -1) };
}

const keptByDay = new WeakMap<RuleTable, Map<string, ReadonlySet<Cell> | null>>();

/** `keptForTheYear`, worked out once for the same episodes and day. */
function keptIn(input: RuleInput): ReadonlySet<Cell> | null {
  const { episodes } = input.tables;
  if (episodes === undefined) return null;
  const known = keptByDay.get(episodes) ?? new Map<string, ReadonlySet<Cell> | null>();
  keptByDay.set(episodes, known);
  const day = input.end ?? '';
  const children = known.get(day) ?? keptForTheYear(input);
  known.set(day, children);
  return children;
}

/**
 * Children who were looked after for twelve months without a break up to the last 31 March, as DfE's rules count it: in
 * care in the year, and in it neither come into care (RNE S after 1 April), nor gone (another REC than X1), nor with
 * short breaks (LS V3, V4). Null where there are no episodes to see it by.
 */
function keptForTheYear(input: RuleInput): ReadonlySet<Cell> | null {
  const episodes = input.tables.episodes;
  if (episodes === undefined || input.end === null) return null;
  const { start, end } = yearOf(input.end);
  const [child, decom, dec, rne, rec, ls] = ['child', 'decom', 'dec', 'rne', 'rec', 'ls'].map((column) =>
    cellsOf(input, 'episodes', column),
  ) as [Cell[], Cell[], Cell[], Cell[], Cell[], Cell[]];
  const inCare = new Set<Cell>();
  const broken = new Set<Cell>();
  for (let row = 0; row < episodes.rowCount; row += 1) {
    const [from, to] = [textAt(decom, row), textAt(dec, row)];
    if (from === null || from > end || (to !== null && to < start)) continue;
    const [whose, reason, status] = [child[row] ?? null, textAt(rec, row), textAt(ls, row)];
    inCare.add(whose);
    const came = textAt(rne, row) === 'S' && from > start;
    const left = to !== null && to < end && reason !== null && reason !== 'X1';
    if (came || left || status === 'V3' || status === 'V4') broken.add(whose);
  }
  return new Set([...inCare].filter((whose) => !broken.has(whose)));
}

const outcomes = [
  'convicted',
  'health_check',
  'immunisations',
  'teeth_check',
  'health_assessment',
  'substance_misuse',
  'intervention_received',
  'intervention_offered',
];

function notKept(rule: string, column: string, columns: readonly string[]): Rule {
  return {
    rule,
    table: 'oc2',
    column,
    finding: 'not-kept-for-the-year',
    failing: (input) => {
      const kept = keptIn(input);
      if (kept === null) return [];
      const children = cellsOf(input, 'oc2', 'child');
      const given = columns.map((column) => cellsOf(input, 'oc2', column));
      const isGiven = (row: number) => given.some((cells) => (cells[row] ?? null) !== null);
      return failingRows(input, 'oc2', (row) => isGiven(row) && !kept.has(children[row] ?? null)).map((failure) => ({
        ...failure,
        fill: { rule },
      }));
    },
  };
}

/** A row of outcomes, and how old the child is on the first and the last day of the year. */
interface Outcome {
  row: Row;
  atStart: number;
  atEnd: number;
}

interface OutcomeLine {
  rule: string;
  column: string;
  says: string;
  /** Whether only children who were in care all year are asked. */
  ofKept?: true;
  fails: (outcome: Outcome) => boolean;
}

const score = ['sdq_score', 'sdq_reason'];

/**
 * What is asked of which age: the score of strengths and difficulties from 4 to 16, convictions from 10, the development
 * check under 5 (DfE, validation rules of 2022-23).
 */
const byAge: readonly OutcomeLine[] = [
  {
    rule: '157',
    column: 'sdq_reason',
    says: 'reason SDQ1 stands for a child who is old and young enough for a score',
    ofKept: true,
    fails: ({ row, atStart, atEnd }) =>
      row.is('sdq_reason', 'SDQ1') && !row.has('sdq_score') && atStart >= 4 && atEnd < 17,
  },
  {
    rule: '186',
    column: 'sdq_score',
    says: 'a child of 4 to 16 has neither a score nor a reason for none',
    ofKept: true,
    fails: ({ row, atStart, atEnd }) => !score.some(row.has) && atStart >= 4 && atEnd < 17,
  },
  {
    rule: '188',
    column: 'sdq_score',
    says: 'a child under 4 has a score or a reason for none',
    fails: ({ row, atEnd }) => score.some(row.has) && atEnd < 4,
  },
  {
    rule: '189',
    column: 'sdq_score',
    says: 'a young person who was 17 before the year has a score or a reason for none',
    fails: ({ row, atStart }) => score.some(row.has) && atStart >= 17,
  },
  {
    rule: '197B',
    column: 'sdq_reason',
    says: 'a child who turned 4 or 17 in the year has neither a score nor a reason for none',
    ofKept: true,
    fails: ({ row, atStart, atEnd }) =>
      !score.some(row.has) && ((atStart < 4 && atEnd >= 4) || (atStart < 17 && atEnd >= 17)),
  },
  {
    rule: '542',
    column: 'convicted',
    says: 'a child under 10 has an answer on convictions',
    fails: ({ row, atEnd }) => row.has('convicted') && atEnd < 10,
  },
  {
    rule: '543',
    column: 'convicted',
    says: 'a child of 10 or over has no answer on convictions',
    ofKept: true,
    fails: ({ row, atEnd }) => !row.has('convicted') && atEnd >= 10,
  },
  {
    rule: '545',
    column: 'health_check',
    says: 'a child under 5 has no answer on the development check',
    ofKept: true,
    fails: ({ row, atEnd }) => !row.has('health_check') && atEnd < 5,
  },
  {
    rule: '546',
    column: 'health_check',
    says: 'a child of 5 or over has an answer on the development check',
    ofKept: true,
    fails: ({ row, atEnd }) => row.has('health_check') && atEnd >= 5,
  },
];

const outcomeRule = ({ rule, column, says, ofKept, fails }: OutcomeLine): Rule => ({
  rule,
  table: 'oc2',
  column,
  finding: 'values-disagree',
  failing: (input) => {
    const { oc2 } = input.tables;
    const children = ofKept ? keptIn(input) : null;
    const day = input.end ?? input.start ?? null;
    if (oc2 === undefined || day === null || (ofKept && children === null)) return [];
    const { start, end } = input.end === null ? yearAfter(day) : yearOf(day);
    const row = cursor(oc2);
    return failingRows(input, 'oc2', (at) => {
      row.row = at;
      const born = row.text('dob');
      if (born === '' || (children !== null && !children.has(row.at('child')))) return false;
      return fails({ row, atStart: ageOn(born, start), atEnd: ageOn(born, end) });
    }).map((failure) => ({ ...failure, fill: { says, rule } }));
  },
});

const asked = ['immunisations', 'teeth_check', 'health_assessment', 'substance_misuse'];

/** Children who were in care all year and still were on its last day: one who leaves on that day is among the leavers. */
function stillInCare(input: RuleInput): ReadonlySet<Cell> | null {
  const children = keptIn(input);
  if (children === null || input.end === null) return children;
  const { end } = yearOf(input.end);
  const [child, dec, rec] = ['child', 'dec', 'rec'].map((column) => cellsOf(input, 'episodes', column));
  const left = new Set<Cell>();
  (dec ?? []).forEach((day, row) => {
    if (day === end && (rec?.[row] ?? 'X1') !== 'X1') left.add(child?.[row] ?? null);
  });
  return left.size === 0 ? children : new Set([...children].filter((one) => !left.has(one)));
}

/** A child who was in care all year and of whom something is not answered, or who is not in the file (rule 191). */
const notAnswered: readonly Rule[] = [
  {
    rule: '191',
    table: 'oc2',
    column: 'immunisations',
    finding: 'values-disagree',
    failing: (input) => {
      const { oc2 } = input.tables;
      const children = stillInCare(input);
      if (oc2 === undefined || children === null) return [];
      const row = cursor(oc2);
      const says = 'the child was in care all year, and some checks are not answered';
      return failingRows(input, 'oc2', (at) => {
        row.row = at;
        return children.has(row.at('child')) && !asked.every(row.has);
      }).map((failure) => ({ ...failure, fill: { says, rule: '191' } }));
    },
  },
  {
    rule: '191',
    table: 'episodes',
    column: 'child',
    finding: 'values-disagree',
    failing: (input) => {
      const { oc2, episodes } = input.tables;
      const children = stillInCare(input);
      if (oc2 === undefined || episodes === undefined || children === null) return [];
      const listed = new Set(oc2.columns.child);
      const says = 'the child was in care all year, and has no row of outcomes';
      return [...rowsByChild(episodes)].flatMap(([child, rows]) => {
        if (!children.has(child) || listed.has(child)) return [];
        const decom = episodes.columns.decom ?? [];
        const [first = 0] = [...rows].sort((a, b) =>
          (textAt(decom, a) ?? '9999') < (textAt(decom, b) ?? '9999') ? -1 : 1,
        );
        return [{ row: first, fill: { says, rule: '191' } }];
      });
    },
  },
];

/** A child who was in care all year among those adopted or those who left (rule 187). */
const alsoLeft = (table: string, columns: readonly string[], says: string): Rule => ({
  rule: '187',
  table,
  column: 'child',
  finding: 'values-disagree',
  failing: (input) => {
    const { [table]: read, oc3, ad1 } = input.tables;
    const children = stillInCare(input);
    if (read === undefined || oc3 === undefined || ad1 === undefined || children === null) return [];
    const row = cursor(read);
    return failingRows(input, table, (at) => {
      row.row = at;
      return children.has(row.at('child')) && columns.some(row.has);
    }).map((failure) => ({ ...failure, fill: { says, rule: '187' } }));
  },
});

/** DfE's rules on who may stand in the return of outcomes, and what must be answered of whom. */
export const outcomeRules: Rule[] = [
  notKept('185', 'sdq_score', ['sdq_score']),
  notKept('190', 'child', outcomes),
  notKept('198', 'sdq_reason', ['sdq_reason']),
  ...byAge.map(outcomeRule),
  ...notAnswered,
  alsoLeft('ad1', adoptionFacts, 'the child was in care all year, and was adopted in it'),
  alsoLeft('oc3', ['in_touch', 'activ', 'accom'], 'the child was in care all year, and is a care leaver'),
];

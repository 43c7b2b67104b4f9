import { addDays, addMonths, financialYearStart } from '#calendar';
import type { Cell } from '../raw-table.ts';
import { cellsOf, failingRows, type Rule, type RuleInput, textAt } from './rule.ts';

/**
 * Children who were looked after for twelve months without a break up to the last 31 March, as DfE's rules count it: in
 * care in the year, and in it neither come into care (RNE S after 1 April), nor gone (another REC than X1), nor with
 * short breaks (LS V3, V4). Null where there are no episodes to see it by.
 */
function keptForTheYear(input: RuleInput): ReadonlySet<Cell> | null {
  const episodes = input.tables.episodes;
  if (episodes === undefined || input.end === null) return null;
  const next = financialYearStart(addDays(input.end, 1));
  const [start, end] = [addMonths(next, -12), addDays(next, -1)];
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
      const kept = keptForTheYear(input);
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

/** DfE's rules on who may stand in the return of outcomes. */
export const outcomeRules: Rule[] = [notKept('185', 'sdq_score', ['sdq_score']), notKept('190', 'child', outcomes)];

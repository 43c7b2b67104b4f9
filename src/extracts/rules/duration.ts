import { addMonths, daysBetween } from '#calendar';
import type { Cell } from '../raw-table.ts';
import { rowsByChild } from './across.ts';
import { cellsOf, type Rule, type RuleInput, textAt } from './rule.ts';

interface Stay {
  row: number;
  from: string;
  to: string;
}

/** Each child's episodes with a legal status, in the order of their starts; one that is open lasts to the last day. */
function staysWith(input: RuleInput, statuses: readonly string[]): Stay[][] {
  const { episodes } = input.tables;
  if (episodes === undefined || !statuses.some((status) => cellsOf(input, 'episodes', 'ls').includes(status)))
    return [];
  const [ls, decom, dec] = ['ls', 'decom', 'dec'].map((column) => cellsOf(input, 'episodes', column));
  const stays: Stay[][] = [];
  for (const rows of rowsByChild(episodes).values()) {
    const own = rows.flatMap((row): Stay[] => {
      const [from, to] = [textAt(decom ?? [], row), textAt(dec ?? [], row) ?? input.end];
      const hasStatus = statuses.includes(textAt(ls ?? [], row) ?? '');
      return hasStatus && from !== null && to !== null ? [{ row, from, to }] : [];
    });
    if (own.length > 0) stays.push(own.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.row - b.row)));
  }
  return stays;
}

/** Stays that follow one another without a day between them. */
function unbroken(stays: readonly Stay[]): Stay[][] {
  const runs: Stay[][] = [];
  for (const stay of stays) {
    const run = runs.at(-1);
    if (run !== undefined && (run.at(-1)?.to ?? '') >= stay.from) run.push(stay);
    else runs.push([stay]);
  }
  return runs;
}

const lasting = (stays: readonly Stay[]): number =>
  stays.reduce((days, { from, to }) => days + daysBetween(from, to), 0);

const limitRule = (
  rule: string,
  says: string,
  statuses: readonly string[],
  failing: (stays: Stay[], input: RuleInput) => readonly Stay[],
): Rule => ({
  rule,
  table: 'episodes',
  column: 'ls',
  finding: 'status-too-long',
  failing: (input) =>
    staysWith(input, statuses)
      .flatMap((stays) => failing(stays, input))
      .sort((a, b) => a.row - b.row)
      .map(({ row }) => ({ row, fill: { says, rule } })),
});

const longest = (rule: string, status: string, most: number, says: string): Rule =>
  limitRule(rule, says, [status], (stays) => unbroken(stays).flatMap((run) => (lasting(run) > most ? run : [])));

/** The most days that short breaks of a child may last in a year. */
const mostDaysOfBreaks = 75;

/**
 * How long a legal status may last: protection by the police 72 hours, an emergency protection order 21 days, an
 * assessment order 7, a short break 17 and all of a year 75 (Children Act 1989; DfE, validation rules 361 to 367).
 */
export const durationRules: Rule[] = [
  longest('361', 'L1', 3, 'protection by the police lasts more than 72 hours'),
  longest('362', 'L2', 21, 'an emergency protection order lasts more than 21 days'),
  longest('363', 'L3', 7, 'a child assessment order lasts more than 7 days'),
  longest('364', 'J2', 21, 'detention under PACE lasts more than 21 days'),
  limitRule('365', 'a short break lasts more than 17 days', ['V3'], (stays) =>
    stays.filter(({ from, to }) => daysBetween(from, to) > 17),
  ),
  limitRule('367', 'short breaks of one year last more than 75 days', ['V3'], (stays, { start, end }) => {
    const [first, last] = [start ?? '', end ?? '9999'];
    const within = stays
      .map((stay) => ({
        ...stay,
        from: stay.from < first ? first : stay.from,
        to: stay.to > last ? last : stay.to,
      }))
      .filter(({ from, to }) => to > from);
    const oneYear = addMonths(first, 12) >= last;
    return oneYear && lasting(within) > mostDaysOfBreaks ? within : [];
  }),
  bothKindsOfBreak(),
  holidaysOfCarer(),
];

/** Short breaks of one child recorded in both ways (rule 426). */
function bothKindsOfBreak(): Rule {
  const says = 'short breaks of the child are recorded in both ways';
  return togetherRule('426', 'ls', ['V3', 'V4'], says, (cells) => new Set(cells).size > 1);
}

/** More than two stays while the usual carer is on holiday (rule 377). */
function holidaysOfCarer(): Rule {
  const says = 'there are more than two stays while the usual carer is on holiday';
  return togetherRule('377', 'place', ['T3'], says, (cells) => cells.length > 2);
}

/** A rule that all episodes of a child with some codes fail together. */
function togetherRule(
  rule: string,
  column: string,
  codes: readonly string[],
  says: string,
  fails: (cells: readonly Cell[]) => boolean,
): Rule {
  return {
    rule,
    table: 'episodes',
    column,
    finding: 'values-disagree',
    failing: (input) => {
      const { episodes } = input.tables;
      const cells = cellsOf(input, 'episodes', column);
      if (episodes === undefined || !codes.every((code) => cells.includes(code))) return [];
      return [...rowsByChild(episodes).values()]
        .map((rows) => rows.filter((row) => codes.includes(textAt(cells, row) ?? '')))
        .flatMap((rows) => (fails(rows.map((row) => cells[row] ?? null)) ? rows : []))
        .sort((a, b) => a - b)
        .map((row) => ({ row, fill: { says, rule } }));
    },
  };
}

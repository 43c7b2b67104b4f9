import { addDays, addMonths, financialYearStart } from '#calendar';
import type { Finding } from '../finding.ts';
import type { FindingCode } from '../finding-kinds.ts';
import { layouts } from '../layouts/index.ts';
import type { RawTable } from '../raw-table.ts';
import { finding } from '../report.ts';
import { checkedRules, earlierReturnRules, type Failure, holdsIn, type Rule, type RuleInput } from '../rules/index.ts';
import type { AbsentChildren } from './absent-children.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Kinds of which one finding a row is enough: several rules say the same in other words. */
const onceARow: ReadonlySet<FindingCode> = new Set(['outside-care']);

/** The columns in which each table says when a row began and ended. */
const startOf = new Map(layouts.map(({ table, day }) => [table, day]));
const endOf = new Map(layouts.map(({ table, columns }) => [table, columns.find(({ end }) => end)?.name]));
const neverKept = new Map(
  layouts.map(({ table, columns }) => [
    table,
    new Set(columns.filter(({ checked }) => checked).map(({ name }) => name)),
  ]),
);

/** Runs DfE's rules over the tables of an extract, each in the return years in which it holds. */
export function checkRules(tables: Tables, context: CheckContext, absent: AbsentChildren): Finding[] {
  const { start, extractedOn: end, authority } = context;
  const findings = failuresOf(checkedRules, { tables, start, end, authority }, context, absent);
  for (const table of context.unused) for (const one of ofUnusedRows(table, context)) findings.push(one);
  const { returns } = context;
  if (returns === null) return findings;
  const input = { tables: returns.last, earlier: returns.before, start, end, authority };
  for (const one of failuresOf(earlierReturnRules, input, context)) findings.push(one);
  return findings;
}

function failuresOf(
  rules: readonly Rule[],
  input: RuleInput & { tables: Tables; earlier?: Tables },
  context: CheckContext,
  absent?: AbsentChildren,
): Finding[] {
  const findings: Finding[] = [];
  const said = new Set<string>();
  for (const rule of rules) {
    const table = (rule.inEarlier ? input.earlier : input.tables)?.[rule.table];
    if (table === undefined || !mayHold(rule, table, context)) continue;
    const child = table.columns.child ?? [];
    for (const failure of rule.failing(input)) {
      if (!holdsIn(rule, rule.inEarlier ? lastYearOf(context) : yearOf(table, failure.row, context))) continue;
      if (rule.finding === 'not-in-header' && absent?.isCovered(rule.table, failure.row)) continue;
      if (context.leftOut.has(String(child[failure.row]))) continue;
      const key = onceARow.has(rule.finding) ? `${rule.finding}|${rule.table}|${failure.row}` : '';
      if (key !== '' && said.has(key)) continue;
      said.add(key);
      findings.push(reported(rule, failure, table, context));
    }
  }
  return findings;
}

/** What rules about one row say of the rows that nothing else uses, but for cells that are blank: that is said already. */
function ofUnusedRows(table: RawTable, context: CheckContext): Finding[] {
  const input = { tables: { [table.name]: table }, start: context.start, end: context.extractedOn };
  return checkedRules
    .filter((rule) => rule.ofOneRow && rule.table === table.name && mayHold(rule, table, context))
    .flatMap((rule) =>
      rule
        .failing(input)
        .filter(({ row }) => (table.columns[rule.column]?.[row] ?? null) !== null)
        .filter(({ row }) => holdsIn(rule, yearOf(table, row, context)))
        .map((failure) => reported(rule, failure, table, context)),
    );
}

const lastYearOf = ({ extractedOn }: CheckContext): string => financialYearStart(addDays(extractedOn, -1));

/**
 * Whether any row of a table can be of a year in which the rule holds: a row may be older than its file, or of the day
 * on which the next year began.
 */
function mayHold({ from }: Rule, { returnYear, returnYears }: RawTable, context: CheckContext): boolean {
  if (from === undefined) return true;
  const known = returnYear ?? returnYears?.reduce((latest, year) => (year > latest ? year : latest), '');
  return addMonths(known || lastYearOf(context), 12) >= from;
}

/**
 * 1 April of the return year of a row: that of its file, the earlier one in which what the row is about ended, or the
 * later one in which it began, as a file whose newest day is 1 April may be of either year.
 */
export function yearOf(table: RawTable, row: number, context: CheckContext): string {
  const ofFile = (table.returnYear ?? table.returnYears?.[row]) || lastYearOf(context);
  const ended = table.columns[endOf.get(table.name) ?? '']?.[row];
  const year = typeof ended === 'string' ? financialYearStart(ended) : ofFile;
  const own = year < ofFile ? year : ofFile;
  const began = table.columns[startOf.get(table.name) ?? '']?.[row];
  return typeof began === 'string' && began > own && financialYearStart(began) > own ? financialYearStart(began) : own;
}

function reported(rule: Rule, { row, other, fill }: Failure, table: RawTable, context: CheckContext): Finding {
  const first = other === undefined ? undefined : { first: table.lines[other] ?? 0 };
  const place = placeOf(table, row, rule.column, context);
  const value = neverKept.get(table.name)?.has(rule.column) ? null : place.value;
  return finding(rule.finding, { ...place, value: value ?? null, rule: rule.rule, fill: { ...first, ...fill } });
}

import { dayFrom } from '#calendar';
import { layouts } from '#src/extracts/layouts/index.ts';
import type { Cell } from '#src/extracts/raw-table.ts';
import { allRules, type Rule, type RuleInput, type RuleTable } from '#src/extracts/rules/index.ts';
import type { CaseResult } from '../case-result.ts';

/** Cases of one DfE rule: input tables and the indexes of the rows that must fail. */
export interface RuleCases {
  ruleset: string;
  code: string;
  cases: { input: Record<string, CaseTable | Record<string, unknown>>; expected: Record<string, number[]> }[];
}

interface CaseTable {
  columns: string[];
  index: number[];
  rows: (string | number | null)[][];
}

const rawTableOf: Readonly<Record<string, string>> = {
  Header: 'header',
  Episodes: 'episodes',
  Reviews: 'reviews',
  UASC: 'uasc',
  OC2: 'oc2',
  OC3: 'oc3',
  AD1: 'ad1',
  PlacedAdoption: 'placed_for_adoption',
  PrevPerm: 'previous_permanence',
  Missing: 'missing',
  SWEpisodes: 'social_worker_episodes',
  DoLo: 'deprivation_of_liberty',
};
const caseNameOf = new Map(Object.entries(rawTableOf).map(([name, table]) => [table, name]));

/**
 * Runs cases of DfE's rules through the same functions that make findings; rules this project does not enforce are
 * skipped.
 */
export function runRuleCases(collection: readonly RuleCases[]): CaseResult[] {
  return collection.flatMap(({ ruleset, code, cases }) => {
    const rules = allRules.filter(({ rule }) => rule === code);
    return cases.map((one, index): CaseResult => {
      const id = `${ruleset} ${code} case ${index + 1}`;
      if (rules.length === 0) return { id, status: 'skipped', detail: 'not enforced' };
      const detail = difference(failingIndexes(rules, one.input), one.expected);
      return { id, status: detail === '' ? 'passed' : 'failed', detail };
    });
  });
}

function failingIndexes(rules: readonly Rule[], input: RuleCases['cases'][number]['input']): Record<string, number[]> {
  const read = readInput(input);
  const failing: Record<string, Set<number>> = {};
  const mark = (table: string, row: number) => {
    const name = caseNameOf.get(table) ?? table;
    const index = (input[name] as CaseTable).index[row];
    failing[name] ??= new Set();
    if (index !== undefined) failing[name].add(index);
  };
  for (const rule of rules) {
    for (const { row } of rule.failing(read)) {
      mark(rule.table, row);
      if (rule.marksHeader) for (const header of headerRowsOf(read, rule.table, row)) mark('header', header);
    }
  }
  return Object.fromEntries(Object.entries(failing).map(([name, rows]) => [name, [...rows].sort((a, b) => a - b)]));
}

function headerRowsOf({ tables }: RuleInput, table: string, row: number): number[] {
  const child = tables[table]?.columns.child?.[row];
  return (tables.header?.columns.child ?? []).flatMap((other, at) => (other === child ? [at] : []));
}

function readInput(input: RuleCases['cases'][number]['input']): RuleInput {
  const tables: Record<string, RuleTable> = {};
  for (const [name, value] of Object.entries(input)) {
    const table = rawTableOf[name];
    if (table && isTable(value)) tables[table] = readTable(table, value);
  }
  const end = (input.metadata as { collection_end?: unknown } | undefined)?.collection_end;
  return { tables, end: typeof end === 'string' ? writtenDay(end) : null };
}

const isTable = (value: object): value is CaseTable => 'columns' in value && 'rows' in value;

/** Dates become ISO days, or null where they are not dates; every other cell stays as it is written. */
function readTable(table: string, { columns, rows }: CaseTable): RuleTable {
  const layout = layouts.find((one) => one.table === table);
  const dates = new Set(layout?.columns.filter(({ type }) => type === 'date').map(({ name }) => name));
  const read: Record<string, Cell[]> = {};
  columns.forEach((heading, at) => {
    const name = heading.toLowerCase();
    read[name] = rows.map((row) => {
      const cell = row[at] ?? null;
      if (cell === null || cell === '') return null;
      return dates.has(name) ? writtenDay(String(cell)) : String(cell);
    });
  });
  return { columns: read, rowCount: rows.length };
}

/** A day written DD/MM/YYYY, of any year; null for anything else. */
function writtenDay(text: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match && dayFrom(Number(match[3]), Number(match[2]), Number(match[1]));
}

function difference(found: Record<string, number[]>, expected: Record<string, number[]>): string {
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
  const wrong = names.filter(
    (name) => (found[name] ?? []).join() !== [...(expected[name] ?? [])].sort((a, b) => a - b).join(),
  );
  return wrong
    .map(
      (name) =>
        `${name}: rows ${(found[name] ?? []).join(' ') || 'none'}, not ${(expected[name] ?? []).join(' ') || 'none'}`,
    )
    .join('; ');
}

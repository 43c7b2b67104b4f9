import { dayFrom } from '#calendar';
import { layouts } from '#src/extracts/layouts/index.ts';
import type { Cell } from '#src/extracts/raw-table.ts';
import { allRules, holdsIn, type Rule, type RuleInput, type RuleTable } from '#src/extracts/rules/index.ts';
import type { CaseResult } from '../case-result.ts';
import { whyNotEnforced } from './not-enforced.ts';

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
    const year = yearOf(ruleset);
    const rules = allRules.filter((one) => one.rule === code && (year === null || holdsIn(one, year)));
    return cases.map((one, index): CaseResult => {
      const id = `${ruleset} ${code} case ${index + 1}`;
      if (rules.length === 0) return { id, status: 'skipped', detail: whyNotEnforced(code) };
      const detail = difference(failingIndexes(rules, one.input, year), one.expected);
      return { id, status: detail === '' ? 'passed' : 'failed', detail };
    });
  });
}

/** 1 April of the return year whose rules a set is, `lac2025_26` or `own lac2025_26`; null for cases of another kind. */
function yearOf(ruleset: string): string | null {
  const first = /\blac(\d{4})_\d\d$/.exec(ruleset)?.[1];
  return first === undefined ? null : `${first}-04-01`;
}

function failingIndexes(
  rules: readonly Rule[],
  input: RuleCases['cases'][number]['input'],
  year: string | null,
): Record<string, number[]> {
  const read = readInput(input, year);
  const failing: Record<string, Set<number>> = {};
  const mark = (table: string, row: number, isEarlier = false) => {
    const name = caseNameOf.get(table) ?? table;
    const written = input[isEarlier ? `${name}_last` : name] as CaseTable;
    const index = written.index[row];
    failing[name] ??= new Set();
    if (index !== undefined) failing[name].add(index);
  };
  for (const rule of rules) {
    for (const { row, beside = [] } of rule.failing(read)) {
      mark(rule.table, row, rule.inEarlier);
      for (const other of beside) mark(other.table, other.row);
      if (rule.marksHeader) for (const header of headerRowsOf(read, rule.table, row)) mark('header', header);
    }
  }
  return Object.fromEntries(Object.entries(failing).map(([name, rows]) => [name, [...rows].sort((a, b) => a - b)]));
}

function headerRowsOf({ tables }: RuleInput, table: string, row: number): number[] {
  const child = tables[table]?.columns.child?.[row];
  return (tables.header?.columns.child ?? []).flatMap((other, at) => (other === child ? [at] : []));
}

/** What a case says beside its tables. */
interface Metadata {
  collection_start?: unknown;
  collection_end?: unknown;
  localAuthority?: unknown;
  provider_info?: CaseTable;
}

function readInput(input: RuleCases['cases'][number]['input'], year: string | null): RuleInput {
  const tables: Record<string, RuleTable> = {};
  const earlier: Record<string, RuleTable> = {};
  for (const [name, value] of Object.entries(input)) {
    const table = rawTableOf[name.replace(/_last$/i, '')];
    if (table && isTable(value)) (name.endsWith('_last') ? earlier : tables)[table] = readTable(table, value);
  }
  const { collection_start, collection_end, localAuthority, provider_info } = (input.metadata ?? {}) as Metadata;
  if (provider_info) tables.providers = readTable('providers', provider_info);
  const day = (written: unknown) => (typeof written === 'string' ? writtenDay(written) : null);
  return {
    tables,
    earlier,
    start: day(collection_start) ?? year,
    end: day(collection_end),
    authority: typeof localAuthority === 'string' ? localAuthority : undefined,
  };
}

/** Names that the cases give columns beside those of the return. */
const otherNames: Readonly<Record<string, string>> = {
  date_episode_ceased: 'dec',
  placement: 'place',
  la_code_inferred: 'authority',
};

const isTable = (value: object): value is CaseTable => 'columns' in value && 'rows' in value;

/** Dates become ISO days, or null where they are not dates; every other cell stays as it is written. */
function readTable(table: string, { columns, rows }: CaseTable): RuleTable {
  const layout = layouts.find((one) => one.table === table);
  const dates = new Set(layout?.columns.filter(({ type }) => type === 'date').map(({ name }) => name));
  const read: Record<string, Cell[]> = {};
  const unreadable: Record<string, Set<number>> = {};
  columns.forEach((heading, at) => {
    const name = otherNames[heading.toLowerCase()] ?? heading.toLowerCase();
    read[name] = rows.map((row) => {
      const cell = row[at] ?? null;
      if (cell === null) return null;
      return dates.has(name) ? writtenDay(String(cell)) : String(cell);
    });
  });
  for (const name of dates) {
    const at = columns.findIndex((heading) => heading.toLowerCase() === name);
    const lost = rows.flatMap((row, index) => (read[name]?.[index] === null && (row[at] ?? '') !== '' ? [index] : []));
    if (lost.length > 0) unreadable[name] = new Set(lost);
  }
  return { columns: read, rowCount: rows.length, unreadable };
}

/** A day written DD/MM/YYYY, of any year; null for anything else. */
function writtenDay(text: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match && dayFrom(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** Indexes in order, each once: some cases give one for every pair of rows that disagree. */
const rowsIn = (indexes: readonly number[] = []): number[] => [...new Set(indexes)].sort((a, b) => a - b);

function difference(found: Record<string, number[]>, expected: Record<string, number[]>): string {
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
  const wrong = names.filter((name) => (found[name] ?? []).join() !== rowsIn(expected[name]).join());
  return wrong
    .map(
      (name) =>
        `${name}: rows ${(found[name] ?? []).join(' ') || 'none'}, not ${rowsIn(expected[name]).join(' ') || 'none'}`,
    )
    .join('; ');
}

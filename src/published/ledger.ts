import Papa from 'papaparse';
import type { Month } from '#calendar';
import { type FigureId, figureKey } from '#figure';
import { type LedgerRow, ledgerColumns, ledgerRowSchema } from './ledger-row.ts';

/** The ledger cannot be read: which line, and what is wrong with it. */
export class LedgerError extends Error {
  constructor(line: number, problem: string) {
    super(`figures.csv:${line}: ${problem}`);
    this.name = 'LedgerError';
  }
}

/** Reads `figures.csv`. Throws a LedgerError on the first row that breaks the contract. */
export function parseLedger(csv: string): LedgerRow[] {
  const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const mistake = parsed.errors[0];
  if (mistake !== undefined && parsed.data.length > 0) throw new LedgerError((mistake.row ?? 0) + 2, mistake.message);
  const columns = parsed.meta.fields ?? [];
  const missing = ledgerColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new LedgerError(1, `the columns ${missing.join(', ')} are missing.`);
  return parsed.data.map((record, index) => {
    const row = ledgerRowSchema.safeParse(record);
    if (row.success) return row.data;
    const issue = row.error.issues[0];
    throw new LedgerError(index + 2, `${issue?.path.join('.') || 'row'}: ${issue?.message}.`);
  });
}

/** Writes `figures.csv`: the columns of the contract, one row a figure, line feeds. */
export function formatLedger(rows: readonly LedgerRow[]): string {
  return `${[ledgerColumns.join(','), ...rows.map(lineOf)].join('\n')}\n`;
}

function lineOf(row: LedgerRow): string {
  const cells = [
    row.published,
    row.measure,
    row.authority,
    row.authorityName,
    row.periodType,
    row.periodStart,
    row.periodEnd,
    row.breakdown,
    row.category,
    row.numerator ?? '',
    row.denominator ?? '',
    row.value ?? '',
    row.unit,
    row.symbol,
    row.status,
  ];
  return cells.some(mayNeedQuotes) ? Papa.unparse([cells]) : cells.join(',');
}

function mayNeedQuotes(cell: string | number): boolean {
  return typeof cell === 'string' && /[",\r\n\ufeff]|^\s|\s$/.test(cell);
}

/** The latest row of each key, in the order in which the keys first came. */
export function asKnownNow(rows: readonly LedgerRow[]): LedgerRow[] {
  const latest = new Map<string, LedgerRow>();
  for (const row of rows) latest.set(figureKey(row), row);
  return [...latest.values()];
}

/**
 * The rows that stood at the end of their publications: without those that one of the same month replaced, where a month was
 * published again.
 */
export function lastOfEachMonth(rows: readonly LedgerRow[]): LedgerRow[] {
  const keys = rows.map(rowKey);
  const last = new Map(keys.map((key, at) => [key, at]));
  return rows.filter((_, at) => last.get(keys[at] as string) === at);
}

/** The key of a figure in one publication. */
export function rowKey(row: FigureId & Pick<LedgerRow, 'published'>): string {
  return `${row.published} ${figureKey(row)}`;
}

/** The figures as the publication of that month left them: the latest row of each key published by then. */
export function asReportedIn(rows: readonly LedgerRow[], month: Month): LedgerRow[] {
  return asKnownNow(rows.filter((row) => row.published <= month));
}

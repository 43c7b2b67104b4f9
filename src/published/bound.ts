import Papa from 'papaparse';
import { z } from 'zod';
import { isIsoDay, isMonth } from '#calendar';
import { safeText } from '#catalogue';
import { type Bound, periodTypes } from '#figure';
import { lastOfEachMonth, rowKey } from './ledger.ts';
import type { LedgerRow } from './ledger-row.ts';

/**
 * The columns of `bounds.csv`, in order: bounds in the unit of the value, both ends included, empty where there is
 * none.
 */
export const boundColumns = [
  'published',
  'measure',
  'authority_code',
  'period_type',
  'period_end',
  'breakdown',
  'category',
  'at_least',
  'at_most',
] as const;

/** `bounds.csv` cannot be read, or has bounds of figures that are not hidden: which line, and what is wrong with it. */
export class BoundError extends Error {
  constructor(line: number, problem: string) {
    super(`bounds.csv:${line}: ${problem}`);
    this.name = 'BoundError';
  }
}

const end = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .regex(/^\d{1,9}$/, 'not a whole number')
    .transform(Number),
]);

const rowSchema = z
  .strictObject({
    published: z.string().refine(isMonth, 'not a month written like 2022-02'),
    measure: safeText.min(1),
    authority_code: safeText.min(1),
    period_type: z.enum(periodTypes),
    period_end: z.string().refine(isIsoDay, 'not a day written like 2022-02-28'),
    breakdown: safeText,
    category: safeText,
    at_least: end,
    at_most: end,
  })
  .refine((row) => row.at_least !== null || row.at_most !== null, 'it says nothing')
  .refine((row) => (row.at_least ?? 0) < (row.at_most ?? Infinity), 'it leaves no choice');

/**
 * Writes `bounds.csv`: the bounds that rows of the ledger carry, by publication and then by figure, line feeds. The
 * rows of a publication never move when a later one adds its own. Of a month that was published again, it has what
 * stands at the end.
 */
export function formatBounds(rows: readonly LedgerRow[]): string {
  const data = lastOfEachMonth(rows)
    .filter((row) => row.bound !== undefined)
    .map((row) => ({ row, key: rowKey(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ row }) => [
      row.published,
      row.measure,
      row.authority,
      row.periodType,
      row.periodEnd,
      row.breakdown,
      row.category,
      row.bound?.atLeast ?? '',
      row.bound?.atMost ?? '',
    ]);
  const lines = Papa.unparse([[...boundColumns], ...data], { newline: '\n' });
  return `${lines}\n`;
}

/**
 * The ledger with the bounds of `bounds.csv` in the rows that they were published with. Throws a BoundError for a line
 * that breaks the contract, for two of one figure, and for one of a figure that its publication did not hide.
 */
export function withBounds(ledger: readonly LedgerRow[], csv: string): LedgerRow[] {
  const bounds = parseBounds(csv);
  const last = new Set(lastOfEachMonth(ledger));
  const rows = ledger.map((row): LedgerRow => {
    const key = rowKey(row);
    const found = last.has(row) ? bounds.get(key) : undefined;
    if (found === undefined) return row;
    if (row.symbol !== 'c') throw new BoundError(found.line, 'it speaks of a figure that is not hidden.');
    bounds.delete(key);
    return { ...row, bound: found.bound };
  });
  const [left] = bounds.values();
  if (left !== undefined) throw new BoundError(left.line, 'its publication hid no such figure.');
  return rows;
}

function parseBounds(csv: string): Map<string, { bound: Bound; line: number }> {
  const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true, delimiter: ',' });
  const missing = boundColumns.filter((column) => !parsed.meta.fields?.includes(column));
  if (missing.length > 0) throw new BoundError(1, `the columns ${missing.join(', ')} are missing.`);
  const [mistake] = parsed.errors;
  if (mistake !== undefined) throw new BoundError((mistake.row ?? 0) + 2, mistake.message);
  const found = new Map<string, { bound: Bound; line: number }>();
  for (const [at, record] of parsed.data.entries()) {
    const line = at + 2;
    const row = rowSchema.safeParse(record);
    if (!row.success) {
      const [issue] = row.error.issues;
      throw new BoundError(line, `${issue?.path.join('.') || 'row'}: ${issue?.message}.`);
    }
    const { at_least: atLeast, at_most: atMost, ...named } = row.data;
    const { authority_code: authority, period_type: periodType, period_end: periodEnd } = named;
    const key = rowKey({ ...named, authority, periodType, periodEnd });
    if (found.has(key)) throw new BoundError(line, 'the figure has a bound already.');
    found.set(key, { bound: { atLeast, atMost }, line });
  }
  return found;
}

import { z } from 'zod';
import { isIsoDay, isMonth } from '#calendar';
import { safeText } from '#catalogue';
import { periodTypes } from '#figure';

/** Why a figure is not shown: `c` suppressed, `z` not applicable, `x` not available, `k` rounds to nought, `u` low reliability. */
export const symbols = ['c', 'z', 'x', 'k', 'u'] as const;
export type FigureSymbol = (typeof symbols)[number];

const statuses = ['final', 'provisional', 'revised'] as const;

/** The columns of `figures.csv`, in order: the contract with whoever reads the published figures. */
export const ledgerColumns = [
  'published',
  'measure',
  'authority_code',
  'authority_name',
  'period_type',
  'period_start',
  'period_end',
  'breakdown',
  'category',
  'numerator',
  'denominator',
  'value',
  'unit',
  'symbol',
  'status',
] as const;

const day = z.string().refine(isIsoDay, 'not a day written like 2022-02-28');
const optionalNumber = z.union([z.literal('').transform(() => null), z.string().transform(toNumber)]);

/** Checks one row of `figures.csv` and turns its cells into typed values. */
export const ledgerRowSchema = z
  .strictObject({
    published: z.string().refine(isMonth, 'not a month written like 2022-02'),
    measure: safeText.min(1),
    authority_code: safeText.min(1),
    authority_name: safeText.min(1),
    period_type: z.enum(periodTypes),
    period_start: day,
    period_end: day,
    breakdown: safeText,
    category: safeText,
    numerator: optionalNumber,
    denominator: optionalNumber,
    value: optionalNumber,
    unit: safeText.min(1),
    symbol: z.enum(['', ...symbols]),
    status: z.enum(statuses),
  })
  .refine((row) => row.period_start <= row.period_end, 'the period ends before it starts')
  .refine((row) => row.symbol !== '' || row.value !== null, 'a figure with no symbol must have a value')
  .refine((row) => row.symbol !== 'c' || row.value === null, 'a suppressed figure must have no value')
  .transform((row) => ({
    published: row.published,
    measure: row.measure,
    authorityCode: row.authority_code,
    authorityName: row.authority_name,
    periodType: row.period_type,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    breakdown: row.breakdown,
    category: row.category,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    unit: row.unit,
    symbol: row.symbol,
    status: row.status,
  }));

/** What is told of a hidden value: its smallest and its largest, both included, null where that is not told. */
export interface Bound {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/**
 * One published figure. Numbers are unrounded; null where a symbol stands in their place or the measure has no such part.
 * The bound of a hidden one comes from `bounds.csv`.
 */
export type LedgerRow = z.infer<typeof ledgerRowSchema> & { bound?: Bound };

/** A figure on its way to the ledger: all but what the publication itself adds. */
export type PublishableFigure = Omit<LedgerRow, 'published' | 'status'>;

/** What tells one figure from another, whenever it was published. */
export function figureKey(row: PublishableFigure): string {
  return [
    row.measure,
    row.authorityCode,
    row.periodType,
    row.periodStart,
    row.periodEnd,
    row.breakdown,
    row.category,
  ].join('|');
}

function toNumber(text: string, context: z.RefinementCtx): number {
  const value = Number(text);
  if (text.trim() !== text || !Number.isFinite(value)) {
    context.addIssue({ code: 'custom', message: 'not a number' });
    return z.NEVER;
  }
  return value;
}

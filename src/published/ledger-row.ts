import { z } from 'zod';
import { isIsoDay, isMonth, type Month } from '#calendar';
import { safeText } from '#catalogue';
import { periodTypes, type ShownFigure, symbols } from '#figure';

const statuses = ['final', 'provisional', 'revised'] as const;

/** A figure on its way to the ledger: all but what the publication itself adds. */
export interface PublishableFigure extends ShownFigure {
  authorityName: string;
  unit: string;
}

/**
 * One published figure. Numbers are unrounded; null where a symbol stands in their place or the measure has no such
 * part. The bound of a hidden one comes from `bounds.csv`.
 */
export interface LedgerRow extends PublishableFigure {
  published: Month;
  status: (typeof statuses)[number];
}

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
  .transform(
    ({ authority_code, authority_name, period_type, period_start, period_end, ...row }): LedgerRow => ({
      ...row,
      authority: authority_code,
      authorityName: authority_name,
      periodType: period_type,
      periodStart: period_start,
      periodEnd: period_end,
    }),
  );

function toNumber(text: string, context: z.RefinementCtx): number {
  const value = Number(text);
  if (text.trim() !== text || !Number.isFinite(value)) {
    context.addIssue({ code: 'custom', message: 'not a number' });
    return z.NEVER;
  }
  return value;
}

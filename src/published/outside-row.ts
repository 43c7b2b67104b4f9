import { z } from 'zod';
import { isIsoDay } from '#calendar';

/** The columns of a file in `data/outside`, in any order. */
export const outsideColumns = [
  'measure',
  'authority_code',
  'period_start',
  'period_end',
  'breakdown',
  'category',
  'numerator',
  'denominator',
  'value',
  'source',
  'published_on',
  'about',
] as const;
export type OutsideColumn = (typeof outsideColumns)[number];

/** Marks a fact as about the made-up children of the sample, and so not about real ones. */
export const aboutSample = 'synthetic sample';

const day = z.string().refine(isIsoDay, 'not a day written like 2022-03-31');
/** A number as it was printed, with as many decimals. */
const printed = z
  .string()
  .regex(/^(-?\d+(\.\d+)?)?$/, 'not a number: write digits, a point for decimals and no thousands separator')
  .transform((text) => (text === '' ? null : { number: Number(text), decimals: (text.split('.')[1] ?? '').length }));
const part = printed.transform((one) => one?.number ?? null);

/** Checks one row of a file in `data/outside` and turns its cells into typed values. */
export const outsideRowSchema = z
  .strictObject({
    measure: z.string().min(1, 'is empty'),
    authority_code: z.string().min(1, 'is empty'),
    period_start: day,
    period_end: day,
    breakdown: z.string(),
    category: z.string(),
    numerator: part,
    denominator: part,
    value: printed,
    source: z.string().min(1, 'is empty: say where it was published'),
    published_on: day,
    about: z.enum(['', aboutSample], `is neither empty nor "${aboutSample}"`),
  })
  .transform((row) => ({
    measure: row.measure,
    authority: row.authority_code,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    breakdown: row.breakdown,
    category: row.category,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value?.number ?? null,
    decimals: row.value?.decimals ?? null,
    source: row.source,
    publishedOn: row.published_on,
    synthetic: row.about === aboutSample,
  }));

export type OutsideRow = z.infer<typeof outsideRowSchema>;

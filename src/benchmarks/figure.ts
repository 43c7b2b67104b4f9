import Papa from 'papaparse';
import { z } from 'zod';
import { type IsoDay, isIsoDay } from '#calendar';
import { type FigureNumbers, type FigureSymbol, symbols } from '#figure';

export const areaTypes = ['authority', 'region', 'country'] as const;
export type AreaType = (typeof areaTypes)[number];

/** The columns of `data/benchmarks/figures.csv`, in order. */
const figureColumns = [
  'measure',
  'area_code',
  'area_name',
  'area_type',
  'year',
  'period_end',
  'numerator',
  'denominator',
  'value',
  'symbol',
  'source',
] as const;

const optionalNumber = z.string().transform((text, context) => {
  if (text === '') return null;
  const value = Number(text);
  if (Number.isFinite(value) && text.trim() === text) return value;
  context.addIssue({ code: 'custom', message: 'not a number' });
  return z.NEVER;
});

const figureSchema = z
  .strictObject({
    measure: z.string().min(1),
    area_code: z.string().regex(/^E\d{8}$/, 'not a nine-character code'),
    area_name: z.string().min(1),
    area_type: z.enum(areaTypes),
    year: z
      .string()
      .regex(/^\d{4}$/, 'not a year')
      .transform(Number),
    period_end: z.string().refine(isIsoDay, 'not a day written like 2022-03-31'),
    numerator: optionalNumber,
    denominator: optionalNumber,
    value: optionalNumber,
    symbol: z.enum(['', ...symbols]),
    source: z.string().min(1),
  })
  .refine((row) => (row.value === null) === (row.symbol !== ''), 'a figure has either a value or a symbol')
  .transform(
    ({ area_code, area_name, area_type, period_end, ...row }): BenchmarkFigure => ({
      ...row,
      areaCode: area_code,
      areaName: area_name,
      areaType: area_type,
      periodEnd: period_end,
    }),
  );

/**
 * One published figure of an area: the value as it was published, never recalculated, or the reason why there is none.
 * `measure` is a comparator's id. It is not a figure of the ledger: an area may be a region or England, and a year
 * names it.
 */
export interface BenchmarkFigure extends FigureNumbers {
  measure: string;
  areaCode: string;
  areaName: string;
  areaType: AreaType;
  year: number;
  periodEnd: IsoDay;
  symbol: FigureSymbol | '';
  source: string;
}

/** The product's own files of published figures cannot be read: which file and line, and what is wrong with it. */
export class BenchmarkFileError extends Error {
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = 'BenchmarkFileError';
  }
}

/** Reads `figures.csv`. Throws a BenchmarkFileError at the first row that breaks the layout. */
export function parseBenchmarkFigures(csv: string, file = 'figures.csv'): BenchmarkFigure[] {
  return parseRows(csv, file, figureColumns, figureSchema);
}

/** Writes `figures.csv`, ordered by measure, area and year, so that what changed shows in version control. */
export function formatBenchmarkFigures(figures: readonly BenchmarkFigure[]): string {
  const data = [...figures]
    .sort(inFileOrder)
    .map((one) => [
      one.measure,
      one.areaCode,
      one.areaName,
      one.areaType,
      one.year,
      one.periodEnd,
      one.numerator ?? '',
      one.denominator ?? '',
      one.value ?? '',
      one.symbol,
      one.source,
    ]);
  return formatRows(figureColumns, data);
}

/** What identifies a figure, whenever it was published. */
export function benchmarkKey({ measure, ...place }: Pick<BenchmarkFigure, 'measure' | 'areaCode' | 'year'>): string {
  return `${measure}|${areaInYear(place)}`;
}

/** The same for all that is published of an area for a year. */
export function areaInYear({ areaCode, year }: Pick<BenchmarkFigure, 'areaCode' | 'year'>): string {
  return `${areaCode}|${year}`;
}

/** Reads a file with exactly these columns, in any order, row by row through a schema. */
export function parseRows<Row>(csv: string, file: string, columns: readonly string[], schema: z.ZodType<Row>): Row[] {
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new BenchmarkFileError(file, 1, `the columns ${missing.join(', ')} are missing.`);
  return data.map((record, index) => {
    const row = schema.safeParse(record);
    if (row.success) return row.data;
    const issue = row.error.issues[0];
    throw new BenchmarkFileError(file, index + 2, `${issue?.path.join('.') || 'row'}: ${issue?.message}.`);
  });
}

/** Writes rows as CSV with line feeds. */
export function formatRows(fields: readonly string[], data: readonly (string | number)[][]): string {
  return `${Papa.unparse({ fields: [...fields], data: [...data] }, { newline: '\n' })}\n`;
}

function inFileOrder(a: BenchmarkFigure, b: BenchmarkFigure): number {
  return compare(a.measure, b.measure) || compare(a.areaCode, b.areaCode) || a.year - b.year;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

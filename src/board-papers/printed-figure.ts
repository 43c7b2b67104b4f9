import Papa from 'papaparse';
import { z } from 'zod';
import { isIsoDay, isMonthEnd, monthOf, monthStart } from '#calendar';
import type { Measure } from '#catalogue';
import {
  isWholePeriod,
  measureAtPlace,
  type Period,
  type PeriodType,
  periodLabel,
  periodTypes,
  spanInWords,
} from '#figure';
import type { LedgerRow } from '#published';
import type { PaperFinding } from './finding.ts';

/** A figure that a paper of the board printed, of a time for which there is none of ours. */
export interface PrintedFigure extends Omit<Period, 'periodType'> {
  measure: string;
  authority: string;
  /** Null where it is of some months that are no period of ours. */
  periodType: PeriodType | null;
  /** Empty for the whole. A part is given to the nearest 5, as ours are. */
  breakdown: string;
  category: string;
  numerator: number | null;
  denominator: number | null;
  /** As printed, to so many decimals. */
  value: number;
  decimals: number;
  /** What else is to be known of the number; empty where nothing is. */
  note: string;
  paper: string;
  pages: string;
  publishedOn: string;
}

/** What printed figures are checked against. */
export interface PrintedContext {
  measures: readonly Measure[];
  /** Codes of the council, the other authorities and the consortium. */
  authorities: readonly string[];
  ledger: readonly LedgerRow[];
  /** Counts from 1 to this number are never shown. */
  smallestCount: number;
}

/** The fewest of whom a mean is shown. */
const fewestForMean = 10;

const day = z.string().refine(isIsoDay, 'is no day written like 2022-03-31');
const text = z.string().regex(/\S/, 'is empty');
const number = z.string().regex(/^-?\d+(\.\d+)?$/, 'is no number: digits, and a point for decimals');
const part = z
  .string()
  .regex(/^\d*$/, 'is no whole number')
  .transform((given) => (given === '' ? null : Number(given)));

const rowSchema = z.strictObject({
  measure: text,
  authority_code: text,
  period_type: z.enum(['', ...periodTypes]),
  period_start: day,
  period_end: day,
  breakdown: z.string(),
  category: z.string(),
  numerator: part,
  denominator: part,
  value: number,
  note: z.string(),
  paper: text,
  pages: text,
  published_on: day,
});

/**
 * Reads the figures that papers printed before, in the file's order, and says of each row that cannot stand on a page what
 * is wrong: it names nothing that there is, a figure of ours is of the same time, or we would hide it.
 */
export function readPrinted(
  csv: string,
  file: string,
  context: PrintedContext,
): { figures: PrintedFigure[]; findings: PaperFinding[] } {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const measures = new Map(context.measures.map((measure) => [measure.id, measure]));
  const ours = new Set(context.ledger.map(timeOf));
  const figures: PrintedFigure[] = [];
  const findings: PaperFinding[] = [];
  for (const [index, record] of data.entries()) {
    const read = rowSchema.safeParse(record);
    const figure = read.success ? figureOf(read.data) : null;
    const problem =
      figure === null
        ? (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')
        : problemOf(figure, measures.get(figure.measure), ours, context);
    if (problem !== null) {
      const remedy = 'Correct the row, or leave it out.';
      findings.push({ severity: 'error', file, line: index + 2, problem: `${problem}.`, remedy });
    } else if (figure !== null) figures.push(figure);
  }
  return { figures, findings };
}

function figureOf(row: z.infer<typeof rowSchema>): PrintedFigure {
  const { measure, breakdown, category, numerator, denominator, value, note, paper, pages } = row;
  return {
    measure,
    authority: row.authority_code,
    periodType: row.period_type === '' ? null : row.period_type,
    breakdown,
    category,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    numerator,
    denominator,
    value: Number(value),
    decimals: value.split('.')[1]?.length ?? 0,
    note,
    paper,
    pages,
    publishedOn: row.published_on,
  };
}

function problemOf(
  figure: PrintedFigure,
  measure: Measure | undefined,
  ours: ReadonlySet<string>,
  { authorities, smallestCount }: PrintedContext,
): string | null {
  const { periodType, periodStart, periodEnd, publishedOn } = figure;
  if (measure === undefined) return `There is no measure ${figure.measure}`;
  if (!authorities.includes(figure.authority)) return `The settings name no authority ${figure.authority}`;
  if (!isWhole(figure, measure))
    return `${periodStart} to ${periodEnd} is no whole period${periodType === null ? ' of months' : ` of the type ${periodType}`}`;
  if (figure.category !== '' && !isPartOf(figure, measure))
    return `${figure.measure} has no category ${figure.category} by ${figure.breakdown}`;
  if (publishedOn < periodEnd) return 'It was published before its time was over';
  if (ours.has(timeOf(figure))) return 'A figure of ours is of the same time';
  return hidingReason(figure, measure, smallestCount);
}

/** Why we would not show such a figure of our own; null where we would. */
export function hidingReason(
  figure: Pick<PrintedFigure, 'numerator' | 'denominator' | 'value' | 'category'>,
  { unit, about }: Pick<Measure, 'unit' | 'about'>,
  smallestCount: number,
): string | null {
  if (about === 'organisation') return null;
  const { numerator, denominator, value, category } = figure;
  if (category !== '') return unit.shape === 'count' && value % 5 === 0 ? null : 'A part is a count to the nearest 5';
  const isSmall = (count: number | null) => count !== null && count > 0 && count <= smallestCount;
  if (unit.shape === 'count') return isSmall(value) ? 'It counts so few that we would hide it' : null;
  if (unit.shape === 'mean')
    return denominator !== null && denominator < fewestForMean ? 'It is a mean of so few that we would hide it' : null;
  if (isSmall(numerator)) return 'It counts so few that we would hide it';
  if (unit.name !== 'percent') return null;
  if (numerator === null || denominator === null) return 'A percentage needs the numbers behind it';
  const few = denominator <= fewestForMean || (about === 'circumstances' && isSmall(denominator - numerator));
  return few ? 'It leaves so few that we would hide it' : null;
}

/** What the time of a printed figure is called: `21 December 2018`, `September 2021 to February 2022`. */
export function printedPeriod({
  periodType,
  periodStart,
  periodEnd,
}: Pick<PrintedFigure, 'periodType' | 'periodStart' | 'periodEnd'>): string {
  return periodType === null
    ? spanInWords([periodStart, periodEnd].map((day) => ({ periodType: 'month', periodStart: day, periodEnd: day })))
    : periodLabel({ periodType, periodStart, periodEnd });
}

/** Whether the time is a whole period of its type, or whole months where it has none. */
export function isWhole(
  { periodType, periodStart, periodEnd }: Pick<PrintedFigure, 'periodType' | 'periodStart' | 'periodEnd'>,
  { yearStartsIn }: Pick<Measure, 'yearStartsIn'>,
): boolean {
  return periodType === null
    ? periodStart === monthStart(monthOf(periodStart)) && isMonthEnd(periodEnd) && periodStart < periodEnd
    : isWholePeriod(periodType, periodStart, periodEnd, yearStartsIn);
}

/** Whether a measure has the category. */
export function isPartOf(
  { breakdown, category }: Pick<PrintedFigure, 'breakdown' | 'category'>,
  { breakdowns }: Pick<Measure, 'breakdowns'>,
): boolean {
  return breakdowns.some(({ name, categories }) => name === breakdown && categories.includes(category));
}

type Timed = Pick<PrintedFigure, 'measure' | 'authority' | 'periodStart' | 'periodEnd' | 'breakdown' | 'category'>;

function timeOf(figure: Timed): string {
  const { periodStart, periodEnd, breakdown, category } = figure;
  return `${measureAtPlace(figure)}|${periodStart}|${periodEnd}|${breakdown}|${category}`;
}

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { addDays, monthEnd, monthOf } from '#calendar';
import type { Settings } from '#catalogue';
import type { Figure } from '#figure';
import reading from './reading.json' with { type: 'json' };

/** A figure as a paper printed it. */
export interface PrintedLine {
  measure: string;
  authority: string;
  period_start: string;
  period_end: string;
  breakdown: string;
  value: string;
  unit: string;
  published_as: string;
  source: string;
  note: string;
}

/**
 * `share` is a category's part of the whole in per cent, `sum` all that was counted in the time printed, `least` the
 * smallest value of the periods that end in it, `secondHalf` a year to date less what it was before the time printed. A change is of figures of one period type, if one is named.
 */
type ReadAs = {
  measure: string;
  part: 'value' | 'numerator' | 'change' | 'numeratorChange' | 'share' | 'sum' | 'least' | 'secondHalf';
  category?: string;
  periodType?: string;
};
const readAs = reading.readAs as Record<string, ReadAs>;

export const printedLines = Papa.parse<PrintedLine>(readFileSync('tests/golden/published-figures.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

/** Why a line is not worked out from the sample, or null where it must be. */
export function reasonLeftOut(line: PrintedLine): string | null {
  const exceptions: readonly Partial<PrintedLine & { why: string }>[] = reading.notOfTheSample;
  const exception = exceptions.find(
    (one) =>
      one.measure === line.measure &&
      (one.authority ?? line.authority) === line.authority &&
      (one.period_end ?? line.period_end) === line.period_end &&
      (one.breakdown ?? line.breakdown) === line.breakdown &&
      (one.published_as ?? line.published_as) === line.published_as,
  );
  return exception?.why ?? null;
}

export const coveredLines = printedLines.filter((line) => reasonLeftOut(line) === null);

/** The days of which they are, in order, with each of September 2020, of which one is the highest. */
export const printedDays = [
  ...new Set([
    ...coveredLines.map((line) => line.period_end),
    ...Array.from({ length: 30 }, (_, index) => addDays('2020-09-01', index)),
  ]),
].sort();

/** What the calculation gives for a printed line, unrounded; `days` are the days of September 2020, for the height. */
export function workedOut(line: PrintedLine, figures: readonly Figure[], settings: Settings): number {
  const how = readAs[line.measure];
  if (how === undefined) throw new Error(`${line.measure}: say in reading.json how it is read.`);
  const authorities = new Set(
    line.authority === settings.consortium?.name
      ? [settings.consortium.code]
      : settings.authorities.filter((one) => one.name === line.authority).map((one) => one.code),
  );
  const category = how.category ?? categoryOf(line);
  const inAll = figures.filter((figure) => figure.measure === how.measure && authorities.has(figure.authority));
  const ofMeasure = inAll.filter((figure) => figure.category === category);
  if (how.part === 'share') {
    const on = (name: string) => inAll.find((one) => one.periodEnd === line.period_end && one.category === name);
    return (100 * (on(category)?.value ?? Number.NaN)) / (on('')?.value ?? Number.NaN);
  }
  if (how.part === 'sum') return sumWithin(ofMeasure, line);
  if (how.part === 'least') return leastWithin(ofMeasure, line);
  if (how.part === 'secondHalf') {
    const ofType = ofMeasure.filter(({ periodType }) => periodType === how.periodType);
    const on = (day: string) => ofType.find(({ periodEnd }) => periodEnd === day)?.value ?? Number.NaN;
    return on(line.period_end) - on(addDays(line.period_start, -1));
  }
  if (how.part === 'change' || how.part === 'numeratorChange') {
    const ofType = ofMeasure.filter(({ periodType }) => periodType === (how.periodType ?? periodType));
    return changePercent(ofType, line, how.part === 'change' ? 'value' : 'numerator');
  }
  if (line.breakdown === 'peak') return heightIn(ofMeasure, line.period_end.slice(0, 7));
  // On 31 March the twelve months and the year to date are the same days: one of the two is enough.
  const ofPeriod = new Map(
    ofMeasure.filter((figure) => isOfPeriod(figure, line)).map((figure) => [daysOf(figure), figure]),
  );
  const chosen = [...ofPeriod.values()];
  const months = new Set(chosen.map((figure) => figure.periodEnd)).size;
  if (chosen.length === 0 || chosen.length !== authorities.size * months) {
    throw new Error(
      `${describe(line)}: ${chosen.length} figures for ${authorities.size} authorities and ${months} periods.`,
    );
  }
  const sum = (part: 'numerator' | 'denominator') => chosen.reduce((total, figure) => total + (figure[part] ?? 0), 0);
  const inEach = (reading.childrenInEach as Record<string, number>)[line.breakdown] ?? 1;
  if (chosen.length === 1) return (chosen[0]?.[how.part] ?? Number.NaN) / inEach;
  return chosen.every(({ denominator }) => denominator === null)
    ? sum('numerator')
    : ((line.unit === 'percent' ? 100 : 1) * sum('numerator')) / sum('denominator');
}

/** A line in words, for the name of its test. */
export function describe(line: PrintedLine): string {
  const period = line.period_start === line.period_end ? line.period_end : `${line.period_start} to ${line.period_end}`;
  return `${line.measure}${line.breakdown && ` (${line.breakdown})`} of ${line.authority}, ${period}, printed ${line.published_as} in ${line.source}`;
}

/** The number as printed. Where the paper gives it in other words, or cut off, the value noted from it. */
function printedText(line: PrintedLine): string {
  const plain = /^([\d,]+(?:\.\d+)?)(?:%| to 1| \(\d+ child\w*\))?$/.exec(line.published_as);
  return plain === null ? line.value : (plain[1] as string).replace(/,/g, '');
}

/** Whether what is worked out is what the paper prints: rounded, or cut off, or below the bound it gives. */
export function isAsPrinted(line: PrintedLine, value: number): boolean {
  const bound = /^(less than|over) ([\d.]+)%$/.exec(line.published_as);
  if (bound !== null) return bound[1] === 'over' ? value > Number(bound[2]) : value >= 0 && value < Number(bound[2]);
  const printed = printedText(line);
  const decimals = printed.split('.')[1]?.length ?? 0;
  if (!reading.cutOff.includes(line.measure)) return roundedText(value, decimals) === printed;
  return (Math.floor(value * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals) === printed;
}

/** A number at so many decimals, halves away from zero, as a text. */
function roundedText(value: number, decimals: number): string {
  const scaled = Math.floor(Math.abs(value) * 10 ** decimals + 0.5 + 1e-9);
  return ((Math.sign(value) * scaled) / 10 ** decimals).toFixed(decimals);
}

function categoryOf({ measure, breakdown }: PrintedLine): string {
  if (breakdown === '' || breakdown === 'peak') return '';
  const category = (reading.categories as Record<string, string>)[breakdown];
  if (category === undefined) throw new Error(`${measure}: say in reading.json which category "${breakdown}" is.`);
  return category;
}

/** All that was counted in the time printed, as far as it is known; figures to date are taken as they stand. */
function sumWithin(figures: readonly Figure[], line: PrintedLine): number {
  const within = figures.filter(
    ({ periodStart, periodEnd }) => periodStart >= line.period_start && periodEnd <= line.period_end,
  );
  return within.length === 0 ? Number.NaN : within.reduce((total, { numerator }) => total + (numerator ?? 0), 0);
}

function heightIn(figures: readonly Figure[], month: string): number {
  return Math.max(...figures.filter((figure) => figure.periodEnd.startsWith(month)).map((figure) => figure.value ?? 0));
}

/** The smallest value of the whole months of a time; not a number where one of them has none. */
function leastWithin(figures: readonly Figure[], line: PrintedLine): number {
  const within = figures.filter(
    (figure) => isWholeMonth(figure) && figure.periodEnd >= line.period_start && figure.periodEnd <= line.period_end,
  );
  const ends = new Set(within.map(({ periodEnd }) => periodEnd));
  return ends.size === monthsOf(line) ? Math.min(...within.map(({ value }) => value ?? Number.NaN)) : Number.NaN;
}

function monthsOf({ period_start: from, period_end: to }: PrintedLine): number {
  const months = (day: string) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  return months(to) - months(from) + 1;
}

function changePercent(figures: readonly Figure[], line: PrintedLine, part: 'value' | 'numerator' = 'value'): number {
  const on = (day: string) => figures.find((figure) => figure.periodEnd === day)?.[part] ?? Number.NaN;
  const before =
    line.measure === 'cla_change_since_peak' ? heightIn(figures, line.period_start.slice(0, 7)) : on(line.period_start);
  return (100 * (on(line.period_end) - before)) / before;
}

/** Stocks are also counted on days inside a month; what happened in a month is only whole at its end. */
export function isWholeMonth(figure: Figure): boolean {
  return figure.periodEnd === monthEnd(monthOf(figure.periodEnd));
}

function daysOf(figure: Figure): string {
  return [figure.authority, figure.periodStart, figure.periodEnd].join(' ');
}

function isOfPeriod(figure: Figure, line: PrintedLine): boolean {
  if (figure.periodType === 'month') {
    return isWholeMonth(figure) && line.period_start <= figure.periodStart && figure.periodEnd <= line.period_end;
  }
  if (figure.periodEnd !== line.period_end) return false;
  if (line.period_start === line.period_end)
    return figure.periodType === 'snapshot' || figure.periodType === 'rolling12';
  return figure.periodType === 'snapshot' || figure.periodStart === line.period_start;
}

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { monthEnd, monthOf } from '../../src/calendar/index.ts';
import type { Settings } from '../../src/catalogue/index.ts';
import type { Figure } from '../../src/measures/index.ts';
import reading from './reading.json' with { type: 'json' };

/** A figure as a paper printed it. */
export interface PrintedLine {
  measure: string;
  authority: string;
  period_start: string;
  period_end: string;
  breakdown: string;
  value: string;
  published_as: string;
  source: string;
  note: string;
}

type ReadAs = { measure: string; part: 'value' | 'numerator' | 'change' };
const readAs = reading.readAs as Record<string, ReadAs>;

export const printedLines = Papa.parse<PrintedLine>(readFileSync('tests/golden/published-figures.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

/** Why a line is not worked out from the sample, or null where it must be. */
export function reasonLeftOut(line: PrintedLine): string | null {
  if (reading.measuresToCome.includes(line.measure)) return 'a measure to come';
  const exception = reading.notOfTheSample.find(
    (one) =>
      one.measure === line.measure &&
      one.authority === line.authority &&
      (one.period_end === undefined || one.period_end === line.period_end),
  );
  return exception?.why ?? null;
}

export const coveredLines = printedLines.filter((line) => reasonLeftOut(line) === null);

/** What the calculation gives for a printed line, unrounded; `days` are the days of September 2020, for the height. */
export function workedOut(line: PrintedLine, figures: readonly Figure[], settings: Settings): number {
  const how = readAs[line.measure];
  if (how === undefined) throw new Error(`${line.measure}: say in reading.json how it is read.`);
  const authorities = new Set(
    line.authority === settings.consortium?.name
      ? settings.consortium.members
      : settings.authorities.filter((one) => one.name === line.authority).map((one) => one.code),
  );
  const category = (reading.categories as Record<string, string>)[line.breakdown] ?? '';
  const ofMeasure = figures.filter(
    (figure) => figure.measure === how.measure && authorities.has(figure.authority) && figure.category === category,
  );
  if (how.part === 'change') return changePercent(ofMeasure, line);
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
  if (chosen.length === 1) return chosen[0]?.[how.part] ?? Number.NaN;
  return sum('numerator') / sum('denominator');
}

/** A line in words, for the name of its test. */
export function describe(line: PrintedLine): string {
  const period = line.period_start === line.period_end ? line.period_end : `${line.period_start} to ${line.period_end}`;
  return `${line.measure}${line.breakdown && ` (${line.breakdown})`} of ${line.authority}, ${period}, printed ${line.published_as} in ${line.source}`;
}

/** The number as printed. Where the paper gives it in other words, or cut off, the value noted from it. */
export function printedText(line: PrintedLine): string {
  const plain = /^([\d,]+(?:\.\d+)?)(?:%| to 1)?$/.exec(line.published_as);
  return plain === null ? line.value : (plain[1] as string).replace(/,/g, '');
}

/** A number at so many decimals, halves away from nought, as a text. */
export function roundedText(value: number, decimals: number): string {
  const scaled = Math.floor(Math.abs(value) * 10 ** decimals + 0.5 + 1e-9);
  return ((Math.sign(value) * scaled) / 10 ** decimals).toFixed(decimals);
}

function heightIn(figures: readonly Figure[], month: string): number {
  return Math.max(...figures.filter((figure) => figure.periodEnd.startsWith(month)).map((figure) => figure.value ?? 0));
}

function changePercent(figures: readonly Figure[], line: PrintedLine): number {
  const on = (day: string) => figures.find((figure) => figure.periodEnd === day)?.value ?? Number.NaN;
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

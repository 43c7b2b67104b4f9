import type { FigureRow } from '#audit';
import { dayInWords, monthInWords, monthOf } from '#calendar';

/** What the catalogue says of how a measure's values are written. */
export interface WrittenMeasure {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  /** The code that the board's papers use; empty where there is none. */
  code: string;
  periodTypes: readonly string[];
  breakdowns: readonly { name: string; categories: readonly string[] }[];
}

/** The period of a figure as the pages write it. */
export function periodName({ periodType, periodStart, periodEnd }: FigureRow): string {
  const month = monthInWords(monthOf(periodEnd));
  if (periodType === 'snapshot') return dayInWords(periodEnd);
  if (periodType === 'month') return month;
  if (periodType === 'rolling12') return `Year to ${month}`;
  if (periodType === 'rolling36') return `Three years to ${month}`;
  if (periodType === 'annual') return `Year to ${dayInWords(periodEnd)}`;
  if (monthOf(periodStart) === monthOf(periodEnd)) return month;
  const first = monthInWords(monthOf(periodStart));
  return first.slice(-4) === month.slice(-4) ? `${first.slice(0, -5)} to ${month}` : `${first} to ${month}`;
}

/** What stands in the place of a hidden value: what is told of it, else its symbol. */
export function standsFor({ bound, symbol }: FigureRow, { unit }: Pick<WrittenMeasure, 'unit'>): string {
  if (bound === undefined) return symbol;
  const { atLeast, atMost } = bound;
  const written = (end: number | null) => `${end}${unit === 'percent' ? '%' : ''}`;
  if (atMost === null) return `${written(atLeast)} or more`;
  if (atLeast !== null) return `${written(atLeast)} to ${written(atMost)}`;
  return unit === 'percent' ? `${written(atMost)} or less` : `fewer than ${atMost + 1}`;
}

/** Whether a cell's text is a value as the measure writes it: to its decimals and no further. */
export function showsValue(text: string, value: number, { unit, decimals }: WrittenMeasure): boolean {
  const percent = unit === 'percent';
  if (text.endsWith('%') !== percent) return false;
  return showsNumber(percent ? text.slice(0, -1) : text, value, decimals);
}

/** Whether a cell's text is a number of some decimals, rounded half up, with thousands set apart. */
export function showsNumber(text: string, value: number, decimals: number): boolean {
  const written = /^(−?)(\d{1,3}(?:,\d{3})*)(?:\.(\d+))?$/.exec(text);
  if (written === null || (written[3]?.length ?? 0) !== decimals) return false;
  const shown = Number(`${written[1] === '' ? '' : '-'}${text.replace(/[−,]/g, '')}`);
  return Math.abs(shown - value) <= 0.5 * 10 ** -decimals + 1e-9 * Math.max(1, Math.abs(value));
}

/** Whether a cell shows a part of a figure: whole where it is whole, else to one decimal. */
export function showsPart(text: string, part: number | null): boolean {
  return part === null ? text === '–' : showsNumber(text, part, Number.isInteger(part) ? 0 : 1);
}

import type { FigureRow } from '#audit';
import { dayInWords, monthInWords, monthOf } from '#calendar';
import type { WrittenMeasure } from './written-measure.ts';

/** The period of a figure as pages write it. */
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

/** What stands before a period in a sentence. */
const before: Readonly<Record<string, string>> = {
  snapshot: 'on ',
  month: 'in ',
  quarter: 'from ',
  yearToDate: 'from ',
  rolling12: 'in the ',
  rolling36: 'in the ',
  annual: 'in the ',
};

/**
 * Whether words are the period of a figure and nothing else: its name, or its name as it stands in a sentence, like
 * "in the year to March 2022". "March 2022" alone is another period, though it ends on the same day.
 */
export function namesPeriod(words: string, row: FigureRow): boolean {
  const said = words.toLowerCase();
  return said === periodName(row).toLowerCase() || said === periodPhrase(row);
}

/** Whether words end with the period of a figure as it stands in a sentence. */
export function endsWithPeriod(words: string, row: FigureRow): boolean {
  return ` ${words.toLowerCase()}`.endsWith(` ${periodPhrase(row)}`);
}

const periodPhrase = (row: FigureRow): string => `${before[row.periodType]}${periodName(row)}`.toLowerCase();

/** Words without the period of a figure, by which two sentences of one kind differ. */
export function withoutPeriod(words: string, row: FigureRow): string {
  const name = periodName(row);
  const phrase = `${before[row.periodType]}${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return [phrase, `${before[row.periodType]}${name}`, name].reduce((rest, one) => rest.replaceAll(one, '…'), words);
}

/** Units of what is measured: there is less of it, not fewer. */
const measured: ReadonlySet<string> = new Set([
  'per 10000',
  'per 1000 days',
  'days',
  'weeks',
  'months',
  'ratio',
  'score',
  'children per FTE',
  'moves per child',
  'sessions in 100',
  'young people per adviser',
]);

/** What stands in the place of a hidden value: what is shown of it, else its symbol. */
export function standsFor({ bound, symbol }: FigureRow, { unit }: Pick<WrittenMeasure, 'unit'>): string {
  if (bound === undefined) return symbol;
  const { atLeast, atMost } = bound;
  const percent = unit === 'percent';
  const written = (end: number | null) => `${end}${percent ? '%' : ''}`;
  if (atMost === null) return percent ? `over ${written(atLeast)}` : `${atLeast} or more`;
  if (atLeast !== null) return `${written(atLeast)} to ${written(atMost)}`;
  if (percent) return `under ${written(atMost)}`;
  return measured.has(unit) ? `${atMost} or less` : `${atMost} or fewer`;
}

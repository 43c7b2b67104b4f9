import type { FigureRow } from '#audit';
import { addMonths, monthOf, monthStart } from '#calendar';
import { asides, dates, numbersOf } from './loose-numbers.ts';
import type { WrittenMeasure } from './shown-figure.ts';

/**
 * What is wrong with the words of a change. Where the newest figure is hidden, or the one of a year before with which it is
 * compared, no change may be told; else only numbers that follow from shown figures of the series. Null where all is well.
 */
export function changeProblem(words: string, series: readonly FigureRow[], measure: WrittenMeasure): string | null {
  const said =
    words
      .replace(dates, ' ')
      .replace(asides, ' ')
      .match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  if (said.length === 0) return null;
  const latest = series.at(-1);
  if (latest === undefined || latest.symbol === 'c') return 'tells a change of what is hidden';
  const month = monthOf(addMonths(monthStart(monthOf(latest.periodEnd)), -12));
  const before = series.findLast((row) => monthOf(row.periodEnd) === month);
  const alone = /a year before/.test(words) && before?.symbol === 'c';
  const allowed = numbersOf(alone ? [latest] : series, measure.decimals);
  const strange = said.some((number) => !allowed.has(Number(number.replaceAll(',', ''))));
  if (!strange) return null;
  return alone ? 'tells a change from what is hidden' : 'tells a number that does not follow from the figures shown';
}

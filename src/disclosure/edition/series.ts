import type { FigurePart } from '#catalogue';
import { seriesKey } from '#figure';
import { countedParts } from '../primary/index.ts';
import type { Cells } from './cells.ts';
import type { EditionFigure } from './edition-figure.ts';

/** A count that runs from the start of a year: its cells by month, none twice. */
export interface YearSeries {
  readonly cells: readonly string[];
  readonly ends: readonly string[];
}

/** The year-to-date series of an edition. Series whose cells are all the same are one. */
export function yearSeriesOf(items: readonly EditionFigure[], cells: Cells): YearSeries[] {
  const numbers = items
    .filter(({ figure }) => figure.periodType === 'yearToDate')
    .flatMap((item) =>
      countedParts(item.measure.unit).flatMap((part) => {
        const cell = cells.cellOf(item, part);
        return cell === undefined ? [] : [{ name: seriesOf(item, part), cell, end: item.figure.periodEnd }];
      }),
    );
  const series = [...Map.groupBy(numbers, ({ name }) => name).values()].map((months): YearSeries => {
    const sorted = months.toSorted((one, other) => (one.end < other.end ? -1 : 1));
    return { cells: sorted.map(({ cell }) => cell), ends: sorted.map(({ end }) => end) };
  });
  return [...new Map(series.map((one) => [one.cells.join('\n'), one])).values()];
}

function seriesOf({ figure }: EditionFigure, part: FigurePart): string {
  return `${seriesKey(figure)} from ${figure.periodStart}, ${part}`;
}

/** A month of a series, as the choice of what to show sees it. */
export interface SeriesMonth {
  readonly count: number;
  /** Whether it is known already and cannot be hidden, or is hidden already. */
  readonly state: 'known' | 'hidden' | 'free';
  /** What is lost by hiding it. */
  readonly loss: number;
}

/**
 * Which months of a year-to-date count to show so that no two neighbouring shown months reveal a step of 1 to the
 * threshold, with as little information lost as possible. Between two shown months with hidden ones between them, the
 * count must have moved by more than the threshold, and by one more where the first may be zero.
 *
 * @param threshold steps of 1 to this are secrets
 * @returns for each month whether it is shown
 */
export function shownMonths(months: readonly SeriesMonth[], threshold: number): boolean[] {
  const best: { loss: number; from: number }[] = [];
  const fits = (from: number, to: number): boolean => {
    const start = months[from]?.count ?? 0;
    const end = (months[to] as SeriesMonth).count;
    if (from === -1 && to === 0) return true;
    if (months[to]?.state === 'known' && (from === -1 || months[from]?.state === 'known')) return true;
    const steps = months.slice(from + 1, to + 1).map(({ count }, at) => count - (months[from + at]?.count ?? start));
    const isSecret = (from === -1 ? steps.slice(1) : steps).some((step) => step !== 0 && Math.abs(step) <= threshold);
    if (!isSecret) return true;
    return to - from > 1 && end - start > (start === 0 ? threshold + 1 : threshold);
  };
  for (const [to, month] of months.entries()) {
    best[to] = { loss: -Infinity, from: -1 };
    if (month.state === 'hidden') continue;
    for (let from = to - 1; from >= -1; from -= 1) {
      const before = from === -1 ? 0 : (best[from] as { loss: number }).loss;
      if (before > -Infinity && fits(from, to) && before + month.loss > (best[to]?.loss ?? 0)) {
        best[to] = { loss: before + month.loss, from };
      }
      if (months[from]?.state === 'known') break;
    }
  }
  const lastKnown = months.findLastIndex(({ state }) => state === 'known');
  let at = -1;
  for (let month = Math.max(lastKnown, 0); month < months.length; month += 1) {
    if ((best[month]?.loss ?? -Infinity) > (at === -1 ? 0 : (best[at]?.loss ?? 0))) at = month;
  }
  if (at === -1) at = lastKnown;
  const shown = months.map(({ state }) => state === 'known');
  for (; at >= 0; at = best[at]?.from ?? -1) shown[at] = true;
  return shown;
}

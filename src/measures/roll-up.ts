import { monthEnd, monthOf, monthsFrom, windowStart } from '#calendar';
import { isRolledUp, type Measure } from '#catalogue';
import { type Figure, figureOf, seriesKey, sumOfParts } from '#figure';

const months = 12;

/**
 * The figures and, for each measure of rare monthly events, those of twelve months together: numerators and
 * denominators are added, and the value follows from the sums. Where some month has no figure, its windows have none
 * either.
 */
export function withRollUps(figures: readonly Figure[], measures: readonly Measure[]): Figure[] {
  const rolledUp = new Map(measures.filter(isRolledUp).map((measure) => [measure.id, measure]));
  const monthly = figures.filter(({ measure, periodType }) => periodType === 'month' && rolledUp.has(measure));
  const series = Map.groupBy(monthly, seriesKey);
  return [...figures, ...[...series.values()].flatMap((one) => windowsOf(one, rolledUp))];
}

function windowsOf(series: readonly Figure[], measures: ReadonlyMap<string, Measure>): Figure[] {
  const byMonth = new Map(series.map((figure) => [monthOf(figure.periodEnd), figure]));
  return series.flatMap((last): Figure[] => {
    const periodStart = windowStart(last.periodEnd, months);
    const named = monthsFrom(monthOf(periodStart), monthOf(last.periodEnd));
    const parts = named.flatMap((month) => byMonth.get(month) ?? []);
    if (parts.length < months || last.periodEnd !== monthEnd(monthOf(last.periodEnd))) return [];
    const measure = measures.get(last.measure) as Measure;
    return [figureOf({ ...last, periodType: 'rolling12' }, sumOfParts(parts), measure)];
  });
}

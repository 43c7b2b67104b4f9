import type { Measure, Settings } from '#catalogue';
import type { PublishableFigure } from '#published';

/** The codes of the scorecard's first page. */
const headlineCode = /^CP[1-4]$/;

/**
 * What a reader loses where a figure is hidden, above zero: a headline is worth many parts; the consortium's total, the
 * council whose scorecard it is, the newest periods and the ends of quarters and years more than others; what is added
 * up through a year less, since the year that ends in a month says nearly the same.
 */
export function worthOf(
  measures: ReadonlyMap<string, Measure>,
  settings: Pick<Settings, 'council' | 'consortium'>,
  newest: string,
): (row: PublishableFigure) => number {
  return ({ measure, authority, periodType, periodEnd, breakdown }) => {
    const month = Number(periodEnd.slice(5, 7));
    const isLead = measures.get(measure)?.periodTypes[0] === periodType;
    return (
      (breakdown === '' ? 40 : 1) *
      (headlineCode.test(measures.get(measure)?.code ?? '') ? 10 : 1) *
      (authority === settings.consortium?.code ? 3 : authority === settings.council ? 1.5 : 1) *
      (periodEnd === newest ? 3 : month === 3 ? 2 : month % 3 === 0 ? 1.5 : 1) *
      (periodType === 'yearToDate' ? 0.25 : isLead ? 1 : 0.7)
    );
  };
}

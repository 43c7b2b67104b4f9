import type { Judged, Series } from '#scorecard';
import type { ChartPoint, Comparator, LineChart } from './spec.ts';
import { guidesOf, signalsOf } from './trend-guides.ts';

/** The points of a series, as a chart takes them. */
export function pointsOf(series: Series): ChartPoint[] {
  return series.map(({ periodEnd, value }) => ({ on: periodEnd, value }));
}

/**
 * The trend chart of a judged measure: its line, limits, target and signals, with title and text of the same judgement, and
 * beside it what others published.
 */
export function trendChart(
  judged: Judged,
  { comparators = [] }: { comparators?: readonly Comparator[] } = {},
): LineChart {
  const { card, place, words } = judged;
  return {
    kind: 'line',
    title: words.title,
    subject: card.measure.title,
    place,
    unit: card.measure.unit,
    decimals: card.measure.decimals,
    points: pointsOf(card.series),
    description: words.alternative,
    guides: guidesOf(judged),
    signals: signalsOf(judged),
    ...(comparators.length > 0 ? { others: comparators } : {}),
  };
}

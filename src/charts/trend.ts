import type { Card, Series } from '../scorecard/index.ts';
import type { ChartPoint, LineChart } from './spec.ts';

/** The points of a series, as a chart takes them. */
export function pointsOf(series: Series): ChartPoint[] {
  return series.map(({ periodEnd, value }) => ({ on: periodEnd, value }));
}

/** The trend chart of a measure's card. `place` is whose figures they are. */
export function trendChart({ measure, headline, series }: Card, place: string): LineChart {
  return {
    title: headline,
    subject: measure.title,
    place,
    unit: measure.unit,
    decimals: measure.decimals,
    points: pointsOf(series),
  };
}

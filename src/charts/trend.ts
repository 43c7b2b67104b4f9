import type { IsoDay } from '#calendar';
import type { Unit } from '#figure';
import type { ChartPoint, Comparator, LineChart } from './spec.ts';
import { type Control, guidesOf, signalsOf, type TrendTarget } from './trend-guides.ts';
import type { YearStart } from './year.ts';

/** A figure of a series, as far as a chart needs it. */
export interface SeriesFigure {
  periodEnd: IsoDay;
  value: number | null;
}

/** A judged measure of one place, as far as its trend chart needs it. */
export interface JudgedTrend<Figure extends SeriesFigure> {
  card: {
    measure: { title: string; unit: Unit; decimals: number; yearStartsIn?: YearStart | undefined };
    periodType?: string;
    series: readonly Figure[];
  };
  place: string;
  targets: readonly TrendTarget[];
  control: Control;
  words: { title: string; alternative: string };
}

/** The points of a series, as a chart takes them. `keyOf` gives a figure's key, where the figures are our own. */
export function pointsOf<Figure extends SeriesFigure>(
  series: readonly Figure[],
  keyOf?: (figure: Figure) => string,
): ChartPoint[] {
  return series.map((one) => {
    const point = { on: one.periodEnd, value: one.value };
    return keyOf === undefined ? point : { ...point, figure: keyOf(one) };
  });
}

/**
 * The trend chart of a judged measure: its line, limits, target and signals, with title and text of the same judgement,
 * and beside it what others published. `keyOf` gives a figure's key.
 */
export function trendChart<Figure extends SeriesFigure>(
  judged: JudgedTrend<Figure>,
  { comparators = [], keyOf }: { comparators?: readonly Comparator[]; keyOf?: (figure: Figure) => string } = {},
): LineChart {
  const { card, place, words } = judged;
  return {
    kind: 'line',
    title: words.title,
    subject: card.measure.title,
    place,
    unit: card.measure.unit,
    decimals: card.measure.decimals,
    points: pointsOf(card.series, keyOf),
    description: words.alternative,
    guides: guidesOf(judged),
    signals: signalsOf(judged.control),
    ...(comparators.length > 0 ? { others: comparators } : {}),
    ...(card.periodType === 'yearToDate' ? { yearStartsIn: card.measure.yearStartsIn ?? 'april' } : {}),
  };
}

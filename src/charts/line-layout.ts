import { max, scaleLinear } from 'd3';
import { dayNumber } from '#calendar';
import { formatNumber, scaleWords, shortValue } from '#figure';
import { comparatorsWithin, type PlacedComparator, placeComparators } from './comparator-layout.ts';
import { guideLabels, guidesWithin, type PlacedGuide } from './guide-layout.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { wantedLabels } from './line-labels.ts';
import { type Drawn, isDrawn, runsOf } from './runs.ts';
import { type PlacedSignal, placeSignals } from './signal-layout.ts';
import type { Box, ChartSize, LineChart, Position, Reading } from './spec.ts';
import { textWidth } from './text-size.ts';
import { shortMonth, type TimeTick, timeTicks } from './time-axis.ts';
import { tickDecimals, valueScale } from './value-scale.ts';

/** Where everything of a line chart stands: numbers only, in the units of its size. */
export interface LineLayout {
  size: ChartSize;
  plot: Box;
  valueTicks: { y: number; label: string }[];
  timeTicks: TimeTick[];
  /** Runs of figures with no gap between them; a run of one is a dot. */
  lines: Position[][];
  /** The newest figure, where it is a number. The first label is then its value. */
  last: Position | null;
  labels: PlacedLabel[];
  guides: PlacedGuide[];
  guideLabels: PlacedLabel[];
  signals: PlacedSignal[];
  others: PlacedComparator[];
  readings: Reading[];
  /** What the scale counts, and that it leaves nought out where it does. */
  scaleNote: string;
}

/** Lays a chart out; null where there is no number to draw. */
export function layoutLine(chart: LineChart, size: ChartSize): LineLayout | null {
  const drawn = chart.points.filter(isDrawn);
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  const lastDrawn = drawn.at(-1);
  if (lastDrawn === undefined || first === undefined || last === undefined) return null;
  const ceiling = chart.unit.name === 'percent' ? 100 : undefined;
  const guides = guidesWithin(chart.guides ?? [], first.on, last.on);
  const others = comparatorsWithin(chart.others ?? [], first.on, last.on);
  const published = others.flatMap(({ points }) => points.filter(isDrawn));
  const begin = [first, ...published].reduce((one, other) => (other.on < one.on ? other : one));
  const scale = valueScale(
    [...drawn, ...guides, ...published].map(({ value }) => value),
    { ceiling, wholeTicks: chart.unit.shape === 'count' },
  );
  const decimals = tickDecimals(scale.ticks);
  const tickLabels = scale.ticks.map((tick) => shortValue(tick, chart.unit, decimals));
  const show = (value: number) => shortValue(value, chart.unit, chart.decimals);
  const plot: Box = {
    left: 8 + (max(tickLabels, (label) => textWidth(label, size.fontSize)) ?? 0),
    top: 2.4 * size.fontSize,
    right: size.width - 14 - textWidth(show(lastDrawn.value), size.fontSize),
    bottom: size.height - 2 * size.fontSize,
  };
  const ends = lastDrawn.on === last.on;
  const single = begin.on === last.on;
  const x = scaleLinear()
    .domain([dayNumber(begin.on) - (single ? 1 : 0), dayNumber(last.on) + (single ? 1 : 0)])
    .range([plot.left + 6, plot.right - 6]);
  const y = scaleLinear().domain(scale.domain).range([plot.bottom, plot.top]);
  const place = (point: Drawn): Position => [x(dayNumber(point.on)), y(point.value)];
  const placedGuides = guides.map(({ kind, from, to, value, label }) => ({
    kind,
    label,
    start: [from === begin.on ? plot.left : x(dayNumber(from)), y(value)] as Position,
    end: [to === last.on ? plot.right : x(dayNumber(to)), y(value)] as Position,
  }));
  const lines = runsOf(chart.points).map((run) => run.map(place));
  const room = {
    bounds: {
      left: plot.left,
      top: plot.top - 1.2 * size.fontSize,
      right: size.width,
      bottom: plot.bottom + 0.65 * size.fontSize,
    },
    fontSize: size.fontSize,
    lines: [
      ...lines,
      [
        [plot.left, plot.bottom],
        [plot.right, plot.bottom],
      ] as Position[],
    ],
  };
  const [newest, ...turns] = wantedLabels(drawn, ends, place, show);
  const newestLabel = placeLabels(newest === undefined ? [] : [newest], room);
  const placedOthers = placeComparators(others, place, show, { ...room, taken: newestLabel.map(({ box }) => box) });
  const named = [...newestLabel, ...placedOthers.flatMap(({ label }) => label ?? [])].map(({ box }) => box);
  const crowded = { ...room, lines: [...room.lines, ...placedOthers.flatMap((other) => other.lines)] };
  const labels = [...newestLabel, ...placeLabels(turns, { ...crowded, taken: named })];
  const taken = [...named, ...labels.map(({ box }) => box)];
  return {
    size,
    plot,
    valueTicks: scale.ticks.map((tick, index) => ({ y: y(tick), label: tickLabels[index] as string })),
    timeTicks: timeTicks(begin.on, last.on, x, size.fontSize),
    lines,
    last: ends ? place(lastDrawn) : null,
    labels,
    guides: placedGuides.map(({ kind, start, end }) => ({ kind, start, end })),
    guideLabels: guideLabels(placedGuides, { ...crowded, taken }),
    signals: placeSignals(chart.signals ?? [], chart.points, place),
    others: placedOthers,
    readings: [
      ...drawn.map((point) => ({ at: place(point), text: `${shortMonth(point.on)}: ${show(point.value)}` })),
      ...others.flatMap(({ name, points }) =>
        points.filter(isDrawn).map((point) => ({
          at: place(point),
          text: `${name}, ${shortMonth(point.on)}: ${show(point.value)}`,
          published: true,
        })),
      ),
    ],
    scaleNote: scale.cut
      ? `${scaleWords(chart.unit)}. Scale starts at ${formatNumber(scale.domain[0], decimals)}, not 0`
      : scaleWords(chart.unit),
  };
}

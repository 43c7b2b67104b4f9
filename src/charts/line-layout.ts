import { max, scaleLinear } from 'd3';
import { dayNumber } from '../calendar/index.ts';
import { formatNumber, scaleWords, shortValue } from '../scorecard/index.ts';
import { guideLabels, guidesWithin, type PlacedGuide } from './guide-layout.ts';
import { type PlacedLabel, placeLabels, type WantedLabel } from './labels.ts';
import { type Drawn, isDrawn, runsOf } from './runs.ts';
import type { Box, ChartSize, LineChart, Position, SignalKind } from './spec.ts';
import { textWidth } from './text-size.ts';
import { shortMonth, type TimeTick, timeTicks } from './time-axis.ts';
import { valueScale } from './value-scale.ts';

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
  signals: { at: Position; kind: SignalKind }[];
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
  const scale = valueScale(
    [...drawn, ...guides].map(({ value }) => value),
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
  const single = first.on === last.on;
  const x = scaleLinear()
    .domain([dayNumber(first.on) - (single ? 1 : 0), dayNumber(last.on) + (single ? 1 : 0)])
    .range([plot.left + 6, plot.right - 6]);
  const y = scaleLinear().domain(scale.domain).range([plot.bottom, plot.top]);
  const place = (point: Drawn): Position => [x(dayNumber(point.on)), y(point.value)];
  const placedGuides = guides.map(({ kind, from, to, value, label }) => ({
    kind,
    label,
    start: [from === first.on ? plot.left : x(dayNumber(from)), y(value)] as Position,
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
  const labels = placeLabels(wantedLabels(drawn, ends, place, show), room);
  return {
    size,
    plot,
    valueTicks: scale.ticks.map((tick, index) => ({ y: y(tick), label: tickLabels[index] as string })),
    timeTicks: timeTicks(first.on, last.on, x, size.fontSize),
    lines,
    last: ends ? place(lastDrawn) : null,
    labels,
    guides: placedGuides.map(({ kind, start, end }) => ({ kind, start, end })),
    guideLabels: guideLabels(placedGuides, { ...room, taken: labels.map(({ box }) => box) }),
    signals: (chart.signals ?? []).flatMap(({ on, kind }) => {
      const point = drawn.find((one) => one.on === on);
      return point === undefined ? [] : [{ at: place(point), kind }];
    }),
    scaleNote: scale.cut
      ? `${scaleWords(chart.unit)}. Scale starts at ${formatNumber(scale.domain[0], decimals)}, not 0`
      : scaleWords(chart.unit),
  };
}

/** The last figure first (with its month, where none follows it but newer ones are missing), then the highest and the lowest where the line has turned since. */
function wantedLabels(
  drawn: Drawn[],
  ends: boolean,
  place: (point: Drawn) => Position,
  show: (value: number) => string,
): WantedLabel[] {
  const last = drawn.at(-1) as Drawn;
  const highest = drawn.reduce((one, other) => (other.value > one.value ? other : one));
  const lowest = drawn.reduce((one, other) => (other.value < one.value ? other : one));
  const label = (point: Drawn) => `${show(point.value)} in ${shortMonth(point.on)}`;
  const wanted: WantedLabel[] = [
    ends
      ? { text: show(last.value), at: place(last), places: ['right', 'above-middle', 'above-end'] }
      : {
          text: label(last),
          at: place(last),
          places: ['above-end', 'below-end', 'above-middle', 'below-middle', 'right'],
        },
  ];
  if (show(highest.value) !== show(last.value)) {
    const places = ['above-middle', 'above-start', 'above-end'] as const;
    wanted.push({ text: label(highest), at: place(highest), places });
  }
  if (show(lowest.value) !== show(last.value)) {
    const places = ['below-middle', 'below-end', 'below-start'] as const;
    wanted.push({ text: label(lowest), at: place(lowest), places });
  }
  return wanted;
}

function tickDecimals(ticks: readonly number[]): number {
  return [0, 1, 2, 3].find((decimals) => ticks.every((tick) => Number(tick.toFixed(decimals)) === tick)) ?? 4;
}

import { scaleLinear } from 'd3';
import { shortValue } from '#figure';
import {
  baseline,
  leftAxis,
  scaleNote,
  shortMonth,
  ticksAt,
  timeAxis,
  timeScale,
  timeTicks,
  valueAxis,
  widest,
} from '../axes.ts';
import { labelMark, placeLabels } from '../labels.ts';
import type { Box, ChartSize, Position, Reading, Scene } from '../scene.ts';
import { type Drawn, isDrawn, newestMark, runsOf, seriesMarks } from '../series.ts';
import type { LineChart } from '../spec.ts';
import { textWidth } from '../text.ts';
import { comparatorMarks, comparatorsWithin, placeComparators } from './line-comparators.ts';
import { guideLabels, guideMarks, guidesWithin } from './line-guides.ts';
import { wantedLabels } from './line-labels.ts';
import { lineNotes } from './line-notes.ts';
import { signalMarks } from './line-signals.ts';

/** Lays a line chart out; null where there is no number to draw. */
export function layoutLine(chart: LineChart, size: ChartSize): Scene | null {
  const { fontSize } = size;
  const drawn = chart.points.filter(isDrawn);
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  const newest = drawn.at(-1);
  if (newest === undefined || first === undefined || last === undefined) return null;
  const guides = guidesWithin(chart.guides ?? [], first.on, last.on);
  const others = comparatorsWithin(chart.others ?? [], first.on, last.on);
  const published = others.flatMap(({ points }) => points.filter(isDrawn));
  const begin = [first, ...published].reduce((one, other) => (other.on < one.on ? other : one));
  const axis = valueAxis(
    [...drawn, ...guides, ...published].map(({ value }) => value),
    chart.unit,
  );
  const show = (value: number) => shortValue(value, chart.unit, chart.decimals);
  const plot: Box = {
    left: 8 + widest(axis.ticks, fontSize),
    top: 2.4 * fontSize,
    right: size.width - 14 - textWidth(show(newest.value), fontSize),
    bottom: size.height - 2 * fontSize,
  };
  const x = timeScale(begin.on, last.on, [plot.left + 6, plot.right - 6]);
  const y = scaleLinear(axis.domain, [plot.bottom, plot.top]);
  const place = ({ on, value }: Drawn): Position => [x(on), y(value)];
  const placedGuides = guides.map(({ kind, from, to, value, label }) => ({
    kind,
    label,
    from: [from === begin.on ? plot.left : x(from), y(value)] as const,
    to: [to === last.on ? plot.right : x(to), y(value)] as const,
  }));
  const ground: Position[] = [
    [plot.left, plot.bottom],
    [plot.right, plot.bottom],
  ];
  const room = {
    bounds: {
      left: plot.left,
      top: plot.top - 1.2 * fontSize,
      right: size.width,
      bottom: plot.bottom + 0.65 * fontSize,
    },
    fontSize,
    lines: [...runsOf(chart.points).map((run) => run.map(place)), ground],
  };
  // The newest figure is labelled before all else, then others by name, then where the line turned, then guides.
  const ends = newest.on === last.on;
  const [wanted, ...turns] = wantedLabels(drawn, ends, place, show);
  const newestLabel = placeLabels(wanted === undefined ? [] : [wanted], room);
  const comparators = placeComparators(others, place, show, { ...room, taken: newestLabel.map(({ box }) => box) });
  const named = [...newestLabel, ...comparators.flatMap(({ label }) => label ?? [])].map(({ box }) => box);
  const theirs = comparators.flatMap(({ runs }) => runs.map((run) => run.map(({ at }) => at)));
  const crowded = { ...room, lines: [...room.lines, ...theirs] };
  const turnLabels = placeLabels(turns, { ...crowded, taken: named });
  const taken = [...named, ...turnLabels.map(({ box }) => box)];
  const guidesNamed = guideLabels(placedGuides, { ...crowded, taken });
  return {
    kind: 'line',
    size,
    plots: [plot],
    marks: [
      scaleNote(axis.note, fontSize),
      leftAxis(ticksAt(axis, y), plot, fontSize),
      timeAxis(timeTicks(begin.on, last.on, x, fontSize), plot, fontSize),
      ...guideMarks(placedGuides),
      ...guidesNamed.map((label) => labelMark(label)),
      ...comparatorMarks(comparators),
      ...seriesMarks(chart.points, place, { width: 2.5, cap: 'round', dot: 3 }),
      ...(ends ? [newestMark(newest, place, 5)] : []),
      ...signalMarks(chart.signals ?? [], chart.points, place),
      ...newestLabel.map((label) => labelMark(label, ends)),
      ...turnLabels.map((label) => labelMark(label)),
      baseline(plot),
    ],
    readings: [
      ...drawn.map((point): Reading => {
        const text = `${shortMonth(point.on)}: ${show(point.value)}`;
        return { at: place(point), text, figure: point.figure };
      }),
      ...others.flatMap(({ name, points }) =>
        points.filter(isDrawn).map((point): Reading => {
          const text = `${name}, ${shortMonth(point.on)}: ${show(point.value)}`;
          return { at: place(point), text, published: true, figure: point.figure };
        }),
      ),
    ],
    notes: lineNotes(chart, placedGuides, guidesNamed, comparators),
  };
}

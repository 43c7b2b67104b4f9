import { max, scaleLinear } from 'd3';
import { shortValue } from '#figure';
import {
  baseline,
  leftAxis,
  monthsBetween,
  scaleNote,
  shortMonth,
  ticksAt,
  timeAxis,
  timeScale,
  timeTicks,
  valueAxis,
  widest,
} from '../axes.ts';
import { labelMark, type PlacedLabel, placeLabels } from '../labels.ts';
import type { Box, ChartSize, Position, Reading, Scene } from '../scene.ts';
import { type Drawn, isDrawn, newestMark, runsOf, seriesMarks } from '../series.ts';
import type { Comparator, LineChart } from '../spec.ts';
import { textWidth } from '../text.ts';
import {
  comparatorBoxes,
  comparatorLines,
  comparatorMarks,
  comparatorsOn,
  comparatorsWithin,
  labelComparators,
} from './line-comparators.ts';
import { alongGuide, guideLabels, guideLine, guideMarks, guidesWithin, type PlacedGuide } from './line-guides.ts';
import { beside, monthly, turningLabels } from './line-labels.ts';
import { type MarginText, marginLabels } from './line-margin.ts';
import { lineNotes } from './line-notes.ts';
import { signalMarks } from './line-signals.ts';

/**
 * Lays a line chart out; null where there is no number to draw. Its labels are placed in the order in which it is read:
 * our newest figure and the targets, which always have room in the margin, then what others published, then where our
 * line turned, then the average and the limits. No label lies on a line.
 */
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
  const ends = newest.on === last.on;
  const inMargin = [
    ...(ends ? [show(newest.value)] : []),
    ...guides.filter(({ kind }) => kind === 'target').map(({ label }) => label),
  ];
  const plot: Box = {
    left: 8 + widest(axis.ticks, fontSize),
    top: 2.6 * fontSize,
    right: size.width - 14 - (max(inMargin, (text) => textWidth(text, fontSize)) ?? 0),
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
  const placedOthers = comparatorsOn(others, place);
  const ground: Position[] = [
    [plot.left, plot.bottom],
    [plot.right, plot.bottom],
  ];
  const room = {
    bounds: { left: plot.left, top: plot.top - 1.3 * fontSize, right: plot.right + 6, bottom: plot.bottom },
    fontSize,
    lines: [
      ...runsOf(chart.points).map((run) => run.map(place)),
      ...placedGuides.map(guideLine),
      ...comparatorLines(placedOthers),
      ground,
    ],
  };
  const main = mainLabels(
    placedGuides,
    ends && begin.on !== last.on ? { text: show(newest.value), ...at(newest, place) } : null,
    {
      ...room,
      plot,
      taken: comparatorBoxes(placedOthers),
      shown: (taken) =>
        beside(newest, ends ? show(newest.value) : monthly(newest, show), place, { ...room, plot, taken }),
    },
  );
  const write = (value: number, { decimals }: Comparator) => shortValue(value, chart.unit, decimals ?? chart.decimals);
  const boxes = (labels: readonly PlacedLabel[]) => labels.map(({ box }) => box);
  const comparators = labelComparators(placedOthers, others, write, {
    ...room,
    taken: boxes([main.newest, ...main.targets]),
  });
  const named = boxes([main.newest, ...main.targets, ...comparators.flatMap(({ label }) => label ?? [])]);
  const crowded = [...named, ...comparatorBoxes(placedOthers)];
  const turns = placeLabels(turningLabels(drawn, place, show), { ...room, taken: crowded });
  const lesser = guideLabels(
    placedGuides.filter(({ kind }) => kind !== 'target'),
    placedGuides,
    { ...room, taken: [...crowded, ...boxes(turns)] },
  );
  return {
    kind: 'line',
    size,
    plots: [plot],
    marks: [
      scaleNote(axis, fontSize, size),
      leftAxis(ticksAt(axis, y), plot, fontSize),
      timeAxis(
        timeTicks(begin.on, last.on, x, {
          fontSize,
          width: size.width,
          spacing: monthsBetween(chart.points.map(({ on }) => on)),
        }),
        plot,
        fontSize,
      ),
      ...guideMarks(placedGuides),
      ...[...main.targets, ...lesser].map((label) => labelMark(label)),
      ...comparatorMarks(comparators),
      ...seriesMarks(chart.points, place, { width: 2.5, cap: 'round', dot: 3 }),
      ...(ends ? [newestMark(newest, place, 5)] : []),
      ...signalMarks(chart.signals ?? [], chart.points, place),
      labelMark(main.newest, ends),
      ...turns.map((label) => labelMark(label)),
      baseline(plot),
    ],
    readings: [
      ...drawn.map((point): Reading => {
        const text = `${shortMonth(point.on)}: ${show(point.value)}`;
        return { at: place(point), text, figure: point.figure };
      }),
      ...others.flatMap((other) =>
        other.points.filter(isDrawn).map((point): Reading => {
          const text = `${other.name}, ${shortMonth(point.on)}: ${write(point.value, other)}`;
          return { at: place(point), text, published: true, figure: point.figure };
        }),
      ),
    ],
    notes: lineNotes(chart, placedGuides, lesser, comparators),
  };
}

const at = (point: Drawn, place: (point: Drawn) => Position) => ({ y: place(point)[1], figure: point.figure });

/**
 * The labels that are always there: our newest figure, in the margin where a line reaches it, else as `shown` places it; and each target, in the margin where its line ends, or along its line where that ended before.
 */
function mainLabels(
  guides: readonly PlacedGuide[],
  newest: MarginText | null,
  {
    plot,
    shown,
    ...room
  }: {
    bounds: Box;
    fontSize: number;
    lines: readonly (readonly Position[])[];
    taken: readonly Box[];
    plot: Box;
    shown: (taken: readonly Box[]) => PlacedLabel;
  },
): { newest: PlacedLabel; targets: PlacedLabel[] } {
  const inPlot = newest === null ? shown(room.taken) : null;
  const taken = [...room.taken, ...(inPlot === null ? [] : [inPlot.box])];
  const targets = guides.filter(({ kind }) => kind === 'target');
  const along = new Map<PlacedGuide, PlacedLabel>();
  for (const target of targets) {
    if (target.to[0] >= plot.right) continue;
    const label = alongGuide(target, { ...room, taken });
    if (label === null) continue;
    along.set(target, label);
    taken.push(label.box);
  }
  const beside = targets.filter((target) => !along.has(target));
  const margin = marginLabels(
    [...(newest === null ? [] : [newest]), ...beside.map(({ label, to }) => ({ text: label, y: to[1] }))],
    {
      x: plot.right + 9,
      top: plot.top - 0.6 * room.fontSize,
      bottom: plot.bottom - 0.4 * room.fontSize,
      fontSize: room.fontSize,
    },
  );
  const [own, ...rest] = inPlot === null ? margin : [inPlot, ...margin];
  return { newest: own as PlacedLabel, targets: [...rest, ...along.values()] };
}

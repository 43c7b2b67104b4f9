import { dayNumber, type IsoDay } from '#calendar';
import { type LabelRoom, labelMark, type PlacedLabel, placeLabels } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Box, Mark, Position, Vertex } from '../scene.ts';
import { type Drawn, runsOf } from '../series.ts';
import type { Comparator } from '../spec.ts';
import { marker, shapeWords } from './markers.ts';

/** A comparator on its chart: its runs, each of which has a mark at every point. */
export interface PlacedComparator {
  name: string;
  style: Comparator['style'];
  runs: Vertex[][];
  /** Null where no label has room. */
  label: PlacedLabel | null;
}

/** How many days before the first figure of a line a comparator may begin: its last yearly figure before it. */
const lead = 366;

/**
 * What of the comparators can stand on a chart of these days: nothing later than its end, nor over a year before its
 * begin.
 */
export function comparatorsWithin(others: readonly Comparator[], first: IsoDay, last: IsoDay): Comparator[] {
  const from = dayNumber(first) - lead;
  return others
    .map((other) => ({ ...other, points: other.points.filter(({ on }) => on <= last && dayNumber(on) >= from) }))
    .filter(({ points }) => points.some(({ value }) => value !== null));
}

/**
 * Places comparators and labels each by its newest point that has room, with its value, else without. `show` writes a
 * value.
 */
export function placeComparators(
  others: readonly Comparator[],
  place: (point: Drawn) => Position,
  show: (value: number) => string,
  room: LabelRoom & { taken: readonly Box[] },
): PlacedComparator[] {
  const drawn = others.map(({ name, style, points }) => {
    const runs = runsOf(points);
    return {
      name,
      style,
      runs,
      placed: runs.map((run) => run.map((point) => ({ at: place(point), figure: point.figure }))),
    };
  });
  const corners = drawn.flatMap(({ placed }) => placed.flat());
  const lines = [...room.lines, ...drawn.flatMap(({ placed }) => placed.map((run) => run.map(({ at }) => at)))];
  const marks = corners.map(({ at: [x, y] }) => around(x, y));
  const taken = [...room.taken];
  return drawn.map(({ name, style, runs, placed }) => {
    const points = runs.flat().toReversed();
    const wanted = points.flatMap((point, index) => [
      ...(index === 0 ? [{ text: `${name} ${show(point.value)}`, at: place(point), places: beside }] : []),
      { text: name, at: place(point), places: beside },
    ]);
    const [label] = wanted.flatMap((one) => placeLabels([one], { ...room, lines, taken: [...taken, ...marks] }));
    if (label !== undefined) taken.push(label.box);
    return { name, style, runs: placed, label: label ?? null };
  });
}

/** What others published, under our line: thin and grey, a mark at each figure, their names beside them. */
export function comparatorMarks(others: readonly PlacedComparator[]): Mark[] {
  return others.flatMap(({ style, runs, label }): Mark[] => [
    { type: 'line', role: 'comparator', runs, stroke: { colour: palette.guide, width: 1.25 } },
    ...runs
      .flat()
      .map((vertex): Mark => ({ type: 'point', role: 'comparator', ...marker(kindOf(style), 5), ...vertex })),
    ...(label === null ? [] : [labelMark(label)]),
  ]);
}

/** A comparator in words: its name and the shape of its marks. */
export function comparatorInWords({ name, style }: Pick<PlacedComparator, 'name' | 'style'>): string {
  return `${name} (${shapeWords[kindOf(style)]})`;
}

const kindOf = (style: Comparator['style']) => (style === 'neighbours' ? 'neighbour' : style);

const beside = [
  'right',
  'above-end',
  'below-end',
  'above-middle',
  'below-middle',
  'above-start',
  'below-start',
] as const;

function around(x: number, y: number): Box {
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
}

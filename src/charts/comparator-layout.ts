import { dayNumber, type IsoDay } from '#calendar';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { runsOf } from './runs.ts';
import type { Box, Comparator, Position } from './spec.ts';

/** A comparator on its chart: its runs, each of which has a mark at every point. */
export interface PlacedComparator {
  name: string;
  style: Comparator['style'];
  lines: Position[][];
  /** Null where no label has room. */
  label: PlacedLabel | null;
}

/** How many days before the first figure of a line a comparator may begin: its last yearly figure before it. */
const lead = 366;

/** What of the comparators can stand on a chart of these days: nothing later than its end, nor over a year before its begin. */
export function comparatorsWithin(others: readonly Comparator[], first: IsoDay, last: IsoDay): Comparator[] {
  const from = dayNumber(first) - lead;
  return others
    .map((other) => ({ ...other, points: other.points.filter(({ on }) => on <= last && dayNumber(on) >= from) }))
    .filter(({ points }) => points.some(({ value }) => value !== null));
}

/**
 * Places comparators and labels each by its newest point that has room, with its value, else without. `show` writes a value.
 */
export function placeComparators(
  others: readonly Comparator[],
  place: (point: { on: IsoDay; value: number }) => Position,
  show: (value: number) => string,
  room: { bounds: Box; fontSize: number; lines: readonly (readonly Position[])[]; taken: readonly Box[] },
): PlacedComparator[] {
  const placed = others.map(({ name, style, points }) => {
    const runs = runsOf(points);
    return { name, style, runs, lines: runs.map((run) => run.map(place)), label: null };
  });
  const lines = [...room.lines, ...placed.flatMap((one) => one.lines)];
  const marks = placed.flatMap((one) => one.lines.flat().map(([x, y]) => around(x, y)));
  const taken = [...room.taken];
  return placed.map(({ name, style, runs, lines: own }) => {
    const points = runs.flat().toReversed();
    const wanted = points.flatMap((point, index) => [
      ...(index === 0 ? [{ text: `${name} ${show(point.value)}`, at: place(point), places: beside }] : []),
      { text: name, at: place(point), places: beside },
    ]);
    const [label] = wanted.flatMap((one) => placeLabels([one], { ...room, lines, taken: [...taken, ...marks] }));
    if (label !== undefined) taken.push(label.box);
    return { name, style, lines: own, label: label ?? null };
  });
}

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

import { range } from 'd3';
import { dayNumber, type IsoDay, monthInWords, monthOf } from '#calendar';
import { shortMonth } from '../axes.ts';
import { isFree, type LabelRoom, labelMark, labelOn, type PlacedLabel } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Box, Mark, Position, Vertex } from '../scene.ts';
import { type Drawn, isDrawn, runsOf } from '../series.ts';
import type { Comparator } from '../spec.ts';
import { marker, shapeWords } from './markers.ts';

/** A comparator on its chart: its runs, each of which has a mark at every point. */
export interface PlacedComparator {
  name: string;
  style: Comparator['style'];
  runs: Vertex[][];
  /** Null where no label has room. */
  label: ComparatorLabel | null;
}

/** The label of a comparator, and where the shape of its marks stands before it once more. */
export interface ComparatorLabel extends PlacedLabel {
  key: Position | null;
}

/** How many days before the first figure of a line a comparator may begin: its last yearly figure before it. */
const lead = 366;
/** From so many figures on, a comparator's are joined: fewer are no line of time, and would cross the chart. */
const joined = 4;
const reach = 5;

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

/** The comparators where a scale puts their figures, without labels yet. */
export function comparatorsOn(others: readonly Comparator[], place: (point: Drawn) => Position): PlacedComparator[] {
  return others.map(({ name, style, points }) => ({
    name,
    style,
    runs: runsOf(points).map((run) => run.map((point) => ({ at: place(point), figure: point.figure }))),
    label: null,
  }));
}

/** What labels keep off of comparators: the lines that join their figures. */
export function comparatorLines(placed: readonly PlacedComparator[]): Position[][] {
  return placed.flatMap(({ runs }) => runs.filter(isJoined).map((run) => run.map(({ at }) => at)));
}

/** And the marks of their figures. */
export function comparatorBoxes(placed: readonly PlacedComparator[]): Box[] {
  return placed.flatMap(({ runs }) => runs.flat().map(({ at }) => around(at, reach)));
}

const isJoined = (run: readonly Vertex[]): boolean => run.length >= joined;

/**
 * Labels each comparator once, by its newest figure: its name, its value and the month for which it was published, as
 * near to its mark as there is room. Where several are drawn, or where the label stands away from its mark, the shape of
 * the mark stands before it once more. `show` writes a value of a comparator.
 */
export function labelComparators(
  placed: readonly PlacedComparator[],
  others: readonly Comparator[],
  show: (value: number, other: Comparator) => string,
  room: LabelRoom,
): PlacedComparator[] {
  const taken = [...(room.taken ?? []), ...comparatorBoxes(placed)];
  const labelled = new Map<PlacedComparator, ComparatorLabel>();
  const newestOf = ({ runs }: PlacedComparator) => (runs.flat().at(-1) as Vertex).at;
  // From the top down, so that labels stand in the order of their marks.
  for (const one of placed.toSorted((a, b) => newestOf(a)[1] - newestOf(b)[1])) {
    const other = others[placed.indexOf(one)] as Comparator;
    const newest = other.points.findLast(isDrawn) as Drawn;
    const said = `${one.name} ${show(newest.value, other)}`;
    const texts = [`${said}, ${monthInWords(monthOf(newest.on))}`, `${said}, ${shortMonth(newest.on)}`, said];
    const found = labelNear(newestOf(one), texts, placed.length > 1, { ...room, taken });
    if (found === null) continue;
    taken.push(found.box, ...(found.key === null ? [] : [around(found.key, reach + 1)]));
    labelled.set(one, { ...found, figure: newest.figure });
  }
  return placed.map((one) => ({ ...one, label: labelled.get(one) ?? null }));
}

/** The nearest free place for one of the texts, the longest of them first, and all of them nearby before any far away. */
function labelNear(at: Position, texts: readonly string[], keyed: boolean, room: LabelRoom): ComparatorLabel | null {
  for (const rows of [range(0, 5), range(5, 12)]) {
    for (const text of texts) {
      const found = rows
        .flatMap((row) => labelsInRow(at, text, row, keyed, room.fontSize))
        .find(({ box }) => isFree(box, room));
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** Places for a label so many rows over or under a mark; in the row of the mark on either side of it. */
function labelsInRow([x, y]: Position, text: string, row: number, keyed: boolean, fontSize: number): ComparatorLabel[] {
  const sides =
    row === 0
      ? ([
          ['end', -9],
          ['start', 9],
        ] as const)
      : ([
          ['end', 0],
          ['middle', 0],
          ['start', 0],
        ] as const);
  const hasKey = keyed || row > 0;
  const before = hasKey ? 2 * reach + 4 : 0;
  const heights = row === 0 ? [0] : [-row * 1.2 * fontSize, row * 1.2 * fontSize];
  return heights.flatMap((by) =>
    sides.map(([anchor, aside]): ComparatorLabel => {
      const shift = anchor === 'start' ? before : anchor === 'middle' ? before / 2 : 0;
      const label = labelOn(text, [x + aside + shift, y + by + 0.35 * fontSize], anchor, fontSize);
      const box = { ...label.box, left: label.box.left - before };
      return { ...label, box, key: hasKey ? [box.left + reach, y + by] : null };
    }),
  );
}

/** What others published, under our line: grey, a mark at each figure, and each name once. */
export function comparatorMarks(others: readonly PlacedComparator[]): Mark[] {
  return others.flatMap(({ style, runs, label }): Mark[] => [
    ...runs.filter(isJoined).map((run): Mark => {
      return { type: 'line', role: 'comparator', runs: [run], stroke: { colour: palette.guide } };
    }),
    ...runs
      .flat()
      .map((vertex): Mark => ({ type: 'point', role: 'comparator', ...marker(kindOf(style), reach), ...vertex })),
    ...(label === null ? [] : labelMarks(label, style)),
  ]);
}

/** A label starts where its letters end on average, so its key stands close to the letters on the left side of them. */
function labelMarks(label: ComparatorLabel, style: Comparator['style']): Mark[] {
  const { key, box, y } = label;
  if (key === null) return [labelMark(label)];
  const start = { ...label, x: box.left + 2 * reach + 4, y, anchor: 'start' as const };
  return [{ type: 'point', role: 'key', ...marker(kindOf(style), reach), at: key }, labelMark(start)];
}

/** A comparator in words: the shape of its marks and its name. */
export function comparatorInWords({ name, style }: Pick<PlacedComparator, 'name' | 'style'>): string {
  const words = shapeWords[kindOf(style)];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${name}.`;
}

const kindOf = (style: Comparator['style']) => (style === 'neighbours' ? 'neighbour' : style);

function around([x, y]: Position, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

import { range } from 'd3';
import { dayNumber, type IsoDay, monthInWords, monthOf } from '#calendar';
import { shortMonth } from '../axes.ts';
import { isFree, type LabelRoom, labelMark, labelOn, overlaps, type PlacedLabel } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Box, Mark, Position, Vertex } from '../scene.ts';
import { type Drawn, isDrawn, runsOf } from '../series.ts';
import type { Comparator } from '../spec.ts';
import { textWidth } from '../text.ts';
import { marker, shapeWords } from './markers.ts';

/** A comparator on its chart: its runs, each of which has a mark at every point. */
export interface PlacedComparator {
  name: string;
  style: Comparator['style'];
  runs: Vertex[][];
  /** The day of its newest figure, which the label says. */
  newest: IsoDay;
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
/** What the shape before a label takes of its room. */
const before = 2 * reach + 4;

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
    newest: points.findLast(isDrawn)?.on ?? '',
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
  const together = labelledTogether(placed, others, show, { ...room, taken });
  if (together !== null) return together;
  const labelled = new Map<PlacedComparator, ComparatorLabel>();
  // From the top down, so that labels stand in the order of their marks.
  for (const one of placed.toSorted((a, b) => newestOf(a)[1] - newestOf(b)[1])) {
    const other = others[placed.indexOf(one)] as Comparator;
    const newest = newestPoint(other);
    const found = labelNear(newestOf(one), textsOf(other, show), placed.length > 1, { ...room, taken });
    if (found === null) continue;
    taken.push(found.box, ...(found.key === null ? [] : [around(found.key, reach + 1)]));
    labelled.set(one, { ...found, figure: newest.figure });
  }
  return placed.map((one) => ({ ...one, label: labelled.get(one) ?? null }));
}

const newestOf = ({ runs }: PlacedComparator): Position => (runs.flat().at(-1) as Vertex).at;
const newestPoint = ({ points }: Comparator): Drawn => points.findLast(isDrawn) as Drawn;

/** What a label may say, the longest first: with its month in full, short, and without. */
function textsOf(other: Comparator, show: (value: number, other: Comparator) => string): [string, string, string] {
  const { on, value } = newestPoint(other);
  const said = `${other.name} ${show(value, other)}`;
  return [`${said}, ${monthInWords(monthOf(on))}`, `${said}, ${shortMonth(on)}`, said];
}

/**
 * The labels of several comparators of one day as lines of one block, in the order of their marks; null where they are
 * of several days or find no room together.
 */
function labelledTogether(
  placed: readonly PlacedComparator[],
  others: readonly Comparator[],
  show: (value: number, other: Comparator) => string,
  room: LabelRoom,
): PlacedComparator[] | null {
  const [first] = others;
  if (first === undefined || placed.length < 2) return null;
  if (others.some((other) => newestPoint(other).on !== newestPoint(first).on)) return null;
  const { fontSize } = room;
  const step = 1.2 * fontSize;
  const order = placed.toSorted((one, other) => newestOf(one)[1] - newestOf(other)[1]);
  const x = newestOf(placed[0] as PlacedComparator)[0];
  const heights = order.map((one) => newestOf(one)[1]);
  const [highest, lowest] = [Math.min(...heights), Math.max(...heights)];
  const tall = order.length * step;
  const marks = comparatorBoxes(placed);
  for (const form of [0, 1, 2] as const) {
    const texts = order.map((one) => textsOf(others[placed.indexOf(one)] as Comparator, show)[form]);
    const wide = Math.max(...texts.map((text) => textWidth(text, fontSize))) + before;
    const tops = [
      (highest + lowest - tall) / 2,
      ...range(0, 12).flatMap((row) => [lowest + 8 + row * 0.6 * fontSize, highest - 8 - tall - row * 0.6 * fontSize]),
    ];
    const sides = [x - wide - 12, x + 12, room.bounds.right - wide, x - wide / 2];
    const free = tops
      .flatMap((top) => sides.map((left): Box => ({ left, right: left + wide, top, bottom: top + tall })))
      // So far from other marks that its keys are not taken for some.
      .find(
        (box) => isFree(box, room) && marks.every((mark) => !overlaps({ ...box, left: box.left - 2 * fontSize }, mark)),
      );
    if (free === undefined) continue;
    const labels = order.map((one, index): PlacedComparator => {
      const y = free.top + (index + 0.5) * step;
      const label = labelOn(texts[index] as string, [free.left + before, y + 0.35 * fontSize], 'start', fontSize);
      const { figure } = newestPoint(others[placed.indexOf(one)] as Comparator);
      const box = { ...label.box, left: free.left };
      return { ...one, label: { ...label, figure, box, key: [free.left + reach, y] } };
    });
    return placed.map((one) => labels[order.indexOf(one)] as PlacedComparator);
  }
  return null;
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
  const ahead = hasKey ? before : 0;
  const heights = row === 0 ? [0] : [-row * 1.2 * fontSize, row * 1.2 * fontSize];
  return heights.flatMap((by) =>
    sides.map(([anchor, aside]): ComparatorLabel => {
      const shift = anchor === 'start' ? ahead : anchor === 'middle' ? ahead / 2 : 0;
      const label = labelOn(text, [x + aside + shift, y + by + 0.35 * fontSize], anchor, fontSize);
      const box = { ...label.box, left: label.box.left - ahead };
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
  const start = { ...label, x: box.left + before, y, anchor: 'start' as const };
  return [{ type: 'point', role: 'key', ...marker(kindOf(style), reach), at: key }, labelMark(start)];
}

/** For which month comparators were published whose labels had no room for it; one sentence for each month. */
export function unsaidMonths(placed: readonly PlacedComparator[]): string[] {
  const unsaid = placed.filter(({ label }) => label !== null && !/ \d{4}$/.test(label.text));
  return [...Map.groupBy(unsaid, ({ newest }) => monthInWords(monthOf(newest)))].map(
    ([month, list]) => `${list.map(({ name }) => name).join(', ')}: published for ${month}.`,
  );
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

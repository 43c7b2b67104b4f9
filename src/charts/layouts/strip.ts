import { max, min, scaleLinear } from 'd3';
import { capital, shortValue } from '#figure';
import { bottomAxis, scaleNote, spacedTicks, ticksAt, valueAxis, widest } from '../axes.ts';
import { labelMark } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Box, ChartSize, Mark, Position, Reading, Scene } from '../scene.ts';
import type { DotStrip, StripDot } from '../spec.ts';
import { textWidth, wrapText } from '../text.ts';
import { isPublished, marker, shapeWords } from './markers.ts';
import { labelSwarm, type StripLabel } from './strip-labels.ts';
import { layoutStripRows, rowsFrom } from './strip-rows.ts';
import { swarmOf } from './strip-swarm.ts';

/** A row that is laid out. Neighbours that have a dot and no name beside it are `unlabelled`. */
interface PlacedRow {
  y: number;
  label: string;
  heading: { text: string; y: number }[];
  dots: { dot: StripDot; at: Position; reach: number }[];
  labels: StripLabel[];
  unlabelled: string[];
}

/**
 * Lays a dot strip out; null where it has no dot. A year of many places is drawn place by place, the highest first;
 * several years, or few places, as dots on one line for each. The height follows from the rows, whose labels stand on
 * the left where there is room, else over their row.
 */
export function layoutStrip(strip: DotStrip, size: ChartSize): Scene | null {
  const { width, fontSize } = size;
  const rows = strip.rows.filter(({ dots }) => dots.length > 0);
  const [only] = rows;
  if (only === undefined) return null;
  if (rows.length === 1 && only.dots.length >= rowsFrom) {
    return { ...layoutStripRows(strip, only, size), notes: notesOf(strip, []) };
  }
  const axis = valueAxis(
    rows.flatMap(({ dots }) => dots.map(({ value }) => value)),
    strip.unit,
  );
  const beside = width >= 600;
  const leading = 1.3 * fontSize;
  const side = beside ? Math.min(0.3 * width, widest(rows, fontSize)) : 0;
  const left = beside ? side + 16 : 0;
  const [first = '', last = ''] = [axis.ticks[0]?.label, axis.ticks.at(-1)?.label];
  const x = scaleLinear(axis.domain, [
    left + Math.max(12, textWidth(first, fontSize) / 2),
    width - Math.max(12, textWidth(last, fontSize) / 2),
  ]);
  const write = (dot: StripDot) => `${dot.name} ${shortValue(dot.value, strip.unit, strip.decimals)}`;
  const top = 1.7 * fontSize;
  let y = top;
  const placed = rows.map(({ label, dots }): PlacedRow => {
    const swarm = swarmOf(dots, (value) => x(value));
    const { labels, unlabelled } = labelSwarm(swarm, write, { left, right: width, fontSize });
    const boxes = [
      ...labels.map(({ box }) => box),
      ...swarm.map(({ offset, reach }) => ({ top: offset - reach, bottom: offset + reach })),
    ];
    const lines = wrapText(label, beside ? side : width, fontSize);
    const half = beside ? (lines.length * leading) / 2 : 0;
    const over = Math.max(half, -(min(boxes, (box) => box.top) ?? 0)) + 10;
    const under = Math.max(half, max(boxes, (box) => box.bottom) ?? 0) + 10;
    const head = beside ? 0 : lines.length * leading;
    const middle = y + head + over;
    const begin = beside ? middle + 0.35 * fontSize - ((lines.length - 1) / 2) * leading : y + leading;
    y = middle + under;
    return {
      y: middle,
      label,
      heading: lines.map((text, index) => ({ text, y: begin + index * leading })),
      dots: swarm.map(({ dot, x: at, offset, reach }) => ({ dot, at: [at, middle + offset], reach })),
      labels: labels.map((one) => lowered(one, middle)),
      unlabelled,
    };
  });
  const plot = { left, right: width, top, bottom: y };
  return {
    kind: 'dot-strip',
    size: { width, height: Math.ceil(y + 1.8 * fontSize), fontSize },
    plots: [plot],
    marks: [
      scaleNote(axis, fontSize, size),
      bottomAxis(spacedTicks(ticksAt(axis, x), fontSize), plot, fontSize),
      ...placed.flatMap((row) => rowMarks(row, plot)),
    ],
    readings: placed.flatMap(({ label, dots }) =>
      dots
        .toSorted((one, other) => one.at[0] - other.at[0])
        .map(({ dot, at }): Reading => {
          const text = `${label}: ${write(dot)}`;
          return { at, text, published: isPublished(dot.kind), figure: dot.figure };
        }),
    ),
    notes: notesOf(strip, placed),
  };
}

/**
 * A row's heading, its line, its dots with the weightiest on top, and their names with lines to those that stand away.
 */
function rowMarks({ y, heading, dots, labels }: PlacedRow, { left, right }: Box): Mark[] {
  const stroke = { colour: palette.guide };
  return [
    ...heading.map(({ text, y: at }): Mark => ({ type: 'text', role: 'heading', text, at: [0, at], rim: true })),
    { type: 'rule', role: 'axis', segments: [{ from: [left, y], to: [right, y] }], stroke },
    ...labels.flatMap(({ leader }): Mark[] => {
      if (leader === null) return [];
      const { x, from, to } = leader;
      return [{ type: 'rule', role: 'leader', segments: [{ from: [x, from], to: [x, to] }], stroke }];
    }),
    ...dots.toReversed().map(({ dot, at, reach }): Mark => {
      const role = isPublished(dot.kind) ? 'comparator' : 'figure';
      return { type: 'point', role, ...marker(dot.kind, reach), at, figure: dot.figure };
    }),
    ...labels.map((label) => labelMark(label, label.kind === 'ours')),
  ];
}

function lowered(label: StripLabel, by: number): StripLabel {
  const { box, leader } = label;
  return {
    ...label,
    y: label.y + by,
    box: { ...box, top: box.top + by, bottom: box.bottom + by },
    leader: leader && { x: leader.x, from: leader.from + by, to: leader.to + by },
  };
}

function notesOf(strip: DotStrip, rows: readonly PlacedRow[]): string[] {
  const empty = strip.rows.filter(({ dots }) => dots.length === 0).map(({ label }) => label);
  const kinds = [...new Set(strip.rows.flatMap(({ dots }) => dots.map(({ kind }) => kind)))];
  const unnamed = [...new Set(rows.flatMap(({ unlabelled }) => unlabelled))];
  return [
    ...(kinds.includes('neighbour') ? [`${capital(shapeWords.neighbour)} are statistical neighbours.`] : []),
    ...(unnamed.length > 0 ? [`Not named in every row for lack of room: ${unnamed.join(', ')}.`] : []),
    ...(empty.length > 0 ? [`No figure: ${empty.join(', ')}.`] : []),
    ...(strip.note === undefined ? [] : [strip.note]),
  ];
}

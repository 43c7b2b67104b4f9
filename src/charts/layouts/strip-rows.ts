import { max, scaleLinear } from 'd3';
import { shortValue } from '#figure';
import { bottomAxis, scaleNote, spacedTicks, ticksAt, valueAxis } from '../axes.ts';
import { labelMark, labelOn } from '../labels.ts';
import { palette } from '../palette.ts';
import type { ChartSize, Mark, Position, Reading, Scene } from '../scene.ts';
import type { DotStrip, StripDot } from '../spec.ts';
import { textWidth, wrapText } from '../text.ts';
import { isPublished, marker } from './markers.ts';
import { reaches, stripOrder } from './strip-swarm.ts';

/** From so many dots on each has a row of its own: on one line they would hide each other's names. */
export const rowsFrom = 5;

/** How high a row is, and of how much of the drawing names take at most. */
const leading = 1.45;
const namesShare = 0.45;

/**
 * Lays one year of a dot strip out with a row for each place, the highest value first: its name, its dot and its value.
 * Nobody goes without a name.
 */
export function layoutStripRows(
  strip: DotStrip,
  { label, dots }: DotStrip['rows'][number],
  { width, fontSize }: ChartSize,
): Scene {
  const sorted = dots.toSorted(
    (one, other) =>
      other.value - one.value ||
      stripOrder.indexOf(one.kind) - stripOrder.indexOf(other.kind) ||
      (one.name < other.name ? -1 : 1),
  );
  const axis = valueAxis(
    dots.map(({ value }) => value),
    strip.unit,
  );
  const show = ({ value }: StripDot) => shortValue(value, strip.unit, strip.decimals);
  const wide = (texts: readonly string[]) => 1.05 * (max(texts, (text) => textWidth(text, fontSize)) ?? 0);
  const names = Math.min(namesShare * width, wide(sorted.map(({ name }) => name)));
  const values = wide(sorted.map(show));
  const first = textWidth(axis.ticks[0]?.label ?? '', fontSize) / 2;
  const last = textWidth(axis.ticks.at(-1)?.label ?? '', fontSize) / 2;
  const left = names + 12;
  const right = width - Math.max(values + 14, last);
  const x = scaleLinear(axis.domain, [left + Math.max(10, first), right]);
  const heading = wrapText(label, width, fontSize);
  const noted = (heading.length * 1.3 + 1.1) * fontSize;
  let y = noted + 0.6 * fontSize;
  const rows = sorted.map((dot) => {
    const lines = wrapText(dot.name, names, fontSize);
    const high = Math.max(leading, 1.2 * (lines.length - 1) + leading) * fontSize;
    const at: Position = [x(dot.value), y + high / 2];
    y += high;
    return { dot, lines, at };
  });
  const plot = { left, right: width, top: noted + 0.4 * fontSize, bottom: y };
  return {
    kind: 'dot-strip',
    size: { width, height: Math.ceil(y + 1.8 * fontSize), fontSize },
    plots: [plot],
    marks: [
      ...heading.map((text, index): Mark => {
        return { type: 'text', role: 'heading', text, at: [0, (1 + 1.3 * index) * fontSize], bold: true };
      }),
      scaleNote(axis, noted - 0.1 * fontSize, { width, fontSize }),
      bottomAxis(spacedTicks(ticksAt(axis, x), fontSize), plot, fontSize),
      ...rows.flatMap((row) => rowMarks(row, show(row.dot), { begin: x(axis.domain[0]), names, fontSize })),
    ],
    readings: rows.map(({ dot, at }): Reading => {
      const text = `${label}: ${dot.name} ${show(dot)}`;
      return { at, text, published: isPublished(dot.kind), figure: dot.figure };
    }),
    notes: [],
  };
}

/** A place's name, in lines where it is long, a line from the scale's begin to its dot, and its value beside it. */
function rowMarks(
  { dot, lines, at }: { dot: StripDot; lines: readonly string[]; at: Position },
  value: string,
  { begin, names, fontSize }: { begin: number; names: number; fontSize: number },
): Mark[] {
  const ours = dot.kind === 'ours';
  const [x, y] = at;
  const reach = reaches[dot.kind];
  const top = y + 0.35 * fontSize - ((lines.length - 1) / 2) * 1.2 * fontSize;
  const label = { ...labelOn(value, [x + reach + 5, y + 0.35 * fontSize], 'start', fontSize), figure: dot.figure };
  return [
    ...lines.map(
      (text, index): Mark => ({
        type: 'text',
        role: 'heading',
        text,
        at: [names, top + index * 1.2 * fontSize],
        anchor: 'end',
        bold: ours,
      }),
    ),
    {
      type: 'rule',
      role: 'leader',
      segments: [{ from: [begin, y], to: [x, y] }],
      stroke: ours ? { colour: palette.focus, width: 2 } : { colour: palette.rule, width: 1.5 },
    },
    {
      type: 'point',
      role: isPublished(dot.kind) ? 'comparator' : 'figure',
      ...marker(dot.kind, reach),
      at,
      figure: dot.figure,
    },
    labelMark(label, ours),
  ];
}

import { scaleLinear } from 'd3';
import { shortValue } from '#figure';
import { bottomAxis, scaleNote, ticksAt, valueAxis, widest } from '../axes.ts';
import { palette, tones } from '../palette.ts';
import type { Box, ChartSize, Mark, Reading, Scene } from '../scene.ts';
import type { StackedBar, StackPart } from '../spec.ts';
import { textWidth, wrapText } from '../text.ts';

interface Whole {
  label: string;
  parts: readonly (StackPart & { value: number })[];
}

/** What is drawn in one colour: a category, or all that are left over when the colours run out. */
interface Coloured {
  name: string;
  of: readonly string[];
  tone: (typeof tones)[number];
}

/**
 * A coloured part of one bar. `text` is its value, empty where it has no room; what is left over is of no one figure.
 */
interface PlacedPart extends Coloured {
  box: Box;
  text: string;
  reading: string;
  figure?: string;
}

const thickness = 30;

/**
 * Lays stacked bars out, the parts of each in one order; null where no period has a number for every part. The height
 * follows from the bars.
 */
export function layoutStack(stack: StackedBar, { width, fontSize }: ChartSize): Scene | null {
  const categories = [...new Set(stack.periods.flatMap(({ parts }) => parts.map(({ category }) => category)))];
  const whole = stack.periods.filter((period) => isWhole(period, categories));
  const broken = stack.periods.filter((period) => !isWhole(period, categories)).map(({ label }) => label);
  if (whole.length === 0) return null;
  const coloured = colour(categories);
  const partsIn = ({ parts }: Whole, { of }: Coloured) => parts.filter(({ category }) => of.includes(category));
  const amountOf = (period: Whole, one: Coloured) => partsIn(period, one).reduce((sum, { value }) => sum + value, 0);
  const totals = whole.map((period) => coloured.reduce((sum, one) => sum + amountOf(period, one), 0));
  const axis = valueAxis([0, ...totals], stack.unit, { addedUp: true });
  const beside = width >= 600;
  const side = beside ? Math.min(0.25 * width, widest(whole, fontSize)) : 0;
  const start = beside ? side + 16 : 6;
  const x = scaleLinear(axis.domain, [start, width - 6 - textWidth(axis.ticks.at(-1)?.label ?? '', fontSize) / 2]);
  const key = keyOf(coloured, width, fontSize);
  const top = key.bottom + 2.6 * fontSize;
  let y = top + 6;
  const bars = whole.map((period) => {
    const lines = wrapText(period.label, beside ? side : width, fontSize);
    const head = beside ? 0 : lines.length * 1.3 * fontSize + 5;
    const high = beside ? Math.max(thickness, lines.length * 1.3 * fontSize) : thickness;
    const middle = y + head + high / 2;
    const heading = lines.map((text, index): Mark => {
      const at = beside
        ? middle + (index - (lines.length - 1) / 2) * 1.3 * fontSize + 0.35 * fontSize
        : y + (index + 1) * 1.3 * fontSize - 2;
      return { type: 'text', role: 'heading', text, at: [0, at] };
    });
    let sum = 0;
    const parts = coloured.map((one): PlacedPart => {
      const value = amountOf(period, one);
      const [left, right] = [x(sum), x(sum + value)];
      sum += value;
      const text = shortValue(value, stack.unit, stack.decimals);
      const fits = !isRest(one) && value > 0 && textWidth(text, fontSize) + 6 <= right - left;
      return {
        ...one,
        box: { left, right, top: middle - thickness / 2, bottom: middle + thickness / 2 },
        text: fits ? text : '',
        reading: `${period.label}, ${one.name}: ${text}`,
        figure: isRest(one) ? undefined : partsIn(period, one)[0]?.figure,
      };
    });
    y = middle + high / 2 + 12;
    return { heading, parts };
  });
  const plot = { left: start, right: x(axis.domain[1]), top, bottom: y };
  return {
    kind: 'stacked-bar',
    size: { width, height: Math.ceil(y + 1.9 * fontSize), fontSize },
    plots: [plot],
    marks: [
      ...key.marks,
      scaleNote(axis, plot.top - 0.5 * fontSize, { width, fontSize }),
      bottomAxis(ticksAt(axis, x), plot, fontSize),
      ...bars.flatMap(({ heading, parts }) => [...heading, ...partMarks(parts, fontSize)]),
    ],
    readings: bars.flatMap(({ parts }) =>
      parts
        .filter((part) => !isRest(part))
        .map(({ box, reading, figure }): Reading => ({ at: middleOf(box), text: reading, figure })),
    ),
    notes: [
      ...(stack.note === undefined ? [] : [stack.note]),
      ...coloured.filter(isRest).map(({ name, of }) => `${name}: ${of.join(', ')}.`),
      ...(broken.length > 0 ? [`No bar where a part is hidden or missing: ${broken.join(', ')}.`] : []),
    ],
  };
}

function partMarks(parts: readonly PlacedPart[], fontSize: number): Mark[] {
  const rim = { colour: palette.paper, width: 1.5 };
  return [
    ...parts.map((part): Mark => {
      const { box, tone, figure } = part;
      return { type: 'bar', role: isRest(part) ? 'rest' : 'figure', box, fill: tone.fill, rim, figure };
    }),
    ...parts
      .filter(({ text }) => text !== '')
      .map(({ text, box, tone, figure }): Mark => {
        const [across, down] = middleOf(box);
        const at = [across, down + 0.35 * fontSize] as const;
        return { type: 'text', role: 'label', text, at, anchor: 'middle', colour: tone.text, figure };
      }),
  ];
}

const middleOf = ({ left, right, top, bottom }: Box) => [(left + right) / 2, (top + bottom) / 2] as const;

/** Categories in their colours; what there is no colour for is drawn as one. */
function colour(categories: readonly string[]): Coloured[] {
  const own = categories.length > tones.length ? tones.length - 1 : categories.length;
  const rest = categories.slice(own);
  const all = [
    ...categories.slice(0, own).map((name) => ({ name, of: [name] })),
    ...(rest.length > 0 ? [{ name: 'All others', of: rest }] : []),
  ];
  return tones.slice(0, all.length).map((tone, index) => ({ ...(all[index] as Omit<Coloured, 'tone'>), tone }));
}

const isRest = ({ of }: Coloured): boolean => of.length > 1;

/** Whether a period has a number for every part: what is missing is never taken for zero. */
function isWhole(period: StackedBar['periods'][number], categories: readonly string[]): period is Whole {
  const known = new Set(period.parts.flatMap(({ category, value }) => (value === null ? [] : [category])));
  return known.size > 0 && categories.every((category) => known.has(category));
}

/** A key in rows, in the order of the parts, and the baseline of its last row. */
function keyOf(coloured: readonly Coloured[], width: number, fontSize: number): { marks: Mark[]; bottom: number } {
  let [x, y] = [0, 1.1 * fontSize];
  const marks = coloured.flatMap(({ name, tone }): Mark[] => {
    const wide = fontSize + 6 + textWidth(name, fontSize);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 1.5 * fontSize];
    const [left, top] = [x, y - 0.85 * fontSize];
    x += wide + 18;
    return [
      { type: 'bar', role: 'key', box: { left, right: left + fontSize, top, bottom: top + fontSize }, fill: tone.fill },
      { type: 'text', role: 'key', text: name, at: [left + fontSize + 6, y] },
    ];
  });
  return { marks, bottom: y };
}

import { max, min, range, scaleLinear } from 'd3';
import { dayNumber, type IsoDay, monthEnd, monthInWords, monthOf, monthsFrom, shiftMonth } from '#calendar';
import { formatNumber, scaleWords, shortValue, type Unit } from '#figure';
import { palette } from './palette.ts';
import type { Anchor, Box, MarkGroup, RuleMark, TextMark } from './scene.ts';
import { textWidth } from './text.ts';
import { tickDecimals, valueScale } from './value-scale.ts';

/** A number on an axis: how far along the drawing it stands, and what is written there. */
export interface Tick {
  at: number;
  label: string;
  anchor?: Anchor;
}

/** Values along an axis: from where to where, which are written, and what is said over the drawing. */
export interface ValueAxis {
  domain: readonly [number, number];
  ticks: readonly { value: number; label: string }[];
  /** What the scale counts, and that it leaves zero out where it does. */
  note: string;
  /** The second of these alone; empty where the scale begins at zero. */
  begins: string;
}

/**
 * The axis of values in a unit. Percentages reach 100 at most, unless they are added up. `ends`: only its two ends are
 * written, beside each of several drawings.
 */
export function valueAxis(
  values: readonly number[],
  unit: Unit,
  { addedUp = false, ends = false }: { addedUp?: boolean; ends?: boolean } = {},
): ValueAxis {
  const ceiling = unit.name === 'percent' && !addedUp ? 100 : undefined;
  const { domain, ticks, cut } = valueScale(values, { ceiling, wholeTicks: unit.shape === 'count' });
  const written = ends ? [domain[0], ...ticks.slice(-1)] : ticks;
  const decimals = tickDecimals(written);
  const begins = `${ends ? 'Scales start' : 'Scale starts'} at ${formatNumber(domain[0], decimals)}, not 0`;
  return {
    domain,
    ticks: written.map((value) => ({ value, label: shortValue(value, unit, decimals) })),
    begins: cut ? begins : '',
    note: cut ? `${scaleWords(unit)}. ${begins}` : scaleWords(unit),
  };
}

/** The ticks of an axis where a scale puts them. */
export function ticksAt({ ticks }: ValueAxis, scale: (value: number) => number): Tick[] {
  return ticks.map(({ value, label }) => ({ at: scale(value), label }));
}

/** The ticks along the bottom from the first on, as many of them in even steps as have room for their labels. */
export function spacedTicks(ticks: readonly Tick[], fontSize: number): Tick[] {
  const middle = ticks.map((tick): Tick => ({ anchor: 'middle', ...tick }));
  const every = range(1, ticks.length + 1).map((step) => middle.filter((_, index) => index % step === 0));
  const roomy = every.find((some) => {
    return some.every((one, index) => index === 0 || areApart(one, some[index - 1] as Tick, fontSize));
  });
  return roomy ?? middle;
}

/** How wide the widest of some labels is. */
export function widest(labels: readonly { label: string }[], fontSize: number): number {
  return max(labels, ({ label }) => textWidth(label, fontSize)) ?? 0;
}

/** What is said over a drawing of its scale: where there is no room for both, that it leaves zero out. */
export function scaleNote({ note, begins }: ValueAxis, y: number, { width, fontSize }: Room): TextMark {
  const text = begins === '' || textWidth(note, fontSize) <= width ? note : begins;
  return { type: 'text', role: 'axis', text, at: [0, y] };
}

type Room = { width: number; fontSize: number };

/** Values up the left side: a line across the plot for each, and its label beside it. */
export function leftAxis(ticks: readonly Tick[], plot: Box, fontSize: number): MarkGroup {
  return {
    type: 'group',
    role: 'axis',
    anchor: 'end',
    marks: [gridAcross(ticks, plot), ...leftLabels(ticks, plot.left - 7, fontSize)],
  };
}

/** Values along the bottom: a line up the plot for each, and its label under it. */
export function bottomAxis(ticks: readonly Tick[], plot: Box, fontSize: number): MarkGroup {
  const grid: RuleMark = {
    type: 'rule',
    role: 'grid',
    segments: ticks.map(({ at }) => ({ from: [at, plot.top], to: [at, plot.bottom] })),
    stroke: { colour: palette.rule },
  };
  const labels = bottomLabels(ticks, plot.bottom + 1.3 * fontSize, 'middle');
  return { type: 'group', role: 'axis', anchor: 'middle', marks: [grid, ...labels] };
}

/** Days along the bottom, each with a stroke under the plot. */
export function timeAxis(ticks: readonly Tick[], plot: Box, fontSize: number): MarkGroup {
  const strokes: RuleMark = {
    type: 'rule',
    role: 'axis',
    segments: ticks.map(({ at }) => ({ from: [at, plot.bottom], to: [at, plot.bottom + 5] })),
    stroke: { colour: palette.text },
  };
  const labels = bottomLabels(
    ticks.filter(({ label }) => label !== ''),
    plot.bottom + 8 + fontSize,
  );
  return { type: 'group', role: 'axis', marks: [strokes, ...labels] };
}

/** The lines across a plot at its values. */
export function gridAcross(ticks: readonly Tick[], { left, right }: Box): RuleMark {
  const segments = ticks.map(({ at }) => ({ from: [left, at], to: [right, at] }) as const);
  return { type: 'rule', role: 'grid', segments, stroke: { colour: palette.rule } };
}

/** The line on which a plot stands. */
export function baseline({ left, right, bottom }: Box): RuleMark {
  return {
    type: 'rule',
    role: 'axis',
    segments: [{ from: [left, bottom], to: [right, bottom] }],
    stroke: { colour: palette.text },
  };
}

/** Labels that end at `x`, each beside its value. */
export function leftLabels(ticks: readonly Tick[], x: number, fontSize: number): TextMark[] {
  return ticks.map(({ at, label }) => ({
    type: 'text',
    role: 'axis',
    text: label,
    at: [x, at + 0.35 * fontSize],
    anchor: 'end',
  }));
}

/** Labels along a line of text at `y`; a tick that does not say on which side its label stands takes `side`. */
export function bottomLabels(ticks: readonly Tick[], y: number, side: Anchor = 'start'): TextMark[] {
  return ticks.map(({ at, label, anchor = side }) => ({
    type: 'text',
    role: 'axis',
    text: label,
    at: [at, y],
    anchor,
  }));
}

/** Places days from the first to the last; where they are one, it stands in the middle. */
export function timeScale(first: IsoDay, last: IsoDay, range: readonly [number, number]): (day: IsoDay) => number {
  const scale = scaleLinear([dayNumber(first), dayNumber(last)], range);
  return (day) => scale(dayNumber(day));
}

/** Where the ticks of time may stand: how wide the drawing is, and how many months lie between two figures. */
export interface TimeRoom {
  fontSize: number;
  width: number;
  spacing?: number;
}

/**
 * Ticks along time, each with its month: the last figure's, and back from it in even steps, as short as their labels
 * leave room for, so that the same month of each year is there where months are many; and the first figure's, where it
 * has room. `place` gives the place of a day.
 */
export function timeTicks(
  first: IsoDay,
  last: IsoDay,
  place: (day: IsoDay) => number,
  { fontSize, width, spacing = 1 }: TimeRoom,
): Tick[] {
  const tick = (day: IsoDay): Tick =>
    fitted({ at: place(day), label: shortMonth(day), anchor: 'middle' }, width, fontSize);
  const back = (months: number): IsoDay => monthEnd(shiftMonth(monthOf(last), -months));
  const months = monthsFrom(monthOf(first), monthOf(last)).length - 1;
  const stepped = steps
    .filter((step) => step >= spacing || step >= months)
    .map((step) => [
      tick(last),
      ...range(step, months + 1, step).map((by) => (by === months ? tick(first) : tick(back(by)))),
    ])
    .find((ticks) => ticks.every((one, index) => index === 0 || areApart(one, ticks[index - 1] as Tick, fontSize)));
  const ticks = stepped ?? [tick(last)];
  const begin = tick(first);
  return first !== last && ticks.every((one) => areApart(one, begin, fontSize)) ? [...ticks, begin] : ticks;
}

/** How many months lie between two figures that follow each other, at least; one where there are no two. */
export function monthsBetween(days: readonly IsoDay[]): number {
  const apart = days.slice(1).map((day, index) => (dayNumber(day) - dayNumber(days[index] as IsoDay)) / 30.5);
  return Math.max(1, Math.round(min(apart) ?? 1));
}

/** A month short enough for an axis: `Feb 2022`. */
export function shortMonth(day: IsoDay): string {
  const [month = '', year = ''] = monthInWords(monthOf(day)).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}

/** Months between two ticks: what divides a year, then whole years. */
const steps = [1, 2, 3, 6, 12, 24, 36, 60, 120];
const gap = 8;

/** A tick in the middle over its label, or on the side of it on which the drawing has room. */
function fitted(tick: Tick, width: number, fontSize: number): Tick {
  const [from, to] = spanOf(tick, fontSize);
  return from < 0 ? { ...tick, anchor: 'start' } : to > width ? { ...tick, anchor: 'end' } : tick;
}

function areApart(one: Tick, other: Tick, fontSize: number): boolean {
  const [[from, to], [begin, end]] = [spanOf(one, fontSize), spanOf(other, fontSize)];
  return to + gap <= begin || end + gap <= from;
}

function spanOf({ at, label, anchor }: Tick, fontSize: number): [number, number] {
  const width = textWidth(label, fontSize);
  const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return [from, from + width];
}

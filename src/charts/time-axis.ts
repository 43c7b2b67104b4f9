import { dayNumber, type IsoDay, monthInWords, monthOf } from '#calendar';
import type { Anchor } from './labels.ts';
import { textWidth } from './text-size.ts';

export interface TimeTick {
  x: number;
  /** Empty where there is no room for words: the tick is drawn all the same. */
  label: string;
  anchor: Anchor;
}

/**
 * Ticks along time: the first and the last figure's months, and 1 January of each year between them, whose label is
 * left out where it would touch another. `xOf` gives the place of a day number.
 */
export function timeTicks(first: IsoDay, last: IsoDay, xOf: (day: number) => number, fontSize: number): TimeTick[] {
  const end: TimeTick = { x: xOf(dayNumber(last)), label: shortMonth(last), anchor: first === last ? 'middle' : 'end' };
  if (first === last) return [end];
  const begin: TimeTick = { x: xOf(dayNumber(first)), label: shortMonth(first), anchor: 'start' };
  const years: TimeTick[] = [];
  for (let year = Number(first.slice(0, 4)) + 1; year <= Number(last.slice(0, 4)); year += 1) {
    years.push({ x: xOf(dayNumber(`${year}-01-01`)), label: String(year), anchor: 'middle' });
  }
  const taken = [spanOf(end, fontSize)];
  return [end, begin, ...years].map((tick) => {
    if (tick === end) return tick;
    const span = spanOf(tick, fontSize);
    const free = taken.every(([from, to]) => span[1] + gap <= from || span[0] >= to + gap);
    if (free) taken.push(span);
    return free ? tick : { ...tick, label: '' };
  });
}

/** A month short enough for an axis: `Feb 2022`. */
export function shortMonth(day: IsoDay): string {
  const [month = '', year = ''] = monthInWords(monthOf(day)).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}

const gap = 8;

function spanOf({ x, label, anchor }: TimeTick, fontSize: number): [number, number] {
  const width = textWidth(label, fontSize);
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}

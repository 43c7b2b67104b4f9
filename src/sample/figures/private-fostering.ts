import { type Authority, steered } from '../authority.ts';
import { at } from '../day.ts';
import type { Random } from '../random.ts';
import { type CountedFigure, onDay } from './figure.ts';

/** Arrangements notified, started and ended in a year to 31 March. */
type Year = readonly [notified: number, started: number, ended: number];

/**
 * The steered authority's years as its annual report for 2020/21 prints them, and one more that leads to the four of
 * its report of 30 March 2022.
 */
const printed: { before: number; years: readonly Year[] } = {
  before: 1,
  years: [
    [3, 3, 2],
    [6, 6, 2],
    [6, 6, 7],
    [4, 4, 3],
    [3, 3, 5],
  ],
};
const firstYear = 2017;
const inDecember = { day: at('2021-12-29'), count: 4 };

/** Private fostering by year to 31 March, each year's arrangements in place following from those before. */
export function privateFosteringFigures(authority: Authority, random: Random): CountedFigure[] {
  const ours = authority.code === steered.code;
  let inPlace = ours ? printed.before : random.int(1, 4);
  const years = ours ? printed.years : printed.years.map((): Year => drawYear(random));
  const figures = years.flatMap(([notified, started, drawn], index) => {
    const [from, to] = [at(`${firstYear + index}-04-01`), at(`${firstYear + index + 1}-03-31`)];
    const ended = Math.min(drawn, inPlace + started);
    inPlace += started - ended;
    const inYear = (measure: string, count: number) => ({ ...onDay(`private_fostering_${measure}`, to, count), from });
    return [
      inYear('notifications', notified),
      inYear('started', started),
      inYear('ended', ended),
      onDay('private_fostering_count', to, inPlace),
    ];
  });
  return ours ? [...figures, onDay('private_fostering_count', inDecember.day, inDecember.count)] : figures;
}

function drawYear(random: Random): Year {
  const notified = random.int(1, 6);
  return [notified, notified - (notified > 2 ? random.int(0, 1) : 0), random.int(1, 6)];
}

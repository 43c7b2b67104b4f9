import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { at, endOf } from '../day.ts';
import type { Random } from '../random.ts';
import { between, type CountedFigure, onDay, withKinds } from './figure.ts';

/** Young people on days; No Wrong Door pilot evaluation, November 2021, table 2. */
const printed = [
  { day: at('2020-09-07'), placements: 0, outreach: 14 },
  { day: at('2020-12-07'), placements: 5, outreach: 40 },
];

const placements = { '2020-09': 1, '2020-12': 5, '2021-06': 6, '2022-07': 7 };
const outreach = { '2020-09': 19, '2020-11': 38, '2020-12': 41, '2021-09': 52, '2022-07': 46 };

/**
 * Young people whom Futures for Families supports, in its placements and by outreach; the steered authority alone has
 * it.
 */
export function futuresFigures(authority: Authority, random: Random): CountedFigure[] {
  if (authority.code !== steered.code) return [];
  const monthly = monthsFrom('2020-09', '2022-07').map((month) => ({
    day: endOf(month),
    placements: Math.round(between(placements, month)) + (month > '2021-03' ? random.int(-1, 1) : 0),
    outreach: Math.round(between(outreach, month)) + random.int(-2, 2),
  }));
  return [...printed, ...monthly].flatMap(({ day, ...kinds }) =>
    withKinds(kinds, onDay('fff_young_people', day, kinds.placements + kinds.outreach)),
  );
}

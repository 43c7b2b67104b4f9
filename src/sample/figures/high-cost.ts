import { type Month, monthsFrom } from '#calendar';
import type { Authority } from '../authority.ts';
import { endOf } from '../day.ts';
import type { Random } from '../random.ts';
import { between, type CountedFigure, onDay } from './figure.ts';

/** Placements at £5,000 a week or more, invented; they became more everywhere in these years. */
const known: Readonly<Record<string, Readonly<Record<Month, number>>>> = {
  E06000001: { '2020-04': 6, '2022-07': 9 },
  E06000002: { '2020-04': 15, '2020-09': 18, '2021-09': 17, '2022-07': 22 },
  E06000003: { '2020-04': 7, '2022-07': 10 },
  E06000004: { '2020-04': 12, '2022-07': 18 },
  E06000005: { '2020-04': 5, '2022-07': 8 },
};

/** Placements that cost much at each month's end. */
export function highCostFigures(authority: Authority, random: Random): CountedFigure[] {
  const ofAuthority = known[authority.code] as (typeof known)[string];
  return monthsFrom('2020-04', '2022-07').map((month) =>
    onDay('high_cost_placements', endOf(month), Math.round(between(ofAuthority, month)) + random.int(-1, 1)),
  );
}

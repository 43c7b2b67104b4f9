import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { at, endOf } from '../day.ts';
import type { Random } from '../random.ts';
import { type CountedFigure, onDay } from './figure.ts';

/** Executive member report, 16 January 2019; private fostering report, 30 March 2022. */
const printed: readonly CountedFigure[] = [
  onDay('cp_count', at('2018-12-21'), 226),
  onDay('cin_count', at('2018-12-21'), 1022),
  onDay('cp_count', at('2021-12-29'), 420),
  onDay('cin_count', at('2021-12-29'), 1446),
];

/** Children with a plan and in need, near the region's rates (DfE, characteristics of children in need, 2021). */
const usual: Readonly<Record<string, readonly [protection: number, need: number]>> = {
  E06000001: [150, 720],
  [steered.code]: [412, 1440],
  E06000003: [210, 980],
  E06000005: [140, 760],
};

/** Children with a protection plan and in need at each month's end; none where lists of the children come instead. */
export function demandFigures(authority: Authority, random: Random): CountedFigure[] {
  const counts = usual[authority.code];
  if (counts === undefined) return [];
  const monthly = monthsFrom('2020-04', '2022-07').flatMap((month) => {
    const chance = random.fork(month);
    const near = (count: number) => Math.round(count * (0.95 + chance.next() * 0.1));
    const [protection, need] = counts.map(near) as [number, number];
    return [onDay('cp_count', endOf(month), protection), onDay('cin_count', endOf(month), need)];
  });
  return authority.code === steered.code ? [...printed, ...monthly] : monthly;
}

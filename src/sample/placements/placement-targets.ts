import { at, type Day } from '../day.ts';
import type { PlacementGroup } from './placement-group.ts';

/** How many more children each kind of placement is to take; fewer where negative. */
export type Wanted = Map<PlacementGroup, number>;

/** The kinds of placement whose number is steered. */
export type CountedGroup = 'parents' | 'connected' | 'inHouse' | 'ownHome' | 'otherHome';
type Anchor = readonly [
  day: string,
  parents: number,
  connected: number,
  inHouse: number,
  ownHome: number,
  otherHome: number,
];

/**
 * Children by placement in Middlesbrough. Printed: with parents September 2020, August and October 2021, January,
 * February and June 2022; connected carers September 2020, December 2021, January and February 2022; in-house foster
 * care September and December 2021 (papers of the Corporate Parenting Board, 15 February, 30 March and 27 July 2022);
 * children's homes June, September and December 2020 (No Wrong Door pilot evaluation, table 12). The rest leads from
 * one to the next.
 */
const anchors: readonly Anchor[] = [
  ['2018-03-31', 52, 104, 152, 8, 44],
  ['2019-03-31', 62, 130, 158, 9, 52],
  ['2020-03-31', 84, 176, 166, 10, 62],
  ['2020-06-30', 90, 188, 170, 10, 64],
  ['2020-08-31', 97, 208, 180, 10, 68],
  ['2020-09-30', 99, 212, 184, 10, 70],
  ['2020-10-31', 96, 206, 183, 11, 68],
  ['2020-12-31', 91, 194, 184, 11, 62],
  ['2021-02-28', 78, 160, 184, 11, 58],
  ['2021-08-31', 58, 124, 178, 11, 50],
  ['2021-09-30', 55, 119, 176, 11, 49],
  ['2021-10-31', 52, 115, 174, 11, 48],
  ['2021-12-31', 43, 108, 169, 11, 47],
  ['2022-01-31', 39, 105, 167, 11, 46],
  ['2022-02-28', 41, 109, 167, 11, 46],
  ['2022-06-30', 41, 104, 163, 11, 44],
  ['2022-07-31', 41, 103, 162, 11, 44],
];

const columns: readonly CountedGroup[] = ['parents', 'connected', 'inHouse', 'ownHome', 'otherHome'];

/**
 * How many children are to be in each kind of placement on a month's last day: those shares of all, in the steered
 * authority (null) the printed numbers; agency foster care takes the rest.
 */
export function placementTargets(
  shares: Readonly<Record<CountedGroup, number>> | null,
  day: Day,
  inCare: { all: number; aged16: number },
): Partial<Record<PlacementGroup, number>> {
  const small = {
    residential: Math.round(inCare.all * 0.018),
    secure: Math.round(inCare.all * 0.004),
    other: Math.round(inCare.all * 0.006),
    supported: Math.round(inCare.aged16 * 0.32),
  };
  if (shares !== null) {
    return { ...small, ...Object.fromEntries(columns.map((group) => [group, Math.round(inCare.all * shares[group])])) };
  }
  const after = Math.max(
    1,
    anchors.findIndex(([anchor]) => at(anchor) >= day),
  );
  const [next, before] = [anchors[after] as Anchor, anchors[after - 1] as Anchor];
  const along = (day - at(before[0])) / (at(next[0]) - at(before[0]));
  const between = (column: number) => {
    const [from, to] = [before[column] as number, next[column] as number];
    return Math.round(from + (to - from) * along);
  };
  return { ...small, ...Object.fromEntries(columns.map((group, index) => [group, between(index + 1)])) };
}

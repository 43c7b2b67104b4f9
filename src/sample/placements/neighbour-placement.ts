import { type Month, monthsFrom } from '#calendar';
import type { Random } from '../random.ts';
import type { CountedGroup } from './placement-targets.ts';

/** Shares of the children in care in a kind of placement, in spring 2018 and in summer 2022. */
type Drift = readonly [from: number, to: number];

/**
 * Each authority's own; all near those of the North East (DfE, children looked after by placement, 2019 to 2022), none
 * published.
 */
const drifts: Readonly<Record<string, Readonly<Record<CountedGroup, Drift>>>> = {
  E06000001: {
    parents: [0.075, 0.055],
    connected: [0.205, 0.222],
    inHouse: [0.37, 0.33],
    ownHome: [0.014, 0.013],
    otherHome: [0.075, 0.085],
  },
  E06000003: {
    parents: [0.05, 0.085],
    connected: [0.195, 0.165],
    inHouse: [0.3, 0.28],
    ownHome: [0.012, 0.018],
    otherHome: [0.085, 0.1],
  },
  E06000004: {
    parents: [0.11, 0.085],
    connected: [0.17, 0.205],
    inHouse: [0.31, 0.275],
    ownHome: [0.02, 0.022],
    otherHome: [0.08, 0.09],
  },
  E06000005: {
    parents: [0.045, 0.065],
    connected: [0.145, 0.175],
    inHouse: [0.36, 0.32],
    ownHome: [0.011, 0.011],
    otherHome: [0.085, 0.1],
  },
};

/** The shares of an authority month by month: on the way from one level to another, never quite on the line. */
export function neighbourShares(code: string, random: Random): Map<Month, Readonly<Record<CountedGroup, number>>> {
  const months = ['2018-03', ...monthsFrom('2018-04', '2022-07')];
  const groups = Object.entries(drifts[code] ?? {}) as [CountedGroup, Drift][];
  const strayed = new Map(groups.map(([group]) => [group, 0]));
  return new Map(
    months.map((month, index) => {
      const shares = groups.map(([group, [from, to]]) => {
        const off = (strayed.get(group) ?? 0) * 0.8 + ((random.next() - 0.5) * 0.03) / Math.sqrt(from);
        strayed.set(group, off);
        return [group, (from + ((to - from) * index) / (months.length - 1)) * (1 + off)] as const;
      });
      return [month, Object.fromEntries(shares) as Record<CountedGroup, number>];
    }),
  );
}

import { roundHalfUp, type Unit } from '#figure';
import type { Direction } from '../direction.ts';

/**
 * The smallest change of a measure that counts as clear: in its own unit as shown, and in children. Both must be
 * reached.
 */
export interface ClearChange {
  points: number;
  children: number;
}

/** What a measure may set of it; the rest follows from its unit. */
export interface Clearly {
  unit: Unit;
  clearChange?: { points?: number | undefined; children?: number | undefined } | undefined;
}

/** A figure with the parts it was worked out from. */
export interface Parts {
  value: number;
  denominator: number | null;
}

/** `up` and `down` are clear changes of the numbers as shown; `same` is the same number as shown. */
export type TravelDirection = Direction | 'no clear change';

const fewestChildren = 2;

/** Decimals beyond which a change in children is noise: from 34 of 40 to 23 of 30 it is 2.5, and no less. */
const noise = 9;

const pointsByUnit: Readonly<Record<string, number>> = {
  percent: 1,
  'per 10000': 1,
  'per 1000 days': 0.5,
  days: 3,
  weeks: 1,
  months: 0.5,
  score: 0.5,
  ratio: 0.1,
  'children per FTE': 0.1,
  'moves per child': 0.1,
  pounds: 1000,
  'sessions in 100': 1,
  'young people per adviser': 0.5,
};

/** What a measure sets, or what its unit does: a count needs a difference of two, as one child never turns an arrow; money needs one of £1,000. */
export function clearChangeOf({ unit, clearChange }: Clearly): ClearChange {
  return {
    points: clearChange?.points ?? pointsByUnit[unit.name] ?? fewestChildren,
    children: clearChange?.children ?? fewestChildren,
  };
}

/**
 * A change in children (or in whatever the measure counts), later less earlier; null where the later denominator is not
 * known. For a count it is the difference. For a share it is how many more there are than the earlier share of the
 * later denominator would be. For a mean it is the total difference counted in children who each have the earlier mean:
 * so one child joining or leaving, whose own value is anything from zero to twice that mean, makes at most 1.
 */
export function changeInChildren(unit: Unit, earlier: Parts, later: Parts): number | null {
  const change = later.value - earlier.value;
  if (unit.shape === 'count') return change;
  if (later.denominator === null) return null;
  const each = unit.shape === 'share' ? unit.factor : Math.abs(earlier.value) || Math.abs(later.value);
  return each === 0 ? 0 : roundHalfUp((change * later.denominator) / each, noise);
}

/**
 * Which way a measure went between two figures that are shown to so many decimals. Where it is not known how many
 * children a change is about, its size as shown decides alone.
 */
export function directionOf(measure: Clearly, decimals: number, earlier: Parts, later: Parts): TravelDirection {
  const difference = roundHalfUp(roundHalfUp(later.value, decimals) - roundHalfUp(earlier.value, decimals), decimals);
  if (difference === 0) return 'same';
  const least = clearChangeOf(measure);
  const children = changeInChildren(measure.unit, earlier, later);
  const enough = children === null || atLeast(Math.abs(children), least.children);
  if (!enough || !atLeast(Math.abs(difference), least.points)) return 'no clear change';
  return difference > 0 ? 'up' : 'down';
}

/** Sums and divisions leave noise: 16 − 14 of 83 must count as two. */
function atLeast(size: number, least: number): boolean {
  return size >= least - 1e-9 * Math.max(1, size);
}

import { differenceNoun, formatNumber, roundHalfUp, shortValue, type Unit } from '#figure';
import { latestOf, type Series, type SeriesPoint, yearBefore } from './series.ts';
import { keysOf } from './speaks-of.ts';

export type Direction = 'up' | 'down' | 'same';

/**
 * The latest figure against the same period a year before. Values are compared **as shown**: up and down are said only
 * where a reader who subtracts the two printed numbers finds the same. `difference` is theirs, later less earlier.
 */
export interface YearChange {
  direction: Direction;
  difference: number;
  earlier: number;
  later: number;
}

/** Why there is no change to show: there is no latest number, or none a year before it. */
export type NoChange = 'no latest' | 'no earlier' | 'hidden latest' | 'hidden earlier';

/** The change on a year of a series whose values are shown to so many decimals. */
export function changeOnYear(series: Series, decimals: number): YearChange | NoChange {
  const latest = latestOf(series);
  if (latest === null || latest.value === null) return latest?.symbol === 'c' ? 'hidden latest' : 'no latest';
  const before = yearBefore(series, latest);
  if (before === null || before.value === null) return before?.symbol === 'c' ? 'hidden earlier' : 'no earlier';
  return compareAsShown(before as Valued, latest as Valued, decimals);
}

/**
 * The keys of the two figures that a change on a year speaks of, the latest first; one where there is none of a year
 * before.
 */
export function figuresOfChange(series: Series): string[] {
  const latest = latestOf(series);
  return latest === null ? [] : keysOf([latest, yearBefore(series, latest)]);
}

/** Direction and words of a change: `Down 83 from 586`, `Up 2.3 percentage points from 81.0%`. */
export function changeInWords(change: YearChange | NoChange, unit: Unit, decimals: number): string {
  switch (change) {
    case 'no latest':
      return 'No latest number to compare';
    case 'no earlier':
      return 'No figure a year before';
    case 'hidden latest':
      return 'Cannot be compared: the latest is hidden';
    case 'hidden earlier':
      return 'Cannot be compared: a year before is hidden';
  }
  const earlier = shortValue(change.earlier, unit, decimals);
  if (change.direction === 'same') return `The same as a year before (${earlier})`;
  const size = formatNumber(Math.abs(change.difference), decimals);
  const noun = differenceNoun(unit, size);
  return `${change.direction === 'up' ? 'Up' : 'Down'} ${size}${noun && ` ${noun}`} from ${earlier} a year before`;
}

type Valued = SeriesPoint & { value: number };

function compareAsShown(before: Valued, latest: Valued, decimals: number): YearChange {
  const earlier = roundHalfUp(before.value, decimals);
  const later = roundHalfUp(latest.value, decimals);
  const difference = roundHalfUp(later - earlier, decimals);
  return { direction: later > earlier ? 'up' : later < earlier ? 'down' : 'same', difference, earlier, later };
}

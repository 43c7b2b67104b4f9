import { differenceNoun, differenceSize } from '#figure';
import type { Direction } from './direction.ts';
import { asShown, type Form, leastLead, valueInForm } from './form.ts';
import { clearChangeOf } from './judged/clear-change.ts';
import { latestOf, type Series, type SeriesPoint, yearBefore } from './series.ts';
import { keysOf } from './speaks-of.ts';

/**
 * The latest figure against the same period a year before. Values are compared **as shown**: up and down are said only
 * where a reader who subtracts the two printed numbers finds the same. `difference` is theirs, later less earlier.
 */
export interface YearChange {
  direction: Direction | 'no clear change';
  difference: number;
  earlier: number;
  later: number;
}

/** Why there is no change to show: there is no latest number, or none a year before it. */
export type NoChange = 'no latest' | 'no earlier' | 'hidden latest' | 'hidden earlier';

/**
 * The change on a year of a series in its form. Of rounded parts up and down are said only where the two differ by the
 * smallest clear change at least, whatever they were before they were rounded: 45 may be 47, and 50 may be 48.
 */
export function changeOnYear(series: Series, form: Form): YearChange | NoChange {
  const latest = latestOf(series);
  if (latest === null || latest.value === null) return latest?.symbol === 'c' ? 'hidden latest' : 'no latest';
  const before = yearBefore(series, latest);
  if (before === null || before.value === null) return before?.symbol === 'c' ? 'hidden earlier' : 'no earlier';
  return compareAsShown(before as Valued, latest as Valued, form);
}

/**
 * The keys of the two figures that a change on a year speaks of, the latest first; one where there is none of a year
 * before.
 */
export function figuresOfChange(series: Series): string[] {
  const latest = latestOf(series);
  return latest === null ? [] : keysOf([latest, yearBefore(series, latest)]);
}

/** Direction and words of a change: `Down 83 from 586`, `Up about 10 percentage points from about 45%`. */
export function changeInWords(change: YearChange | NoChange, form: Form): string {
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
  const { direction, difference } = change;
  const earlier = valueInForm(change.earlier, form);
  const about = form.isRounded && change.earlier !== 0 ? 'About the same' : 'The same';
  if (direction === 'same') return `${about} as a year before (${earlier})`;
  if (direction === 'no clear change') return `No clear change from ${earlier} a year before`;
  const size = differenceSize(difference, form.unit, form.decimals);
  const noun = differenceNoun(form.unit, size);
  const by = `${form.isRounded ? 'about ' : ''}${size}${noun && ` ${noun}`}`;
  return `${direction === 'up' ? 'Up' : 'Down'} ${by} from ${earlier} a year before`;
}

type Valued = SeriesPoint & { value: number };

function compareAsShown(before: Valued, latest: Valued, form: Form): YearChange {
  const earlier = asShown(before.value, form);
  const later = asShown(latest.value, form);
  const difference = asShown(later - earlier, form);
  const least = form.isRounded ? clearChangeOf(form).points : 0;
  const isClear = Math.max(leastLead(latest, before, form), leastLead(before, latest, form)) >= least;
  const direction = later === earlier ? 'same' : !isClear ? 'no clear change' : later > earlier ? 'up' : 'down';
  return { direction, difference, earlier, later };
}

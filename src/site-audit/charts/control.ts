import type { FigureRow } from '#audit';
import { rounded } from '../number-forms.ts';
import { periodsOf } from '../periods.ts';

/** Average and limits that figures of one stretch of time may have. */
export interface Control {
  average: number;
  limits: readonly [number, number] | null;
}

/** The fewest figures that limits may be taken from where not all are. */
const fewest = 12;

/**
 * Averages and limits of an XmR chart of these figures, in their order: mean and mean ± 2.66 mean moving ranges, with
 * and without ranges of 3.267 times their mean or more (Wheeler 1993; NHS Making Data Count). They may come from the
 * first figures alone: each number of first figures gives one. A range lies between neighbours alone: where one is
 * hidden or missing there is none.
 */
export function controlsOf(series: readonly FigureRow[]): Control[] {
  const shown = periodsOf(series).flatMap(({ row }, at) =>
    row === null || row.value === '' ? [] : [{ at, value: Number(row.value) }],
  );
  const starts = shown.length <= fewest ? [shown.length] : shown.slice(fewest - 1).map((_, more) => fewest + more);
  return starts.flatMap((count): Control[] => {
    const own = shown.slice(0, count);
    const average = mean(own.map(({ value }) => value));
    if (average === null) return [];
    const ranges = own.flatMap((one, at) => {
      const before = own[at - 1];
      return before?.at === one.at - 1 ? [Math.abs(one.value - before.value)] : [];
    });
    const whole = mean(ranges);
    const kept = mean(ranges.filter((range) => range < 3.267 * (whole ?? 0)));
    const widths = [whole, kept].filter((width) => width !== null).map((width) => 2.66 * width);
    return widths.length === 0
      ? [{ average, limits: null }]
      : widths.map((width) => ({ average, limits: [average - width, average + width] as const }));
  });
}

/** Whether two numbers are one, as nearly as they are calculated. */
export const isNearly = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-4 * Math.max(1, Math.abs(one));

/** A number as it is written to some decimals, its sign left out. */
export const written = (number: number, decimals: number): string =>
  Math.abs(rounded(number, decimals)).toFixed(decimals);

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

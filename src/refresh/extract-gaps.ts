import { type Month, monthsFrom } from '#calendar';
import { firstOf } from './first-of.ts';
import type { Remark } from './remark.ts';

/** The months between the first and the last of which there is no extract; nothing where there is none. */
export function extractGaps(months: readonly Month[]): Remark[] {
  const sorted = months.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const gaps = monthsFrom(first, last).filter((month) => !months.includes(month));
  if (gaps.length === 0) return [];
  return [
    {
      says: `No extract of ${firstOf(gaps)}: what happened then is known as far as later ones say.`,
      remedy: 'Put them in if you have them.',
    },
  ];
}

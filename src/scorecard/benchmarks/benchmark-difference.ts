import { differenceNoun, formatNumber, shortValue, type Unit } from '#figure';
import { differenceOf, relationOf, type Shown } from '../shown.ts';

/** Two figures of one council for one day: its own, and the one that was published about it. */
export interface TwoFigures {
  /** The day in words. */
  day: string;
  unit: Unit;
  /** The category that ours is of; null or left out for the whole. */
  group?: string | null;
  own: Shown;
  published: Shown;
  /** Who published it, such as `the Department for Education`. */
  publisher: string;
}

/** How far the two differ, in the numbers as shown, and whether rounding alone explains it. */
export function differenceInWords({ day, unit, group = null, own, published, publisher }: TwoFigures): string {
  const [ours, theirs] = [own, published].map((one) => shortValue(one.value, unit, one.decimals));
  const whose = group === null ? 'our own figure' : `our own figure of the group ${group}`;
  const start = `For ${day} ${whose} is ${ours} and ${publisher} published ${theirs}`;
  const relation = relationOf(own, published);
  if (relation === 'the same') return `${start}: the same.`;
  if (relation === 'about the same') {
    return `${start}: the same once rounded to ${rounding(Math.min(own.decimals, published.decimals))}.`;
  }
  const { value, decimals } = differenceOf(own, published);
  const size = formatNumber(Math.abs(value), decimals);
  const noun = differenceNoun(unit, size);
  return `${start}: ours is ${size}${noun && ` ${noun}`} ${relation}.`;
}

/** What the published figures count: as the likely reason of a difference from ours, which may be synthetic, or just as it is. */
export function countsInWords(counts: string, publisher: string, difference: 'real' | 'synthetic' | 'none'): string {
  const what = `${counts.charAt(0).toLowerCase()}${counts.slice(1)}`;
  switch (difference) {
    case 'none':
      return `What ${publisher} counts, once a year: ${what}`;
    case 'real':
      return `A likely reason is what ${publisher} counts, once a year: ${what}`;
    case 'synthetic':
      return `Ours is synthetic, so the two need not agree. With real figures a likely reason is what ${publisher} counts, once a year: ${what}`;
  }
}

function rounding(decimals: number): string {
  if (decimals === 0) return 'a whole number';
  return decimals === 1 ? 'one decimal place' : `${decimals} decimal places`;
}

import { differenceNoun, differenceSize, shortValue, type Unit } from '#figure';
import { differenceOf, relationOf, type Shown } from '../shown.ts';
import type { Said } from '../speaks-of.ts';

/** Two figures of one council for one day: its own, and the one that was published about it. */
export interface TwoFigures {
  /** The day in words. */
  day: string;
  unit: Unit;
  /** The category that ours is of; null or left out for the whole. */
  group?: string | null;
  own: Shown & { figure: string };
  published: Shown & { other: string };
  /** Who published it, such as `the Department for Education`. */
  publisher: string;
}

/** How far the two differ, in the numbers as shown, and whether rounding alone explains it. */
export function differenceInWords({ day, unit, group = null, own, published, publisher }: TwoFigures): Said {
  const about = own.behind === undefined ? '' : 'about ';
  const [ours, theirs] = [own, published].map((one) => shortValue(one.value, unit, one.decimals)) as [string, string];
  const whose = group === null ? 'our own figure' : `our own figure of the group ${group}`;
  const [figure, other] = [own.figure, published.other];
  const start: Said = [
    { text: `For ${day} ${whose} is ` },
    { text: `${about}${ours}`, of: { figure } },
    { text: ` and ${publisher} published ` },
    { text: theirs, of: { other } },
  ];
  const relation = relationOf(own, published);
  if (relation === 'the same') return [...start, { text: ': the same.' }];
  if (relation === 'about the same' && own.behind !== undefined)
    return [...start, { text: ': too close to tell apart, as ours is worked out from rounded numbers.' }];
  if (relation === 'about the same') {
    const to = rounding(Math.min(own.decimals, published.decimals));
    return [...start, { text: ': the same once rounded to ' }, { text: to, of: { said: 'definition' } }, { text: '.' }];
  }
  const { value, decimals } = differenceOf(own, published);
  const size = differenceSize(value, unit, decimals);
  const noun = differenceNoun(unit, size);
  const gap = { text: `${about}${size}${noun && ` ${noun}`}`, of: { figures: [figure], other } };
  return [...start, { text: ': ours is ' }, gap, { text: ` ${relation}.` }];
}

/**
 * What the published figures count: as the likely reason of a difference from ours, which may be synthetic, or just as
 * it is.
 */
export function countsInWords(counts: string, publisher: string, difference: 'real' | 'synthetic' | 'none'): string {
  const what = `${counts.charAt(0).toLowerCase()}${counts.slice(1)}`;
  switch (difference) {
    case 'none':
      return `What ${publisher} counts, once a year: ${what}`;
    case 'real':
      return `A likely reason is what ${publisher} counts, once a year: ${what}`;
    case 'synthetic':
      return `Ours is made up, so the two need not agree. With real figures a likely reason is what ${publisher} counts, once a year: ${what}`;
  }
}

function rounding(decimals: number): string {
  if (decimals === 0) return 'a whole number';
  return decimals === 1 ? 'one decimal place' : `${decimals} decimal places`;
}

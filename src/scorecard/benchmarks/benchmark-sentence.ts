import { type Relation, relationOf, type Shown } from '../shown.ts';
import { listed } from './benchmark-words.ts';

/** A region's or country's published figure: as a number, or the words that stand in its place. */
export interface PublishedValue {
  name: string;
  shown: Shown | null;
  text: string;
}

/** Our latest figure and whose it is (`ours above`): a number with its unit, or why it cannot be compared. */
export type OwnLatest =
  | { whose: string; when: string; sameDay: boolean; shown: Shown; text: string }
  | { problem: string };

const orders: readonly Relation[] = ['higher', 'lower', 'the same', 'about the same'];

/**
 * Our latest figure against those published for a day (in words), which may be another day than ours, and `of` whom,
 * where that has to be said. It speaks of the numbers as shown, and calls the same what only finer rounding sets apart.
 */
export function publishedSentence(
  day: string,
  own: OwnLatest,
  others: readonly PublishedValue[],
  of: string | null = null,
): string {
  const published = of === null ? `for ${day}` : `of ${of}, for ${day}`;
  const valued = others.filter(({ shown }) => shown !== null);
  if ('problem' in own) {
    const values = listed(valued.map(({ name, text }) => `${text} in ${name}`));
    return `Published figures are ${published}${values && `: ${values}`}. ${own.problem}${missing(others)}`;
  }
  const dates = own.sameDay
    ? `Published figures are ${published}, as is ${own.whose}`
    : `Published figures are ${published}; ${own.whose} is for ${own.when}`;
  const compared = orders.flatMap((order) => {
    const those = valued.filter(({ shown }) => shown !== null && relationOf(own.shown, shown) === order);
    return those.length === 0 ? [] : `${than[order]} ${listed(those.map(({ name, text }) => `${name} (${text})`))}`;
  });
  return `${dates}: ${own.text}${compared.length > 0 ? `, ${listed(compared)}` : ''}.${missing(others)}`;
}

const than: Readonly<Record<Relation, string>> = {
  higher: 'higher than',
  lower: 'lower than',
  'the same': 'the same as',
  'about the same': 'about the same as',
};

function missing(others: readonly PublishedValue[]): string {
  return others
    .filter(({ shown }) => shown === null)
    .map(({ name, text }) => ` There is no published number for ${name} (${text}).`)
    .join('');
}

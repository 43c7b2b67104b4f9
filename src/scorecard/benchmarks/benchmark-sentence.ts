import { type Relation, relationOf, type Shown } from '../shown.ts';
import type { Said, SpeaksOf } from '../speaks-of.ts';
import { listedPieces } from './benchmark-words.ts';

/** A region's or country's published figure: as a number, or the words that stand in its place. */
export interface PublishedValue {
  name: string;
  shown: Shown | null;
  text: string;
  of: SpeaksOf;
}

/** Our latest figure and whose it is (`ours above`): a number with its unit, or why it cannot be compared. */
export type OwnLatest =
  | { whose: string; when: string; sameDay: boolean; shown: Shown; text: string; of: SpeaksOf }
  | { problem: string; of?: SpeaksOf };

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
): Said {
  const start: Said =
    of === null
      ? [{ text: `Published figures are for ${day}` }]
      : [{ text: 'Published figures are of ' }, { text: of, of: { said: 'definition' } }, { text: `, for ${day}` }];
  const valued = others.filter(({ shown }) => shown !== null);
  if ('problem' in own) {
    const values = listedPieces(valued.map(({ name, text, of: by }) => [{ text, of: by }, { text: ` in ${name}` }]));
    const lead: Said = values.length === 0 ? [] : [{ text: ': ' }, ...values];
    const problem = own.of === undefined ? { text: own.problem } : { text: own.problem, of: own.of };
    return [...start, ...lead, { text: '. ' }, problem, { text: missing(others) }];
  }
  const dates = own.sameDay ? `, as is ${own.whose}: ` : `; ${own.whose} is for ${own.when}: `;
  const compared = orders.flatMap((order): Said[] => {
    const those = valued.filter(({ shown }) => shown !== null && relationOf(own.shown, shown) === order);
    if (those.length === 0) return [];
    const named = those.map(({ name, text, of: by }): Said => [{ text: `${name} (` }, { text, of: by }, { text: ')' }]);
    return [[{ text: `${than[order]} ` }, ...listedPieces(named)]];
  });
  const relations: Said = compared.length > 0 ? [{ text: ', ' }, ...listedPieces(compared)] : [];
  const value = { text: own.text, of: own.of };
  return [...start, { text: dates }, value, ...relations, { text: `.${missing(others)}` }];
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

import type { PublishedRelation, Reference } from './catalogue.ts';
import { constantOf, type FactBook } from './fact-book.ts';
import { type Reading, relatedFacts } from './related.ts';

type Stated = Parameters<FactBook['must']>;

/**
 * States what measures declare of each other. Where numbers that are shown break a relation that is declared to hold
 * always, the declaration says too much, which shows nobody's number: from then on it is one that usually holds, so that a
 * reader may still believe it wherever it fits.
 *
 * @returns the relations of which that was found, in words, with how often
 */
export function declaredFacts(reading: Reading, relations: readonly PublishedRelation[]): string[] {
  return relations.flatMap((relation) => {
    const stated: Stated[] = [];
    const note = (...fact: Stated) => void stated.push(fact);
    const catalogue = { ...reading.catalogue, relations: [relation], consortium: null };
    relatedFacts({ ...reading, catalogue, book: { ...reading.book, must: note, should: note } });
    const broken = stated.filter(isBroken).length;
    const holds = relation.usually || broken > 0 ? 'should' : 'must';
    for (const fact of stated) reading.book[holds](...fact);
    return broken === 0 || relation.usually
      ? []
      : [`${inWords(relation)} (${broken === 1 ? 'once' : `${broken} times`})`];
  });
}

function isBroken([, amount, { min, max }]: Stated): boolean {
  const constant = constantOf(amount);
  return constant !== null && (constant < (min ?? constant) || constant > (max ?? constant));
}

function inWords({ one, kind, others }: PublishedRelation): string {
  return `${nameOf(one)} ${kind} ${others.map(nameOf).join(' + ')}`;
}

function nameOf({ measure, breakdown, category, part }: Reference): string {
  const name = breakdown === '' ? measure : `${measure}/${breakdown}/${category}`;
  return part === 'denominator' ? `${name}#denominator` : name;
}

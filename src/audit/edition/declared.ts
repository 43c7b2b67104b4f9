import { type AttackerKnowledge, constantOf } from './attacker-knowledge.ts';
import type { PublishedRelation, Reference } from './catalogue.ts';
import { type Reading, relatedConstraints } from './related.ts';

type Stated = Parameters<AttackerKnowledge['assert']>;

/**
 * Adds what measures declare about each other. Where shown numbers break a relation that is declared to hold always,
 * the declaration is too strong; that reveals nobody's number. The relation is then taken as one that usually holds,
 * since a reader may still assume it wherever it fits.
 *
 * @returns the relations that are broken, in words, with how often
 */
export function declaredConstraints(reading: Reading, relations: readonly PublishedRelation[]): string[] {
  return relations.flatMap((relation) => {
    const stated: Stated[] = [];
    const note = (...constraint: Stated) => void stated.push(constraint);
    const catalogue = { ...reading.catalogue, relations: [relation], consortium: null };
    relatedConstraints({ ...reading, catalogue, knowledge: { ...reading.knowledge, assert: note, assume: note } });
    const broken = stated.filter(isBroken).length;
    const holds = relation.usually || broken > 0 ? 'assume' : 'assert';
    for (const constraint of stated) reading.knowledge[holds](...constraint);
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

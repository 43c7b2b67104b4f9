import type { PublishedRelation, Reference } from './catalogue.ts';
import { type Reading, statementsOfRelation } from './related.ts';

/**
 * Adds what measures declare about each other. Where shown numbers break a relation that is declared to hold always,
 * the declaration is too strong; that reveals nobody's number. The relation is then taken as one that usually holds,
 * since a reader may still assume it wherever it fits.
 *
 * @returns the relations that are broken, in words, with how often
 */
export function declaredConstraints(reading: Reading, relations: readonly PublishedRelation[]): string[] {
  return relations.flatMap((relation) => {
    const stated = statementsOfRelation(reading, relation);
    const broken = stated.filter(({ holds }) => holds === false).length;
    const how = relation.usually || broken > 0 ? 'assume' : 'assert';
    for (const statement of stated) reading.knowledge.take(how, statement);
    return broken === 0 || relation.usually
      ? []
      : [`${inWords(relation)} (${broken === 1 ? 'once' : `${broken} times`})`];
  });
}

function inWords({ one, kind, others }: PublishedRelation): string {
  return `${nameOf(one)} ${kind} ${others.map(nameOf).join(' + ')}`;
}

function nameOf({ measure, breakdown, category, part }: Reference): string {
  const name = breakdown === '' ? measure : `${measure}/${breakdown}/${category}`;
  return part === 'denominator' ? `${name}#denominator` : name;
}

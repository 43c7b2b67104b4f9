import type { Amount } from '../constraints/index.ts';
import type { Amounts } from './amounts.ts';
import { type AttackerKnowledge, excess } from './attacker-knowledge.ts';
import type { Part, PublishedCatalogue, PublishedMeasure, PublishedRelation, Reference } from './catalogue.ts';
import { type EditionLedger, publicationsOf, rowAt, summedParts } from './ledger.ts';

/** What the readers of constraints work with. */
export interface Reading {
  ledger: EditionLedger;
  catalogue: PublishedCatalogue;
  amounts: Amounts;
  knowledge: AttackerKnowledge;
  /** The keys of the figures of a measure's whole or of one of its categories. */
  keysOf(measure: string, breakdown: string, category: string): readonly string[];
}

/** What holds between the numbers of one place and one period's end: declared relations, and totals of a consortium. */
export function relatedConstraints(reading: Reading): void {
  for (const { relation, one, others } of relatedFigures(reading)) {
    relate(reading, relation.kind, one, others, relation.usually ? 'assume' : 'assert');
  }
  totals(reading);
}

/** A number of a figure by its key, which is null where no figure can stand there. */
type NumberOfFigure = readonly [key: string | null, part: Part];

/** The figures that relations tie together, wherever some of the others are in the ledger. */
export function relatedFigures(
  reading: Reading,
): { relation: PublishedRelation; one: readonly [key: string, part: Part]; others: NumberOfFigure[] }[] {
  return reading.catalogue.relations.flatMap((relation) => {
    const { one, others } = relation;
    return reading.keysOf(one.measure, one.breakdown, one.category).flatMap((key) => {
      const [, authority = '', periodType = '', periodEnd = ''] = key.split('|');
      const keys = others.map((other) => keyOfOther(reading, one, other, authority, periodType, periodEnd));
      const isKnown = keys.some((other) => other !== null && reading.ledger.figures.has(other));
      const named = keys.map((other, at): NumberOfFigure => [other, (others[at] as Reference).part]);
      return isKnown ? [{ relation, one: [key, one.part] as const, others: named }] : [];
    });
  });
}

function totals(reading: Reading): void {
  const { catalogue, ledger } = reading;
  const { consortium, measures } = catalogue;
  if (consortium === null) return;
  for (const key of ledger.figures.keys()) {
    const [measure = '', authority = '', ...rest] = key.split('|');
    const described = measures.get(measure);
    if (authority !== consortium.code || described === undefined) continue;
    const keys = consortium.members.map((member) => [measure, member, ...rest].join('|'));
    for (const part of summedParts(described)) {
      relate(
        reading,
        'equals',
        [key, part],
        keys.map((member) => [member, part]),
      );
    }
  }
}

/** Adds the relation for every publication that changed one of its numbers. */
function relate(
  { amounts, ledger, knowledge }: Reading,
  kind: 'equals' | 'within',
  one: readonly [key: string, part: Part],
  others: readonly NumberOfFigure[],
  holds: 'assert' | 'assume' = 'assert',
): void {
  const own = ledger.figure(one[0]);
  const theirs = others.map(([key, part]) => (key === null ? null : ([ledger.figure(key), part] as const)));
  const name = `${one.join('|')} ${kind} ${others.map((other) => other.join('|')).join(' + ')}`;
  for (const published of publicationsOf([own, ...theirs.flatMap((other) => other?.[0] ?? [])])) {
    if (rowAt(own, published) === undefined) continue;
    const whole = amounts.ofFigure(own, one[1], published);
    const parts = theirs.map((other) => (other === null ? null : amounts.ofFigure(...other, published)));
    if (whole === null || parts.includes(null)) continue;
    const id = `${name} (${published})`;
    knowledge[holds](id, excess(whole, parts as Amount[]), kind === 'equals' ? { min: 0, max: 0 } : { min: 0 });
  }
}

/**
 * The other figure's key: of the same period type where the ledger has the other measure by it, whatever the catalogue
 * says; otherwise, where the two have no period type in common, of the only one that the catalogue names.
 */
export function keyOfOther(
  { catalogue: { measures }, ledger }: Reading,
  one: Reference,
  other: Reference,
  authority: string,
  periodType: string,
  periodEnd: string,
): string | null {
  const named = (id: string): string[] => (measures.get(id) as PublishedMeasure | undefined)?.periodTypes ?? [];
  const published = (id: string) => new Set([...ledger.periodTypesOf(id), ...named(id)]);
  const [only, ...more] = named(other.measure);
  const theirs = published(other.measure);
  const isSame = theirs.has(periodType);
  const areApart = [...published(one.measure)].every((own) => !theirs.has(own)) && more.length === 0;
  const type = isSame ? periodType : areApart && named(one.measure).includes(periodType) ? only : undefined;
  return type === undefined ? null : ledger.keyOf(other, authority, type, periodEnd);
}

import type { Amount } from '../constraints/index.ts';
import type { Amounts } from './amounts.ts';
import { type AttackerKnowledge, excess, type Holding } from './attacker-knowledge.ts';
import type { Part, PublishedCatalogue, PublishedMeasure, PublishedRelation, Reference } from './catalogue.ts';
import { type EditionLedger, publicationsOf, rowAt, summedParts } from './ledger.ts';
import type { Statement } from './statement.ts';

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
    take(reading, relation.usually ? 'assume' : 'assert', statementsOf(reading, relation.kind, one, others));
  }
  totals(reading);
}

function take({ knowledge }: Reading, how: Holding, statements: readonly Statement[]): void {
  for (const statement of statements) knowledge.take(how, statement);
}

/** What a relation states, wherever it ties figures together. */
export function statementsOfRelation(reading: Reading, relation: PublishedRelation): Statement[] {
  return relatedFigures(reading, [relation]).flatMap(({ one, others }) =>
    statementsOf(reading, relation.kind, one, others),
  );
}

/** A number of a figure by its key, which is null where no figure can stand there. */
type NumberOfFigure = readonly [key: string | null, part: Part];

/** The figures that relations tie together, wherever some of the others are in the ledger. */
export function relatedFigures(
  reading: Reading,
  relations: readonly PublishedRelation[] = reading.catalogue.relations,
): { relation: PublishedRelation; one: readonly [key: string, part: Part]; others: NumberOfFigure[] }[] {
  return relations.flatMap((relation) => {
    const { one, others } = relation;
    const typesOf = new Map<string, (string | undefined)[]>();
    return reading.keysOf(one.measure, one.breakdown, one.category).flatMap((key) => {
      const { authority, periodType, periodEnd } = reading.ledger.figure(key);
      const types = typesOf.get(periodType) ?? others.map((other) => typeOfOther(reading, one, other, periodType));
      typesOf.set(periodType, types);
      const keys = others.map((other, at) => {
        const type = types[at];
        return type === undefined ? null : reading.ledger.keyOf(other, authority, type, periodEnd);
      });
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
      const members = keys.map((member) => [member, part] as const);
      take(reading, 'assert', statementsOf(reading, 'equals', [key, part], members));
    }
  }
}

/** What a relation states after every publication that changed one of its numbers. */
function statementsOf(
  { amounts, ledger, knowledge }: Reading,
  kind: 'equals' | 'within',
  one: readonly [key: string, part: Part],
  others: readonly NumberOfFigure[],
): readonly Statement[] {
  const own = ledger.figure(one[0]);
  const theirs = others.map(([key, part]) => (key === null ? null : ([ledger.figure(key), part] as const)));
  const name = `${one.join('|')} ${kind} ${others.map((other) => other.join('|')).join(' + ')}`;
  const figures = [own, ...theirs.flatMap((other) => other?.[0] ?? [])];
  return publicationsOf(figures).flatMap((published): Statement[] => {
    if (rowAt(own, published) === undefined) return [];
    const whole = amounts.ofFigure(own, one[1], published);
    const parts = theirs.map((other) => (other === null ? null : amounts.ofFigure(...other, published)));
    if (whole === null || parts.includes(null)) return [];
    const sides = kind === 'equals' ? { min: 0, max: 0 } : { min: 0 };
    return [knowledge.statement(`${name} (${published})`, excess(whole, parts as Amount[]), sides)];
  });
}

/**
 * The other figure's key: of the same period type where the ledger has the other measure by it, whatever the catalogue
 * says; otherwise, where the two have no period type in common, of the only one that the catalogue names.
 */
export function keyOfOther(
  reading: Reading,
  one: Reference,
  other: Reference,
  authority: string,
  periodType: string,
  periodEnd: string,
): string | null {
  const type = typeOfOther(reading, one, other, periodType);
  return type === undefined ? null : reading.ledger.keyOf(other, authority, type, periodEnd);
}

function typeOfOther(
  { catalogue: { measures }, ledger }: Reading,
  one: Reference,
  other: Reference,
  periodType: string,
): string | undefined {
  const named = (id: string): string[] => (measures.get(id) as PublishedMeasure | undefined)?.periodTypes ?? [];
  const published = (id: string) => new Set([...ledger.periodTypesOf(id), ...named(id)]);
  const [only, ...more] = named(other.measure);
  const theirs = published(other.measure);
  const isSame = theirs.has(periodType);
  const areApart = [...published(one.measure)].every((own) => !theirs.has(own)) && more.length === 0;
  return isSame ? periodType : areApart && named(one.measure).includes(periodType) ? only : undefined;
}

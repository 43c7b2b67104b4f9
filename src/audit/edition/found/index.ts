import { weighted } from '../../constraints/amount.ts';
import type { Part } from '../catalogue.ts';
import { hasHiddenSum, type LedgerFigure, publicationsOf, rowAt } from '../ledger.ts';
import type { Reading } from '../related.ts';
import { breakdownsThatAddUp } from './breakdowns.ts';
import { seriesWithin } from './containment.ts';
import { equalSeries } from './equalities.ts';
import type { Evidence, Line, Slot } from './evidence.ts';
import { type KindsSeen, stocksAndFlows } from './flows.ts';
import type { PairsSeen } from './pairs.ts';
import { placesThatAddUp } from './places.ts';
import { type Found, type FoundRelation, isRuledOut } from './relation.ts';
import { type SumsSeen, sumsOfTwo } from './sums.ts';
import { type MostOf, tableOf } from './table.ts';
import { windowsThatAddUp } from './windows.ts';

export type { Found } from './relation.ts';
export type { MostOf } from './table.ts';
export { type RelationInWords, undeclared } from './undeclared.ts';

/** What was found in the numbers, and what of it need not be looked for again where numbers are still the same. */
export interface FoundAndSeen extends Found {
  readonly seen: Seen;
}

interface Seen {
  readonly equal: PairsSeen<FoundRelation>;
  readonly sums: SumsSeen;
  readonly flows: KindsSeen;
  readonly within: PairsSeen<Evidence>;
}

/**
 * Finds what holds between published numbers, from these alone: whatever measures declare of one another, how breakdowns add
 * up and whose sums a total is, is not read. `before` is what was found in other numbers of the same kind.
 */
export function findRelations(reading: Reading, mostOf: MostOf, before?: FoundAndSeen): FoundAndSeen {
  const table = tableOf(reading, mostOf, before?.table);
  const equalities = equalSeries(table, before?.seen.equal);
  const sums = sumsOfTwo(equalities, before?.seen.sums);
  const flows = stocksAndFlows(table, equalities, before?.seen.flows);
  const within = seriesWithin(equalities, before?.seen.within);
  const relations = [
    ...breakdownsThatAddUp(table),
    ...equalities.relations,
    ...sums.relations,
    ...placesThatAddUp(table).relations,
    ...windowsThatAddUp(table),
    ...flows.relations,
    ...within.relations,
  ];
  return {
    table,
    relations,
    seen: { equal: equalities.seen, sums: sums.seen, flows: flows.seen, within: within.seen },
  };
}

/** States what was found as constraints, wherever a hidden number stands in it and what is known of the numbers does not rule it out. */
export function foundConstraints(reading: Reading, { relations }: Found): void {
  for (const { kind, lines } of relations) {
    const sides = kind === 'within' ? { max: 0 } : { min: 0, max: 0 };
    for (const line of lines) {
      if (isRuledOut(kind, line)) continue;
      const numbers = numbersIn(line);
      state(reading, kind, numbers, sides);
      if (kind !== 'place' && kind !== 'window') continue;
      const sums = sumsBehind(reading, numbers);
      if (sums !== null) state(reading, kind, sums, sides);
    }
  }
}

/** A number in a constraint, by its figure's key. */
type NumberIn = readonly [key: string, part: Part, factor: number];

function numbersIn({ left, right }: Line): NumberIn[] {
  const number = ([series, point]: Slot, factor: number): NumberIn => {
    return [series.keys[point] as string, series.name.part, factor];
  };
  return [...left.map((slot) => number(slot, slot[2])), ...right.map((slot) => number(slot, -slot[2]))];
}

/** The sums behind means of which those numbers say how many they are of; null where they say nothing of the kind. */
function sumsBehind({ catalogue }: Reading, numbers: readonly NumberIn[]): NumberIn[] | null {
  const isOfMean = ([key, part]: NumberIn): boolean => {
    const measure = catalogue.measures.get(key.split('|')[0] as string);
    return measure !== undefined && part === 'denominator' && hasHiddenSum(measure);
  };
  return numbers.every(isOfMean) ? numbers.map(([key, , factor]) => [key, 'numerator', factor]) : null;
}

function state(
  { ledger, amounts, knowledge }: Reading,
  kind: FoundRelation['kind'],
  numbers: readonly NumberIn[],
  sides: { min?: number; max?: number },
): void {
  const figures = numbers.map(([key]) => ledger.figure(key));
  const names = numbers.map(([key, part]) => `${key}#${part}`);
  const name = `found, ${kind}: ${names.join(' ~ ')}`;
  for (const published of publicationsOf(figures)) {
    if (figures.some((figure) => rowAt(figure, published) === undefined)) continue;
    const found = numbers.map(
      ([, part, factor], at) => [factor, amounts.ofFigure(figures[at] as LedgerFigure, part, published)] as const,
    );
    if (found.every(([, amount]) => typeof amount === 'number') || found.some(([, amount]) => amount === null))
      continue;
    const terms = found as (readonly [number, number | string])[];
    const ends = terms.map(([factor, amount]) => {
      const { min, max } = amounts.rangeOf(amount);
      return factor > 0 ? [factor * min, factor * max] : [factor * max, factor * min];
    });
    const [least, most] = [0, 1].map((end) => ends.reduce((sum, one) => sum + (one[end] as number), 0)) as [
      number,
      number,
    ];
    if (least > 0 || most < (sides.min ?? most)) continue;
    knowledge.assume(`${name} (${published})`, weighted(terms), sides);
  }
}

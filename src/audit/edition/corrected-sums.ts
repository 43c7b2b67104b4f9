import { type Amount, difference } from '../constraints/index.ts';
import type { Part, PublishedRelation } from './catalogue.ts';
import { type LedgerFigure, rowAt } from './ledger.ts';
import { type Reading, relatedFigures } from './related.ts';
import { changesWithWhole, timesOf } from './restated-parts.ts';

/** A number, by its figure's key and part. */
type NumberId = `${string}#${Part}`;

/** Numbers that add up to others less further ones, of one place and one period's end. */
interface Sum {
  readonly totals: readonly (readonly [number: NumberId, factor: 1 | -1])[];
  readonly parts: readonly NumberId[];
}

/** By how much something changed, at least and at most. */
interface Change {
  readonly min: number;
  readonly max: number;
}

/** What a change lies within, as a constraint. */
interface Expected extends Change {
  readonly id: string;
  readonly amount: Amount;
}

/** How often what is known of one sum is taken on to the parts of its parts. */
const mostRounds = 3;

/**
 * What a reader expects of numbers that add up to others, by what measures declare, and of what is left of a table beside them,
 * where an exact number of theirs was corrected: as of the parts of one whole (`correctedParts`), none changed by more than all
 * of them, nor the other way. It is taken on to the parts of parts. Where what is shown of any of them says otherwise, nobody
 * expects it.
 */
export function correctedSums(reading: Reading, relations: readonly PublishedRelation[]): void {
  const equal = relatedFigures(
    reading,
    relations.filter(({ kind }) => kind === 'equals'),
  );
  const sums = Map.groupBy(
    equal.flatMap(({ one: [key, part], others }): (Sum & { of: LedgerFigure })[] => {
      const parts = others.flatMap(([other, its]): NumberId[] => (other === null ? [] : [`${other}#${its}`]));
      if (parts.length < others.length) return [];
      const [own, of] = [`${key}#${part}` as const, reading.ledger.figure(key)];
      const [only, ...more] = parts;
      const back = only === undefined || more.length > 0 ? [] : [{ totals: [[only, 1]] as const, parts: [own], of }];
      return [{ totals: [[own, 1]], parts, of }, ...back];
    }),
    ({ of: { authority, periodEnd } }) => `${authority}|${periodEnd}`,
  );
  const withdrawn = new Set<string>();
  const expected: Expected[] = [];
  for (const together of sums.values()) {
    const [{ of }] = together as [(typeof together)[number]];
    if (of.moment.restatements.length === 0) continue;
    const parted = [...together, ...together.flatMap(restsIn(together))];
    const withinOf = withinIn(parted);
    const all = parted.map((sum) => ({ ...sum, within: withinOf(sum) }));
    for (const times of timesOf(of)) {
      const found = expectedIn(reading, all, times);
      expected.push(...found.changes);
      for (const id of found.withdrawn) withdrawn.add(id);
    }
  }
  reading.knowledge.withdraw(withdrawn);
  for (const { id, amount, min, max } of expected) reading.knowledge.assume(id, amount, { min, max });
}

/** Says of a sum which of some sums are of some of its parts, in their order. */
function withinIn(sums: readonly Sum[]): (sum: Sum) => Sum[] {
  const places = new Map(sums.map((sum, place) => [sum, place]));
  const placeOf = (sum: Sum): number => places.get(sum) as number;
  const byFirst = Map.groupBy(sums, ({ parts }) => parts[0]);
  return ({ parts }) => {
    const own = new Set(parts);
    const isWithin = (other: Sum) => other.parts.length < own.size && other.parts.every((part) => own.has(part));
    return [...own, undefined]
      .flatMap((part) => byFirst.get(part)?.filter(isWithin) ?? [])
      .sort((one, other) => placeOf(one) - placeOf(other));
  };
}

/** Says what is left of a sum beside the parts of others. */
function restsIn(sums: readonly Sum[]): (sum: Sum) => Sum[] {
  const withinOf = withinIn(sums);
  return (sum) =>
    withinOf(sum).map((other): Sum => {
      const taken = new Set(other.parts);
      const less = other.totals.map(([number]) => [number, -1] as const);
      return { totals: [...sum.totals, ...less], parts: sum.parts.filter((part) => !taken.has(part)) };
    });
}

/** What a reader takes a number to have changed by, and what of it was expected of the parts of wholes and is no longer, by ids. */
function expectedIn(
  { ledger, amounts }: Reading,
  sums: readonly (Sum & { within: readonly Sum[] })[],
  [earlier, later]: [string, string],
): { changes: Expected[]; withdrawn: string[] } {
  const withdrawn: string[] = [];
  const seen = new Map<NumberId, { was: number | string; is: number | string; shown: Change } | null>();
  const expected = new Map<NumberId, Change>();
  for (let round = 0; round < mostRounds; round += 1) {
    let isNew = false;
    for (const sum of sums) {
      const { totals, parts } = sum;
      const changes = parts.map(shownChange);
      const whole = changeOf(totals);
      if (whole === null || changes.includes(null)) continue;
      const room = parts.length === 1 ? whole : { min: Math.min(whole.min, 0), max: Math.max(whole.max, 0) };
      if (sum.within.some((other) => isOutside(changeOf(other.totals), room))) {
        // Records were moved between parts, though all of them are as many as before.
        withdrawn.push(...parts.map((part) => changesWithWhole(part.split('#')[0] as string, later)));
        continue;
      }
      if (changes.some((change) => isOutside(change, room))) continue;
      for (const part of parts) {
        const before = expected.get(part);
        const now = before === undefined ? room : narrower(before, room);
        if (before?.min === now.min && before.max === now.max) continue;
        if (now.min > now.max) continue;
        expected.set(part, now);
        isNew = true;
      }
    }
    if (!isNew) break;
  }
  const changes = [...expected].flatMap(([number, { min, max }]): Expected[] => {
    const { was, is } = seen.get(number) as { was: number | string; is: number | string };
    if (was === is) return [];
    return [{ id: `${number} changes with what it adds up to (${later})`, amount: difference(is, was), min, max }];
  });
  return { changes, withdrawn };

  /** By how much a sum of numbers changed, where that is known to be small: exactly, or as is expected of each of them. */
  function changeOf(totals: Sum['totals']): Change | null {
    let [min, max] = [0, 0];
    for (const [number, factor] of totals) {
      const shown = shownChange(number);
      if (shown === null) return null;
      const change = shown.min === shown.max ? shown : expected.get(number);
      if (change === undefined) return null;
      min += factor > 0 ? change.min : -change.max;
      max += factor > 0 ? change.max : -change.min;
    }
    return { min, max };
  }

  function shownChange(number: NumberId): Change | null {
    const known = seen.get(number);
    if (known !== undefined) return known === null ? null : known.shown;
    const [key, part] = number.split('#') as [string, Part];
    const figure = ledger.figure(key);
    const isThere = rowAt(figure, earlier) !== undefined && rowAt(figure, later) !== undefined;
    const [was, is] = isThere ? [earlier, later].map((at) => amounts.ofFigure(figure, part, at)) : [null, null];
    if (was == null || is == null) {
      seen.set(number, null);
      return null;
    }
    const [old, now] = [amounts.rangeOf(was), amounts.rangeOf(is)];
    const shown = was === is ? { min: 0, max: 0 } : { min: now.min - old.max, max: now.max - old.min };
    seen.set(number, { was, is, shown });
    return shown;
  }
}

const isOutside = (one: Change | null, room: Change): boolean =>
  one !== null && (one.max < room.min || one.min > room.max);
const narrower = (one: Change, other: Change): Change => ({
  min: Math.max(one.min, other.min),
  max: Math.min(one.max, other.max),
});

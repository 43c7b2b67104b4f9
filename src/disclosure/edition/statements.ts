import { type Bound, figureKey } from '#figure';
import type { LedgerRow } from '#published';
import type { Band } from '../bands.ts';
import { type Component, componentsOf, neighbourhoodOf } from './components.ts';
import { type EditionFigure, isWhole } from './edition-figure.ts';
import { type NumberBounds, type Reader, readerOf } from './reading.ts';
import type { SecondRound } from './round.ts';
import { bandsOf, isWithin, narrowed } from './standing-bounds.ts';

/** A hidden figure of which something could be told. */
interface Candidate {
  readonly item: EditionFigure;
  readonly cell: string;
  readonly own: Band;
  readonly others: readonly Band[];
}

/** How far around a figure it is tried at first: what lies beyond counts as known, which only makes the reading stricter. */
const nearby = [40, 120];

/** What is told of each figure that stays hidden: the bounds that stand in the ledger, and those that this publication adds. */
export function boundsOf(
  round: SecondRound,
  items: readonly EditionFigure[],
  ledger: readonly LedgerRow[],
): Map<string, Bound> {
  const isHidden = new Map(items.map((item) => [item.key, round.visibility.reasons.has(item)]));
  const newest = new Map(ledger.map((row) => [figureKey(row), row]));
  const standing = [...newest].flatMap(([key, { bound }]): [string, Bound][] =>
    bound === undefined || isHidden.get(key) !== true ? [] : [[key, bound]],
  );
  const first = items.filter(({ key }) => !newest.has(key));
  const added = [...stateBounds(round, first)].map(([{ key }, bound]): [string, Bound] => [key, bound]);
  return new Map([...standing, ...added]);
}

/**
 * States bounds in place of hidden figures of a measure's whole, the most worth first, as long as everything that must stay hidden does. Why it is hidden plays no part, so that a bound does not tell
 * it either; and a figure of which another band could not be told gets none, so that silence does not tell that one.
 *
 * @param round as the second round left it
 * @param items figures that were never published
 * @returns the bound of each figure that has one
 */
function stateBounds(round: SecondRound, items: readonly EditionFigure[]): Map<EditionFigure, Bound> {
  const { system, visibility, audit, limitsOf } = round;
  const isHidden = (cell: string) => visibility.hiddenCells.has(cell);
  const bounds = new Map(round.bounds ?? []);
  const reader = readerOf(system, visibility, audit, limitsOf, bounds);
  const componentOf = new Map<string, Component>();
  for (const component of componentsOf(system, isHidden)) {
    for (const id of component.members) componentOf.set(id, component);
  }
  const candidates = candidatesOf(round, items, isHidden).filter((one) => isStatable(round, reader, bounds, one));
  const stated = new Map<EditionFigure, Bound>();
  for (const [component, group] of Map.groupBy(candidates, ({ cell }) => componentOf.get(cell) as Component)) {
    for (const { item, own } of provedTogether(reader, bounds, component, group)) stated.set(item, own.bound);
  }
  return stated;
}

function candidatesOf(
  { system: { cells }, visibility, worth, limitsOf }: SecondRound,
  items: readonly EditionFigure[],
  isHidden: (cell: string) => boolean,
): Candidate[] {
  const rank = (item: EditionFigure) => worth.of(item) * (worth.isHeadline(item) ? 1_000_000 : 1);
  return items
    .filter((item) => isWhole(item) && !item.frozen && !item.kept)
    .filter((item) => visibility.reasons.has(item) && item.own !== 'x' && item.own !== 'z')
    .map((item) => ({ item, rank: rank(item) }))
    .sort((one, other) => other.rank - one.rank || (one.item.key < other.item.key ? -1 : 1))
    .flatMap(({ item }): Candidate[] => {
      const cell = cells.cellOf(item, 'numerator');
      if (cell === undefined || !isHidden(cell)) return [];
      const bands = bandsOf(item, cells, isHidden, limitsOf(cell));
      const own = bands.find((band) => isWithin(cells.countOf.get(cell) as number, band));
      return own === undefined ? [] : [{ item, cell, own, others: bands.filter((band) => band !== own) }];
    });
}

type Bounds = Map<string, { min: number; max?: number }>;

/** Whether any band that a figure could be in could be told of it, as far as those near it go. */
function isStatable(
  { system, tiesOf, visibility }: SecondRound,
  reader: Reader,
  bounds: Bounds,
  { cell, own, others }: Candidate,
): boolean {
  const isHidden = (id: string) => visibility.hiddenCells.has(id);
  const before = bounds.get(cell);
  const isSafe = (band: Band): boolean => {
    const ends = narrowed(before, band);
    // What was told before has ruled this band out.
    if (ends.max !== undefined && ends.min > ends.max) return band !== own;
    bounds.set(cell, ends);
    return nearby.some((size) => {
      const near = neighbourhoodOf(system, tiesOf, [cell], isHidden, size);
      return !reader.tellsWithin(near) || (band !== own && !reader.canBe(near));
    });
  };
  const all = [own, ...others].every(isSafe);
  restore(bounds, cell, before);
  return all;
}

/** Those that can be told together: all at once, or what can be of each half. */
function provedTogether(
  reader: Reader,
  bounds: Bounds,
  component: Component,
  group: readonly Candidate[],
): readonly Candidate[] {
  const before = group.map(({ cell }) => [cell, bounds.get(cell)] as const);
  for (const { cell, own } of group) bounds.set(cell, narrowed(bounds.get(cell), own));
  if (!reader.tellsWithin(component)) return group;
  for (const [cell, ends] of before.toReversed()) restore(bounds, cell, ends);
  if (group.length === 1) return [];
  const half = Math.ceil(group.length / 2);
  const first = provedTogether(reader, bounds, component, group.slice(0, half));
  return [...first, ...provedTogether(reader, bounds, component, group.slice(half))];
}

function restore(bounds: Bounds, cell: string, ends: ReturnType<NumberBounds['get']>): void {
  if (ends === undefined) bounds.delete(cell);
  else bounds.set(cell, ends);
}

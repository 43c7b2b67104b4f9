import { type Bound, figureKey } from '#figure';
import type { LedgerRow } from '#published';
import type { Band } from '../bands.ts';
import { type Component, componentsOf, neighbourhoodOf } from './components.ts';
import { type EditionFigure, isWhole } from './edition-figure.ts';
import { type NumberBounds, type Reader, readerOf } from './reader.ts';
import { bandsOf, isWithin, narrowed } from './standing-bounds.ts';
import type { SuppressionContext } from './suppression-context.ts';

/** A hidden figure for which a bound could be stated. */
interface Candidate {
  readonly item: EditionFigure;
  readonly cell: string;
  readonly own: Band;
  readonly others: readonly Band[];
}

/**
 * How far around a figure a bound is tried at first: what lies beyond counts as known, which only makes the audit
 * stricter.
 */
const nearby = [40, 120];

/**
 * The bounds of each figure that stays hidden: those that stand in the ledger, and those that this publication adds.
 */
export function boundsOf(
  context: SuppressionContext,
  items: readonly EditionFigure[],
  ledger: readonly LedgerRow[],
): Map<string, Bound> {
  const isHidden = new Map(items.map((item) => [item.key, context.visibility.reasons.has(item)]));
  const newest = new Map(ledger.map((row) => [figureKey(row), row]));
  const standing = [...newest].flatMap(([key, { bound }]): [string, Bound][] =>
    bound === undefined || isHidden.get(key) !== true ? [] : [[key, bound]],
  );
  const first = items.filter(({ key }) => !newest.has(key));
  const added = [...stateBounds(context, first)].map(([{ key }, bound]): [string, Bound] => [key, bound]);
  return new Map([...standing, ...added]);
}

/**
 * States bounds in place of hidden headlines, those whose hiding loses most first, as long as everything that must stay
 * hidden does. Why a figure is hidden plays no part, so that its bound does not reveal the reason. A figure gets none
 * where one of its other bands could not have been stated, so that the lack of a bound does not reveal that band.
 *
 * @param context as secondary suppression left it
 * @param items figures that were never published
 * @returns the bound of each figure that has one
 */
function stateBounds(context: SuppressionContext, items: readonly EditionFigure[]): Map<EditionFigure, Bound> {
  const { system, visibility, audit, limitsOf } = context;
  const isHidden = (cell: string) => visibility.hiddenCells.has(cell);
  const bounds = new Map(context.bounds ?? []);
  const reader = readerOf(system, visibility, audit, limitsOf, bounds);
  const componentOf = new Map<string, Component>();
  for (const component of componentsOf(system, isHidden)) {
    for (const id of component.members) componentOf.set(id, component);
  }
  const candidates = candidatesOf(context, items, isHidden).filter((one) => isStatable(context, reader, bounds, one));
  const stated = new Map<EditionFigure, Bound>();
  for (const [component, group] of Map.groupBy(candidates, ({ cell }) => componentOf.get(cell) as Component)) {
    for (const { item, own } of provedTogether(reader, bounds, component, group)) stated.set(item, own.bound);
  }
  return stated;
}

function candidatesOf(
  { system: { cells }, visibility, loss, limitsOf }: SuppressionContext,
  items: readonly EditionFigure[],
  isHidden: (cell: string) => boolean,
): Candidate[] {
  const rank = (item: EditionFigure) => loss.of(item) * (loss.isHeadline(item) ? 1_000_000 : 1);
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

/** Whether every band in which a figure could lie could be stated, judged by the numbers near it. */
function isStatable(
  { system, constraintsOf, visibility }: SuppressionContext,
  reader: Reader,
  bounds: Bounds,
  { cell, own, others }: Candidate,
): boolean {
  const isHidden = (id: string) => visibility.hiddenCells.has(id);
  const before = bounds.get(cell);
  const isSafe = (band: Band): boolean => {
    const ends = narrowed(before, band);
    // What was stated before has ruled this band out.
    if (ends.max !== undefined && ends.min > ends.max) return band !== own;
    bounds.set(cell, ends);
    return nearby.some((size) => {
      const near = neighbourhoodOf(system, constraintsOf, [cell], isHidden, size);
      return !reader.canInferWithin(near) || (band !== own && !reader.canBe(near));
    });
  };
  const all = [own, ...others].every(isSafe);
  restore(bounds, cell, before);
  return all;
}

/** Those that can be stated together: all at once, or as many as possible of each half. */
function provedTogether(
  reader: Reader,
  bounds: Bounds,
  component: Component,
  group: readonly Candidate[],
): readonly Candidate[] {
  const before = group.map(({ cell }) => [cell, bounds.get(cell)] as const);
  for (const { cell, own } of group) bounds.set(cell, narrowed(bounds.get(cell), own));
  if (!reader.canInferWithin(component)) return group;
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

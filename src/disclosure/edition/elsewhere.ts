import { figureKey } from '#figure';
import type { LedgerRow, OutsideFact } from '#published';
import type { EditionFigure } from './edition-figure.ts';
import { isProtected, type Limits } from './gate-audit.ts';
import { boundsFrom, type Interval } from './implied-bounds.ts';
import { isShown } from './restatements.ts';
import type { EditionSystem } from './system.ts';

/**
 * What readers of an edition have besides its own ledger.
 *
 * `outside`: what others published about the same children. `otherEdition`: every row of the edition that readers of
 * this one also have. A member of the board reads the public edition as well, so the board's edition is protected with
 * the public ledger here. A reader of the public edition is not taken to have the board's: were its figures taken as
 * known, the public edition would no longer protect them.
 */
export interface Elsewhere {
  readonly outside: readonly OutsideFact[];
  readonly otherEdition: readonly LedgerRow[];
}

export const nothingElsewhere: Elsewhere = { outside: [], otherEdition: [] };

/** What this knowledge amounts to for an edition. */
export interface KnownElsewhere {
  /** Cells that readers have, or can narrow down too far, whatever is hidden here. They are taken as known exactly. */
  readonly known: ReadonlySet<string>;
  /** Small numbers that can be worked out without anything published here: nothing here can hide them. */
  readonly inferable: readonly string[];
  /** Figures of which others printed another number: they cannot all have counted the same children. */
  readonly differing: readonly string[];
}

/**
 * Adds what is known elsewhere to a system. A number that equals ours, or that ours rounds to, is an external
 * constraint on our cell; one that differs is a conflicting one. Numbers that these constraints alone show to be small
 * are no longer secret: they are taken out of what must be protected, and listed.
 */
export function knownElsewhere(
  system: EditionSystem,
  items: readonly EditionFigure[],
  { outside, otherEdition }: Elsewhere,
  limitsOf: (id: string) => Limits,
): KnownElsewhere {
  if (outside.length + otherEdition.length === 0) return { known: new Set(), inferable: [], differing: [] };
  const { cells, constraints } = system;
  const byKey = new Map(items.map((item) => [item.key, item]));
  const bounds = new Map<string, Interval>();
  const differing = new Set<string>();

  for (const constraint of [...outside, ...newestShown(otherEdition)]) {
    const item = byKey.get(figureKey(constraint));
    if (item === undefined) continue;
    for (const part of ['numerator', 'denominator'] as const) {
      const cell = cells.cellOf(item, part);
      const count = constraint[part];
      if (cell === undefined || count === null) continue;
      if (count === cells.countOf.get(cell)) bounds.set(cell, { low: count, high: count });
      else {
        differing.add(item.key);
        constraints.add('conflicting', cell, [cells.constant(count)]);
      }
    }
    if ('decimals' in constraint && !addValue(system, bounds, item, constraint)) differing.add(item.key);
  }
  for (const constant of cells.constants()) {
    const count = cells.countOf.get(constant) as number;
    bounds.set(constant, { low: count, high: count });
  }

  const implied = boundsFrom(constraints, bounds);
  const known = new Set<string>(cells.constants());
  const inferable: string[] = [];
  for (const [id, { low, high }] of implied) {
    const derived = constraints.derived.get(id);
    if (derived?.kind === 'slack') continue;
    const limits = limitsOf(id);
    const isNarrow = !isProtected({ min: low, max: high, proved: true }, limits);
    if (derived === undefined && (isNarrow || low === high)) known.add(id);
    if (!isNarrow) continue;
    const count = derived?.count ?? cells.countOf.get(id) ?? 0;
    if (derived !== undefined) constraints.derived.set(id, { ...derived, kind: 'slack' });
    if (count > 0 && count <= limits.threshold && !cells.constants().includes(id)) inferable.push(id);
  }
  return { known, inferable: inferable.sort(), differing: [...differing].sort() };
}

/** The newest row of each figure, where it shows numbers. */
function newestShown(ledger: readonly LedgerRow[]): LedgerRow[] {
  const newest = new Map(ledger.map((row) => [figureKey(row), row]));
  return [...newest.values()].filter(isShown);
}

const perOf: Readonly<Record<string, number>> = { percent: 100, 'per 10000': 10_000, ratio: 1 };

/** More decimals than this are cut off: whole factors must stay exact. */
const mostDecimals = 4;

/**
 * Adds what a printed percentage or rate says about its counts. A mean says nothing about how many it is of.
 *
 * @returns false where ours does not round to it
 */
function addValue(
  { cells, constraints }: EditionSystem,
  bounds: Map<string, Interval>,
  item: EditionFigure,
  { value, decimals, source }: OutsideFact,
): boolean {
  const per = perOf[item.measure.unit.name];
  const { numerator, denominator } = item.figure;
  if (per === undefined || value === null || decimals === null || decimals > mostDecimals) return true;
  if (numerator === null || denominator === null || denominator === 0) return true;
  const unit = 10 ** decimals;
  const printed = Math.round(value * unit);
  const [least, most] = [2 * printed - 1, 2 * printed + 1];
  const factor = 2 * per * unit;
  const room = { above: factor * numerator - least * denominator, below: most * denominator - factor * numerator };
  if (room.above < 0 || room.below < 0) return false;
  const top = cells.cellOf(item, 'numerator');
  const bottom = cells.cellOf(item, 'denominator');
  if (top === undefined) return true;
  if (bottom === undefined || bounds.get(bottom)?.low === denominator) {
    const low = Math.max(0, Math.ceil((least * denominator) / factor));
    const high = Math.floor((most * denominator) / factor);
    if (low === high) bounds.set(top, { low, high });
    else {
      constraints.addDifference('slack', [top, numerator], [cells.constant(low), low]);
      constraints.addDifference('slack', [cells.constant(high), high], [top, numerator]);
    }
    return true;
  }
  for (const [side, sign, steps] of [
    ['above', 1, least],
    ['below', -1, most],
  ] as const) {
    const name = `room ${side} ${value} of ${source}: ${item.key}`;
    constraints.derived.set(name, { kind: 'slack', count: room[side] });
    constraints.addTerms('external', [
      [top, sign * factor],
      [bottom, -sign * steps],
      [name, -1],
    ]);
  }
  return true;
}

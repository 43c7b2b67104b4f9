import { activityOf } from '../activity.ts';
import { numberSystem, type Sum } from '../numbered.ts';
import { tighten } from '../tighten.ts';
import type { EditionSystem } from './edition-system.ts';
import type { FigureRow } from './figure-row.ts';
import { keyOfRow } from './ledger.ts';

/** Rows as they would be if the edition showed no number at all, so that only what is known elsewhere is left. */
export function blanked(rows: readonly FigureRow[]): FigureRow[] {
  return rows.map((row) => ({
    ...row,
    numerator: null,
    denominator: null,
    value: '',
    symbol: row.symbol === 'x' ? 'x' : 'blank',
  }));
}

/** Bounds of secrets, by their ids, as far as plain arithmetic narrows them. */
export type BoundsElsewhere = ReadonlyMap<string, { readonly lower: number; readonly upper: number }>;

/**
 * Bounds of secrets by what is known elsewhere alone, from the system of a blank edition. They come from plain
 * arithmetic, so they hold but need not be the narrowest. A secret that is not among them was not narrowed.
 */
export function boundsElsewhere({ system }: Pick<EditionSystem, 'system'>): BoundsElsewhere {
  const numbered = numberSystem(system);
  const tightened = tighten(numbered.rows, numbered);
  if (tightened === null) return new Map();
  return new Map(
    system.targets.flatMap(({ id }, at) => {
      const activity = activityOf(numbered.sums[at] as Sum, tightened.lower, tightened.upper);
      return activity === null ? [] : [[id, { lower: activity.least, upper: activity.most }] as const];
    }),
  );
}

/** Whether two lists of rows are the same but for the numbers that they show. */
export function areSameButForNumbers(some: readonly FigureRow[], others: readonly FigureRow[]): boolean {
  return (
    some.length === others.length &&
    some.every((row, at) => {
      const other = others[at] as FigureRow;
      return row === other || (nameOf(row) === nameOf(other) && (row.symbol === 'x') === (other.symbol === 'x'));
    })
  );
}

const nameOf = (row: FigureRow): string => `${row.published}|${row.revised}|${row.periodStart}|${keyOfRow(row)}`;

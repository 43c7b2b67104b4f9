import { activityOf } from '../activity.ts';
import { numberSystem } from '../numbered.ts';
import type { System } from '../system.ts';
import { tighten } from '../tighten.ts';
import type { EditionSystem } from './edition-system.ts';
import type { FigureRow } from './figure-row.ts';

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

/**
 * Bounds of secrets by what is known elsewhere alone, from the system of a blank edition. They come from plain
 * arithmetic, so they hold but need not be the narrowest. A secret that is not among them was not narrowed.
 */
export function boundsElsewhere(
  { system, searched }: Pick<EditionSystem, 'system' | 'searched'>,
  wanted: ReadonlySet<string>,
): Map<string, { lower: number; upper: number }> {
  const targets = system.targets.filter(({ id }) => wanted.has(id) && searched.has(id));
  const numbered = numberSystem({ ...system, targets } satisfies System);
  const tightened = tighten(numbered.rows, numbered);
  if (tightened === null) return new Map();
  return new Map(
    targets.flatMap(({ id }, at) => {
      const activity = activityOf(numbered.sums[at] as never, tightened.lower, tightened.upper);
      return activity === null ? [] : [[id, { lower: activity.least, upper: activity.most }] as const];
    }),
  );
}

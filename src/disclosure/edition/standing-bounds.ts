import { type Bound, figureKey, placeAndDay } from '#figure';
import type { LedgerRow } from '#published';
import { type Band, countBands, shareBands } from '../bands.ts';
import type { Cells } from './cells.ts';
import type { EditionFigure } from './edition-figure.ts';
import { isProtected, type Limits } from './gate-audit.ts';

/** The smallest and the largest value that a count can have. */
interface CountBounds {
  min: number;
  max?: number;
}

/**
 * The bounds that earlier publications stated of counts that they hid. Bounds from before a place's day was restated
 * are about another state of the records and say nothing about this one. Bounds narrower than the limits allow, because
 * the limits were different then or are in the other edition, are left out: hiding something now cannot take them back.
 *
 * @param ledgers of each edition that readers have
 */
export function standingBounds(
  items: readonly EditionFigure[],
  cells: Cells,
  ledgers: readonly (readonly LedgerRow[])[],
  limitsOf: (cell: string) => Limits,
): Map<string, CountBounds> {
  const inferable = ledgers.map(boundsIn);
  const bounds = new Map<string, CountBounds>();
  for (const item of items) {
    const cell = cells.cellOf(item, 'numerator');
    if (cell === undefined) continue;
    const whole = item.measure.unit.name === 'percent' ? (item.figure.denominator ?? 0) / 100 : 1;
    for (const { atLeast, atMost } of inferable.flatMap((byKey) => byKey.get(item.key) ?? [])) {
      const min = Math.max(1, Math.ceil((atLeast ?? 0) * whole));
      const ends = { min, ...(atMost === null ? {} : { max: Math.floor(atMost * whole) }) };
      const both = narrowed(bounds.get(cell), ends);
      const isWide = isProtected({ ...both, proved: true }, limitsOf(cell));
      if (isWide && isWithin(cells.countOf.get(cell) as number, both)) bounds.set(cell, both);
    }
  }
  return bounds;
}

/** The bounds of a ledger that are about the records as they stand now, by figure. */
function boundsIn(ledger: readonly LedgerRow[]): Map<string, Bound> {
  const restated = new Map<string, string>();
  for (const row of ledger) if (row.status === 'revised') restated.set(placeAndDay(row), row.published);
  return new Map(
    ledger.flatMap((row): [string, Bound][] =>
      row.bound === undefined || row.published < (restated.get(placeAndDay(row)) ?? '')
        ? []
        : [[figureKey(row), row.bound]],
    ),
  );
}

/** The bounds that follow from both. */
export function narrowed(one: CountBounds | undefined, other: CountBounds): CountBounds {
  const max = Math.min(one?.max ?? Infinity, other.max ?? Infinity);
  return { min: Math.max(one?.min ?? 0, other.min), ...(max === Infinity ? {} : { max }) };
}

/** Whether a count lies within bounds. */
export function isWithin(count: number, { min, max = Infinity }: CountBounds): boolean {
  return count >= min && count <= max;
}

/**
 * The bands that may be stated in place of a hidden figure: of a count, or of a percentage whose denominator is not
 * hidden. None where it is neither.
 */
export function bandsOf(
  item: EditionFigure,
  cells: Cells,
  isHidden: (cell: string) => boolean,
  limits: Limits,
): readonly Band[] {
  const { unit, hiddenWith } = item.measure;
  const rule = { minWidth: limits.width, mustReach: limits.reach };
  if (hiddenWith !== undefined || unit.name === 'per 10000') return [];
  if (unit.shape === 'count') return countBands(rule);
  const whole = cells.cellOf(item, 'denominator');
  if (unit.name !== 'percent' || whole === undefined || isHidden(whole)) return [];
  return shareBands(cells.countOf.get(whole) as number, rule);
}

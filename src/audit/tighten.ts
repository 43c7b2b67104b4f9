import { activityOf } from './activity.ts';
import type { Row } from './numbered.ts';
import { fewTightenings, propagate, rowsByColumn } from './propagate.ts';
import { ceilDivide, floorDivide, greatestDivisor, sumOfProducts } from './whole-number.ts';

/** What is left of rows and bounds after everything that plain arithmetic can conclude. */
export interface Tightened {
  lower: number[];
  upper: number[];
  /** Rows over unknowns that are not yet fixed, without those that the bounds already imply. */
  rows: Row[];
}

/**
 * Draws the plain conclusions of whole-number rows: tightens the bounds of unknowns, takes fixed ones out, divides rows
 * by common divisors and rounds their sides inwards, and drops rows that the bounds imply. Exact: what remains has the
 * same whole-number solutions. Null where there are none.
 */
export function tighten(
  rows: readonly Row[],
  bounds: { lower: readonly number[]; upper: readonly number[] },
): Tightened | null {
  const [lower, upper] = [[...bounds.lower], [...bounds.upper]];
  const mayTighten = fewTightenings();
  let current = [...rows];
  for (;;) {
    const naming = rowsByColumn(current);
    const rowsNaming = (column: number) => naming.get(column) ?? [];
    if (!propagate(current, { lower, upper }, { rowsNaming, mayTighten })) return null;
    const reduced: Row[] = [];
    let moved = false;
    for (const before of current) {
      const next = reduce(before, lower, upper);
      if (next === null) return null;
      const activity = activityOf(next, lower, upper);
      if (activity !== null && activity.least >= next.min && activity.most <= next.max) continue;
      const { rounded, ...row } = next;
      moved ||= rounded;
      reduced.push(row);
    }
    current = reduced;
    if (!moved) return { lower, upper, rows: current };
  }
}

/** A row without its fixed unknowns, divided by the common divisor of what is left; null where it cannot hold. */
function reduce(row: Row, lower: readonly number[], upper: readonly number[]): (Row & { rounded: boolean }) | null {
  const isFixed = (column: number): boolean => lower[column] === upper[column];
  const pairs = row.columns.map((column, at) => [column, row.coefficients[at] as number] as const);
  const fixed = pairs.filter(([column]) => isFixed(column));
  const free = pairs.filter(([column]) => !isFixed(column));
  const constant = sumOfProducts(
    fixed.map(([, coefficient]) => coefficient),
    (at) => lower[(fixed[at] as readonly [number, number])[0]] as number,
  );
  if (constant === null) return { ...row, rounded: false };
  const [min, max] = [row.min - constant, row.max - constant];
  if (![min, max].every((side) => Number.isSafeInteger(side) || !Number.isFinite(side)))
    return { ...row, rounded: false };
  if (free.length === 0) {
    return min <= 0 && max >= 0 ? { columns: [], coefficients: [], min: 0, max: 0, rounded: false } : null;
  }
  const divisor = greatestDivisor(free.map(([, coefficient]) => coefficient));
  const sides = { min: ceilDivide(min, divisor), max: floorDivide(max, divisor) };
  if (sides.min > sides.max) return null;
  return {
    columns: free.map(([column]) => column),
    coefficients: free.map(([, coefficient]) => coefficient / divisor),
    ...sides,
    rounded: sides.min * divisor !== min || sides.max * divisor !== max,
  };
}

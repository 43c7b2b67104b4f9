import type { Row, Sum } from './numbered.ts';
import { ceilDivide, floorDivide, sumOfProducts } from './whole-number.ts';

/**
 * The least and the most that a sum can be while every unknown keeps to its own bounds. Null where that is beyond what
 * a number holds exactly.
 */
export function activityOf(
  { columns, coefficients }: Sum,
  lower: readonly number[],
  upper: readonly number[],
): { least: number; most: number } | null {
  const at = (low: boolean) => (term: number) =>
    ((coefficients[term] as number) > 0 === low ? lower : upper)[columns[term] as number] as number;
  const least = sumOfProducts(coefficients, at(true));
  const most = sumOfProducts(coefficients, at(false));
  return least === null || most === null ? null : { least, most };
}

/** The unknowns of a row whose bounds the row and the other bounds tighten, with the new bounds. */
export function tightenedBounds(
  row: Row,
  lower: readonly number[],
  upper: readonly number[],
): { column: number; low: number; high: number }[] {
  const activity = activityOf(row, lower, upper);
  if (activity === null) return [];
  const above = row.max - activity.least;
  const below = row.min - activity.most;
  if (![above, below].every((room) => Number.isSafeInteger(room) || !Number.isFinite(room))) return [];
  return row.columns.flatMap((column, at) => {
    const coefficient = row.coefficients[at] as number;
    const size = Math.abs(coefficient);
    const [from, to] = [lower[column] as number, upper[column] as number];
    const [most, least] = [floorDivide(above, size), ceilDivide(below, size)];
    const low = Math.max(from, coefficient > 0 ? to + least : to - most);
    const high = Math.min(to, coefficient > 0 ? from + most : from - least);
    return low > from || high < to ? [{ column, low, high }] : [];
  });
}

import type { ReadCell } from '../tables/number-table.ts';

/**
 * Whether a published number is what a cell shows: the number itself, or rounded half up to the decimals of the cell.
 */
export function matches(published: number, { number = Number.NaN, decimals = 0 }: ReadCell): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(published));
  if (Math.abs(published - number) <= slack) return true;
  if (decimals > 2) return false;
  const unit = 10 ** decimals;
  return (
    Math.abs((Math.sign(published) * Math.floor(Math.abs(published) * unit + 0.5 + 1e-9)) / unit - number) <= slack
  );
}

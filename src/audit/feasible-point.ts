import type { NumberedSystem, Row, Sum } from './numbered.ts';
import { sumLiesWithin, sumOfProducts } from './whole-number.ts';

/** The parts of a system that witnesses are checked against. */
export type Checked = Pick<NumberedSystem, 'lower' | 'upper' | 'rows'>;

/** A solver's values rounded to whole numbers; null where they are not close to whole numbers. */
export function wholeNumbers(values: readonly number[]): number[] | null {
  const rounded = values.map((value) => Math.round(value) + 0);
  return rounded.every((value, at) => Math.abs(value - (values[at] as number)) < 1e-5) ? rounded : null;
}

/** Whether a witness keeps to the bounds of some unknowns and to some constraints, in exact arithmetic. */
export function holds(
  valueAt: (column: number) => number,
  { lower, upper }: Checked,
  columns: readonly number[],
  rows: readonly Row[],
): boolean {
  return (
    columns.every((column) => {
      const value = valueAt(column);
      return Number.isSafeInteger(value) && value >= (lower[column] as number) && value <= (upper[column] as number);
    }) && rows.every((row) => sumLiesWithin(row.coefficients, (at) => valueAt(row.columns[at] as number), row))
  );
}

/** The value of a sum in a witness. Sums of targets are small enough by construction. */
export function valueOfSum({ columns, coefficients }: Sum, valueAt: (column: number) => number): number {
  return sumOfProducts(coefficients, (at) => valueAt(columns[at] as number)) as number;
}

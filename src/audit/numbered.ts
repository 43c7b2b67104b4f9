import type { LinearConstraint, System, Term } from './system.ts';

/** A constraint or a part of one: columns are numbers of unknowns, open sides are infinite. */
export interface Row {
  columns: readonly number[];
  coefficients: readonly number[];
  min: number;
  max: number;
}

/** A sum of unknowns by their numbers. */
export type Sum = Pick<Row, 'columns' | 'coefficients'>;

/** A system whose unknowns are numbered in the order given. */
export interface NumberedSystem {
  lower: readonly number[];
  upper: readonly number[];
  rows: readonly Row[];
  sums: readonly Sum[];
}

/**
 * Numbers the unknowns of a system and adds up terms that name the same one. Throws where the system makes no sense: an
 * unknown named twice or not at all, bounds the wrong way round, or a number that is not whole.
 */
export function numberSystem({ unknowns, constraints, targets }: System): NumberedSystem {
  const numbers = new Map(unknowns.map(({ id }, at) => [id, at]));
  if (numbers.size < unknowns.length) throw new RangeError('Two unknowns have the same id.');
  for (const { id, min, max } of unknowns) {
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || min > max) {
      throw new RangeError(`The unknown ${id} needs whole bounds, the smaller first.`);
    }
  }
  return {
    lower: unknowns.map(({ min }) => min),
    upper: unknowns.map(({ max }) => max),
    rows: constraints.map((constraint) => ({ ...sumOf(constraint, numbers), ...sidesOf(constraint) })),
    sums: targets.map((target) => {
      const sum = sumOf(target, numbers);
      const largest = sum.columns.reduce((total, column, at) => {
        const { min, max } = unknowns[column] as { min: number; max: number };
        return total + Math.abs(sum.coefficients[at] as number) * Math.max(Math.abs(min), Math.abs(max));
      }, 0);
      if (largest > Number.MAX_SAFE_INTEGER) throw new RangeError(`The target ${target.id} can grow too large.`);
      return sum;
    }),
  };
}

function sumOf({ id, terms }: { id: string; terms: readonly Term[] }, numbers: ReadonlyMap<string, number>): Sum {
  const pairs = terms.map(([unknown, coefficient]): [column: number, coefficient: number] => {
    const column = numbers.get(unknown);
    if (column === undefined) throw new RangeError(`${id} names ${unknown}, which is not among the unknowns.`);
    return [column, coefficient];
  });
  if (pairs.some(([column], at) => at > 0 && column < (pairs[at - 1] as [number, number])[0])) {
    pairs.sort(([a], [b]) => a - b);
  }
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (let at = 0; at < pairs.length; ) {
    const [column] = pairs[at] as [number, number];
    let sum = 0;
    for (; pairs[at]?.[0] === column; at += 1) {
      const [, coefficient] = pairs[at] as [number, number];
      sum += coefficient;
      if (!Number.isSafeInteger(coefficient) || !Number.isSafeInteger(sum)) {
        throw new RangeError(`${id} has a coefficient that is not a whole number.`);
      }
    }
    if (sum === 0) continue;
    columns.push(column);
    coefficients.push(sum);
  }
  return { columns, coefficients };
}

function sidesOf({ id, min, max }: LinearConstraint): Pick<Row, 'min' | 'max'> {
  for (const side of [min, max]) {
    if (side !== undefined && !Number.isSafeInteger(side)) throw new RangeError(`${id} has a side that is not whole.`);
  }
  return { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
}

import type { Row, Sum } from './numbered.ts';
import { propagate, rowsByColumn } from './propagate.ts';

/** Looks for points by arithmetic alone. */
export interface Diver {
  /**
   * Whole-number values of the columns, in their order, in which every row holds and, where one is given, a sum has a value;
   * each as near to what is wished as the ones before it allow. Null where none is found so: there may be one all the same.
   */
  dive(wish: (column: number) => number, asked?: { sum: Sum; value: number }): number[] | null;
}

/** A row may tighten bounds so many times in a dive for each row there is: beyond that it is given up. */
const mostRounds = 30;

/**
 * Prepares a part of a system for dives: a column is given a value, everything that follows is drawn from it, then the next.
 * Where rows hang together as a tree a dive that begins with a possible value does not fail.
 */
export function diver(
  columns: readonly number[],
  rows: readonly Row[],
  bounds: { lower: readonly number[]; upper: readonly number[] },
): Diver {
  const places = new Map(columns.map((column, at) => [column, at]));
  const local = <Kind extends Sum>(sum: Kind): Kind => ({
    ...sum,
    columns: sum.columns.map((column) => places.get(column) as number),
  });
  const own = rows.map(local);
  const naming = rowsByColumn(own);
  const [lowest, highest] = [bounds.lower, bounds.upper].map((side) => columns.map((column) => side[column] as number));

  return {
    dive(wish, asked) {
      const [lower, upper] = [[...(lowest as number[])], [...(highest as number[])]];
      let left = mostRounds * (own.length + 1);
      const extra = asked === undefined ? undefined : rowOf(asked);
      if (extra === null) return null;

      const rowsNaming = (column: number): readonly Row[] => {
        const found = naming.get(column) ?? [];
        return extra?.columns.includes(column) ? [...found, extra] : found;
      };
      const mayGoOn = (): boolean => {
        left -= 1;
        return left >= 0;
      };
      const follow = (first: readonly Row[]): boolean => propagate(first, { lower, upper }, { rowsNaming, mayGoOn });

      if (extra !== undefined && !follow([extra])) return null;
      for (const [at, column] of columns.entries()) {
        const [low, high] = [lower[at] as number, upper[at] as number];
        if (low === high) continue;
        const value = Math.min(Math.max(wish(column), low), high);
        lower[at] = value;
        upper[at] = value;
        if (!follow(rowsNaming(at))) return null;
      }
      return lower;
    },
  };

  /** The row that gives a sum a value, of those of its columns that are in the part; null where the others leave it none. */
  function rowOf({ sum, value }: { sum: Sum; value: number }): Row | null {
    const inside: [column: number, coefficient: number][] = [];
    let rest = value;
    for (const [at, column] of sum.columns.entries()) {
      const place = places.get(column);
      const coefficient = sum.coefficients[at] as number;
      if (place !== undefined) inside.push([place, coefficient]);
      else if (bounds.lower[column] === bounds.upper[column]) rest -= coefficient * (bounds.lower[column] as number);
      else return null;
    }
    return {
      columns: inside.map(([column]) => column),
      coefficients: inside.map(([, coefficient]) => coefficient),
      min: rest,
      max: rest,
    };
  }
}

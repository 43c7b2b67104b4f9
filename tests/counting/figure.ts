import type { Day } from './day.ts';

/** A figure as the counting has it. Where the denominator is zero there is none. */
export interface Counted {
  measure: string;
  authority: string;
  periodType: string;
  periodEnd: Day;
  breakdown: string;
  category: string;
  /** Null where it is not known. */
  numerator: number | null;
  denominator: number | null;
  /** The children that the numerator and the denominator count, to look them up. */
  children: readonly string[];
}

export type Part = Pick<Counted, 'breakdown' | 'category' | 'numerator' | 'denominator' | 'children'>;

/** One figure of everybody, or of a category. */
export const part = (
  numerator: number | null,
  denominator: number | null,
  children: readonly string[],
  [breakdown, category]: readonly [string, string] = ['', ''],
): Part => ({ breakdown, category, numerator, denominator, children });

/** How many of a group a rule holds for. */
export const share = <Of extends { child: string }>(
  group: readonly Of[],
  holds: (one: Of) => boolean,
  of?: readonly [string, string],
): Part =>
  part(
    group.filter(holds).length,
    group.length,
    group.map(({ child }) => child),
    of,
  );

/** How many there are in all, and by each of the categories of a breakdown. */
export function countBy<Of extends { child: string }>(
  group: readonly Of[],
  breakdowns: Readonly<Record<string, readonly [categories: readonly string[], categoryOf: (one: Of) => string]>>,
): Part[] {
  const children = (of: readonly Of[]) => of.map(({ child }) => child);
  return [
    part(group.length, null, children(group)),
    ...Object.entries(breakdowns).flatMap(([breakdown, [categories, categoryOf]]) =>
      categories.map((category) => {
        const own = group.filter((one) => categoryOf(one) === category);
        return part(own.length, null, children(own), [breakdown, category]);
      }),
    ),
  ];
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

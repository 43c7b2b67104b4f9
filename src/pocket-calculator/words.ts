import type { TableNumber } from './numbers.ts';
import type { Result } from './subtract.ts';
import { type Known, numbersIn, type Sum } from './sum.ts';

/** A sum with the rule that it comes from. */
export interface NamedSum extends Sum {
  readonly rule: string;
}

/** How many levels of worked-out numbers are written out. */
const deepest = 4;

const none = { low: 0, high: 0 };

/** What a number counts: `cla_started, Middlesbrough, rolling12 to 2022-03-31, need: the child's behaviour`. */
export function nameOf({ row, part }: TableNumber): string {
  const { measure, place, periodType, end, breakdown, category } = row;
  return [
    measure + (part === 'denominator' ? ' (denominator)' : ''),
    place,
    `${periodType} to ${end}`,
    ...(breakdown === '' ? [] : [`${breakdown}: ${category}`]),
  ].join(', ');
}

/** The key of a figure: `measure|authority|periodType|periodEnd|breakdown|category`. */
export function keyOf({ measure, authority, periodType, end, breakdown, category }: TableNumber['row']): string {
  return [measure, authority, periodType, end, breakdown, category].join('|');
}

/**
 * How a number was worked out: `195 − 131 − 27 − 16 − 10 − 9`, numbers that were worked out themselves in brackets, as
 * sums or as what they may be.
 */
export function workingOf(
  id: string,
  known: Known,
  results: ReadonlyMap<string, Result>,
  through: readonly Sum[] = [],
): string {
  const { sum } = results.get(id) as Result;
  const sign = sum.parts.includes(id) ? 1 : -1;
  const path = [...through, sum];
  const rangeOf = (other: string) => {
    const result = results.get(other);
    return (result !== undefined && path.includes(result.sum) ? undefined : result) ?? known.get(other) ?? none;
  };
  const write = (other: string): string => {
    const { low, high } = rangeOf(other);
    if (low !== high) return high === Number.POSITIVE_INFINITY ? `(${low} or more)` : `(${low} to ${high})`;
    const own = results.get(other)?.sum;
    if (own === undefined || path.includes(own) || path.length > deepest) return String(low);
    const working = workingOf(other, known, results, path);
    return numbersIn(own).length > 2 ? `(${working})` : working;
  };
  return [
    { id: sum.whole, factor: sign },
    ...sum.parts.map((part) => ({ id: part, factor: -sign })),
    ...sum.less.map((part) => ({ id: part, factor: sign })),
  ]
    .filter((term) => term.id !== id && rangeOf(term.id).high !== 0)
    .sort((one, other) => other.factor - one.factor)
    .map(({ id: term, factor }, at) => (at === 0 && factor > 0 ? '' : factor > 0 ? ' + ' : ' − ') + write(term))
    .join('');
}

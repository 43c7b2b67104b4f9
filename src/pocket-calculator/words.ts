import type { TableNumber } from './numbers.ts';
import type { Result } from './subtract.ts';
import { type Known, numbersIn, type Sum } from './sum.ts';

/** A sum with the rule that it comes from. */
export interface NamedSum extends Sum {
  readonly rule: string;
}

/** How many levels of worked-out numbers are written out. */
const deepest = 4;

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

/** How a number was worked out: `195 − 131 − 27 − 16 − 10 − 9`, numbers that were worked out themselves in brackets. */
export function workingOf(id: string, known: Known, results: ReadonlyMap<string, Result>, depth = 0): string {
  const { sum, hidden } = results.get(id) as Result;
  const sign = sum.parts.includes(id) ? 1 : -1;
  const write = (other: string): string => {
    const value = known.get(other) ?? results.get(other)?.value ?? 0;
    const own = results.get(other)?.sum;
    if (known.has(other) || own === undefined || depth >= deepest) return String(value);
    const working = workingOf(other, known, results, depth + 1);
    return numbersIn(own).length > 2 ? `(${working})` : working;
  };
  const terms = [
    { id: sum.whole, factor: sign },
    ...sum.parts.map((part) => ({ id: part, factor: -sign })),
    ...sum.less.map((part) => ({ id: part, factor: sign })),
  ];
  const written = terms
    .filter((term) => term.id !== id && (known.get(term.id) ?? results.get(term.id)?.value) !== 0)
    .filter((term) => hidden === 1 || known.has(term.id) || results.get(term.id)?.sum !== sum)
    .sort((one, other) => other.factor - one.factor)
    .map(({ id: term, factor }, at) => (at === 0 && factor > 0 ? '' : factor > 0 ? ' + ' : ' − ') + write(term))
    .join('');
  return hidden === 1 ? written : `${written}, one for each of ${hidden}`;
}

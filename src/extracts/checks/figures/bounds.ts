import type { FigureMeasure } from '../place.ts';
import type { FigureRow } from './row.ts';

interface Problem {
  column: 'numerator' | 'denominator';
  says: string;
}

/** Which of a row's numbers the measure's unit does not allow, or null. A signed measure may be negative. */
export function boundsProblem(
  { unit, signed }: FigureMeasure,
  { breakdown, numerator, denominator }: FigureRow,
): Problem | null {
  const problem = (column: Problem['column'], says: string): Problem => ({ column, says });
  if (!signed && unit.shape !== 'mean' && numerator < 0) return problem('numerator', 'the number is below zero');
  if (unit.name === 'pounds' && breakdown === '' && denominator === null) {
    return problem('denominator', 'a sum of money does not say of how many payments it is');
  }
  if (unit.shape === 'count') {
    return signed || Number.isInteger(numerator) ? null : problem('numerator', 'a count is not a whole number');
  }
  if (denominator === null) return problem('denominator', 'there is no denominator');
  if (denominator < 0) return problem('denominator', 'the denominator is below zero');
  if (unit.name === 'percent' && numerator > denominator) {
    return problem('numerator', 'the numerator is above the denominator');
  }
  return null;
}

/** Which numbers the measure's unit allows. */
export function boundsWords({ unit }: FigureMeasure): string {
  if (unit.name === 'pounds') return 'pounds, a whole number from 0, and how many payments they are as the denominator';
  if (unit.shape === 'count') return `${unit.name}, a whole number from 0`;
  if (unit.name === 'percent') return 'percent, a numerator from 0 to its denominator';
  return `${unit.name}, a numerator and its denominator`;
}

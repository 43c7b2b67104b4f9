import type { FigurePart } from '#catalogue';
import type { Unit } from '#figure';

/**
 * Which numbers of a figure are counts of people or of events that happened to them. The numerator of a mean is a sum.
 */
export function countedParts({ name, shape }: Unit): readonly FigurePart[] {
  if (name === 'per 10000' || shape === 'count') return ['numerator'];
  return shape === 'mean' && name !== 'ratio' ? ['denominator'] : ['numerator', 'denominator'];
}

import type { FigurePart } from '#catalogue';
import { isRate, type Unit } from '#figure';

/**
 * Which numbers of a figure are counts of people or of events that happened to them. The numerator of a mean is a sum.
 */
export function countedParts({ name, shape }: Unit): readonly FigurePart[] {
  if (isRate(name) || shape === 'count') return ['numerator'];
  return shape === 'mean' && name !== 'ratio' ? ['denominator'] : ['numerator', 'denominator'];
}

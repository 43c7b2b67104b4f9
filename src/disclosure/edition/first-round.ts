import type { Measure } from '#catalogue';
import type { FigureNumbers, FigureSymbol, Unit } from '#figure';
import { isSmallCount } from '../count.ts';
import { isWhollyUnfavourableShare } from '../group.ts';
import type { DisclosurePolicy } from '../policy.ts';

/** Which numbers of a figure are counts of people or of events that happened to them. A mean's numerator is a sum. */
export function countedParts({ name, shape }: Unit): readonly ('numerator' | 'denominator')[] {
  if (name === 'per 10000' || shape === 'count') return ['numerator'];
  return shape === 'mean' && name !== 'ratio' ? ['denominator'] : ['numerator', 'denominator'];
}

/**
 * First round: the symbol of a figure by its own numbers alone. A count of 1 to the threshold is `c`, and so is a rate or
 * ratio of one; a percentage is `c` where it is of few, or where 1 to the threshold are counted or left; a mean is `c`
 * where it is of few. Of nobody is `z`, not available `x`. A percentage of 11 to 19 is shown and carries `u`.
 *
 * Where a measure calls it unfavourable to be counted, or not to be, a percentage of which all or none are is `c` however large
 * the group is: whoever is known to be in it would be known to stand there.
 *
 * What is not about children and young people keeps the threshold alone.
 *
 * Source: DfE, children looked after methodology (counts) and performance tables of 2012 (percentages).
 */
export function firstRound(
  { unit, about, unfavourable }: Pick<Measure, 'unit' | 'about'> & Partial<Pick<Measure, 'unfavourable'>>,
  parts: Readonly<FigureNumbers>,
  policy: DisclosurePolicy,
): FigureSymbol | '' {
  if (parts.value === null && parts.denominator === 0) return 'z';
  const counts = countedParts(unit).map((part) => parts[part]);
  if (counts.some((count) => count !== null && isSmallCount(count, policy))) return 'c';
  if (parts.value === null) return 'x';
  const { numerator, denominator } = parts;
  if (about === 'others' || numerator === null || denominator === null) return '';
  if (unit.name === 'percent') {
    if (denominator <= policy.smallDenominator || isSmallCount(denominator - numerator, policy)) return 'c';
    if (isWholeGroup(numerator, denominator, unfavourable)) return 'c';
    return denominator <= policy.unreliableDenominator ? 'u' : '';
  }
  return unit.shape === 'mean' && unit.name !== 'ratio' && denominator < policy.smallestGroup ? 'c' : '';
}

/** Whether a share shows that a whole group stands where it is unfavourable to stand. */
export function isWholeGroup(numerator: number, denominator: number, unfavourable: Measure['unfavourable']): boolean {
  if (unfavourable !== 'counted' && unfavourable !== 'not counted') return false;
  return isWhollyUnfavourableShare(numerator, denominator, unfavourable === 'counted' ? 'unfavourable' : 'favourable');
}

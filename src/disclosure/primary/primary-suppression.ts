import type { Measure } from '#catalogue';
import { type FigureParts, isRate, type Unit } from '#figure';
import { type DisclosurePolicy, withThresholdAlone } from '../policy.ts';
import { showCount } from './count.ts';
import { groupDisclosure } from './group.ts';
import { showMean } from './mean.ts';
import { showPercentage } from './percentage.ts';
import { showRate } from './rate.ts';
import { showRatio } from './ratio.ts';
import { hiddenBy, type Shown } from './shown.ts';

type SuppressedMeasure = Pick<Measure, 'unit' | 'about'> & Partial<Pick<Measure, 'unfavourable'>>;

/**
 * Primary suppression: what may be shown of a measure's figure by its own numbers alone. A percentage is hidden as well
 * where it reveals that a whole group stands where the measure calls it unfavourable. What is not about children and
 * young people keeps the threshold alone.
 */
export function primarySuppression(
  { unit, about, unfavourable }: SuppressedMeasure,
  parts: Readonly<FigureParts>,
  policy: DisclosurePolicy,
): Shown {
  const applied = about === 'organisation' ? withThresholdAlone(policy) : policy;
  const byNumbers = showFigure(unit, parts, applied);
  const isGroup = about !== 'organisation' && unit.name === 'percent' && isWholeGroup(parts, unfavourable);
  return byNumbers.rule === null && isGroup ? hiddenBy('group disclosure') : byNumbers;
}

function showFigure(unit: Unit, parts: Readonly<FigureParts>, policy: DisclosurePolicy): Shown {
  if (unit.shape === 'count') return showCount(parts.numerator, policy);
  if (unit.name === 'percent') return showPercentage(parts, policy);
  if (isRate(unit.name)) return showRate(parts, policy, unit.factor);
  return unit.name === 'ratio' ? showRatio(parts, policy) : showMean(parts, policy);
}

/** Whether a percentage shows that all of a group are, or none of them is, counted where that is unfavourable. */
export function isWholeGroup(
  { numerator, denominator }: Readonly<FigureParts>,
  unfavourable: Measure['unfavourable'],
): boolean {
  if (typeof unfavourable !== 'string' || numerator === null || denominator === null) return false;
  return groupDisclosure({ counted: numerator, 'not counted': denominator - numerator }, [unfavourable]) === 'group';
}

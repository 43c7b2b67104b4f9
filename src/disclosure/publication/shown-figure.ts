import { type About, aboutOf, isRoundedPart, type Measure } from '#catalogue';
import {
  type Bound,
  type Figure,
  type FigureNumbers,
  type FigureSymbol,
  figureValue,
  isRate,
  roundHalfUp,
} from '#figure';
import type { DisclosurePolicy } from '../policy.ts';
import { type HidingRule, isWholeGroup, primarySuppression } from '../primary/index.ts';
import { symbolFor } from '../symbol.ts';
import { roundToFive } from './round-to-five.ts';

/** What is shown of a figure by its own numbers alone. */
export interface ShownNumbers extends FigureNumbers {
  readonly symbol: FigureSymbol | '';
  /** Said in the place of a hidden value, where anything may be. */
  readonly bound?: Bound;
  /** The rule that hides it, or why there is no number; null where it is shown. */
  readonly rule: HidingRule | null;
}

type Measured = Pick<Measure, 'unit' | 'about' | 'breakdowns' | 'decimals' | 'unfavourable'>;

/**
 * What is shown of a figure by its own numbers. Headlines, which are of no breakdown, are exact but for what primary
 * suppression hides; that a few are left is hidden of circumstances alone: that nearly all of something due was done says
 * what the council did. Parts, which are of a breakdown, are rounded to the nearest 5, and what follows from them follows
 * from the rounded numbers; where the policy says so they are suppressed as headlines are. The sum behind a mean is never
 * shown: beside other sums it could reveal what the few have whom it leaves out. Of what is about the organisation the
 * policy hides small counts and nothing else.
 */
export function shownFigure(measure: Measured, figure: Figure, policy: DisclosurePolicy): ShownNumbers {
  const about = aboutOf(measure, figure.breakdown);
  if (isRoundedPart(measure, figure, policy)) return shownPart(measure, figure, policy);
  const complements = policy.complements && about === 'circumstances';
  const { symbol, rule } = primarySuppression({ ...measure, about }, figure, { ...policy, complements });
  if (rule !== null) return { ...hidden, symbol, rule, ...boundOf(measure, figure, rule, policy) };
  return { ...numbersOf(measure, about, figure), symbol, rule };
}

const hidden = { numerator: null, denominator: null, value: null };

function numbersOf(measure: Measured, about: About, { numerator, denominator, value }: FigureNumbers): FigureNumbers {
  const isMean = measure.unit.shape === 'mean' && measure.unit.name !== 'ratio';
  if (!isMean || about === 'organisation' || value === null) return { numerator, denominator, value };
  return { numerator: null, denominator, value: roundHalfUp(value, measure.decimals) };
}

/**
 * That a hidden count is small is what hiding it says in any case; a percentage says so in its own unit, by the next
 * whole one beyond what it can be, so that it is under or over it.
 */
function boundOf(
  { unit }: Measured,
  { denominator }: FigureNumbers,
  rule: HidingRule,
  { threshold, smallDenominator }: DisclosurePolicy,
): { bound?: Bound } {
  if (rule === 'small count' && unit.shape === 'count') return { bound: { atLeast: null, atMost: threshold } };
  if (unit.name !== 'percent' || denominator === null || denominator <= smallDenominator) return {};
  const share = (100 * threshold) / denominator;
  if (rule === 'small count') return { bound: { atLeast: null, atMost: Math.floor(share) + 1 } };
  return rule === 'small complement' ? { bound: { atLeast: Math.ceil(100 - share) - 1, atMost: null } } : {};
}

function shownPart(measure: Measured, figure: Figure, policy: DisclosurePolicy): ShownNumbers {
  const { unit } = measure;
  const nothing = (rule: HidingRule): ShownNumbers => ({ ...hidden, symbol: symbolFor(rule), rule });
  if (figure.value === null) return nothing(figure.denominator === 0 ? 'not applicable' : 'not available');
  const rounded = (count: number | null) => (count === null ? null : roundToFive(count));
  const isMean = unit.shape === 'mean' && unit.name !== 'ratio';
  if (isMean && (figure.denominator ?? 0) < policy.smallestGroup) return nothing('small group');
  const denominator = isRate(unit.name) ? figure.denominator : rounded(figure.denominator);
  if (isMean) {
    return { numerator: null, denominator, value: roundHalfUp(figure.value, measure.decimals), symbol: '', rule: null };
  }
  const numerator = rounded(figure.numerator);
  const value = figureValue(unit, numerator, denominator);
  if (value === null) return nothing('not available');
  if (unit.name !== 'percent') return { numerator, denominator, value, symbol: '', rule: null };
  if (isWholeGroup(figure, measure.unfavourable)) return nothing('group disclosure');
  if ((denominator ?? 0) <= policy.smallDenominator) return nothing('small denominator');
  const symbol = (denominator ?? 0) <= policy.unreliableDenominator ? symbolFor('low reliability') : '';
  return { numerator, denominator, value: roundHalfUp(value, 0), symbol, rule: null };
}

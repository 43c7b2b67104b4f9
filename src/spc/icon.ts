import { comparing } from './number.ts';
import { type Nearness, type Polarity, variationOf } from './polarity.ts';
import { directionOf, type Label } from './rules/label.ts';

/** What the variation icon of a measure shows. */
export type VariationIcon = 'common' | `${'improvement' | 'concern' | 'neutral'}${'High' | 'Low'}`;

/** What the assurance icon shows: the target will be met, will be missed, or chance decides. */
export type Assurance = 'pass' | 'fail' | 'hitOrMiss';

/** The variation icon that the latest point's label gives (NHS Making Data Count); `nearness` as `variationOf` takes it. */
export function variationIcon(latest: Label, polarity: Polarity, nearness: Nearness | null = null): VariationIcon {
  const variation = variationOf(latest, polarity, nearness);
  if (variation === 'improvement' || variation === 'concern') {
    return `${variation}${directionOf(latest) > 0 ? 'High' : 'Low'}`;
  }
  return variation;
}

/**
 * The assurance icon: a target beyond the latest phase's limits will be met or missed every time if nothing changes.
 * A target exactly on a limit is hit or miss, as in NHSRplotthedots 0.2.2. One that figures should be
 * near, from either side, is never met by chance every time. Null for a neutral measure.
 */
export function assuranceOf(
  target: number,
  limits: { lowerLimit: number; upperLimit: number },
  polarity: Polarity,
): Assurance | null {
  if (polarity === 'neutral') return null;
  const { lowerLimit, upperLimit } = limits;
  const compare = comparing([target, lowerLimit, upperLimit]);
  const isBeyond = compare(target, upperLimit) > 0 || compare(target, lowerLimit) < 0;
  if (polarity === 'target') return isBeyond ? 'fail' : 'hitOrMiss';
  if (compare(target, upperLimit) > 0) return polarity === 'higher' ? 'fail' : 'pass';
  if (compare(target, lowerLimit) < 0) return polarity === 'higher' ? 'pass' : 'fail';
  return 'hitOrMiss';
}

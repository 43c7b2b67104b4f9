import { zOf } from '../intervals/normal.ts';
import { type FunnelPosition, type Level, levels, positionOf } from './position.ts';

export interface Area {
  numerator: number;
  denominator: number;
}

/** Limits for a denominator, as shares; beyond 0 or 1 where no area so small could be unusual on that side. */
export interface FunnelLimits {
  denominator: number;
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

export interface ProportionFunnel {
  average: number;
  limits: FunnelLimits[];
  position: FunnelPosition[];
}

/** Limits at one denominator: p̄ ± z√(p̄(1 − p̄) ÷ n) (Spiegelhalter, Statistics in Medicine 24, 2005). */
function limitsAt(average: number, denominator: number, level: Level): { lower: number; upper: number } {
  const width = zOf(levels[level]) * Math.sqrt((average * (1 - average)) / denominator);
  return { lower: average - width, upper: average + width };
}

/** Funnel limits of a proportion for a denominator, for instance to draw a smooth funnel. */
export function proportionLimits(average: number, denominator: number): FunnelLimits {
  const [inner, outer] = [limitsAt(average, denominator, 95), limitsAt(average, denominator, 998)];
  return {
    denominator,
    lower95: inner.lower,
    upper95: inner.upper,
    lower998: outer.lower,
    upper998: outer.upper,
  };
}

/**
 * A funnel plot of proportions round their pooled average, with each area's limits and position.
 * @throws RangeError where an area's figures are not a proportion, or there is no area
 */
export function proportionFunnel(areas: readonly Area[]): ProportionFunnel {
  for (const { numerator, denominator } of areas) {
    if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) {
      throw new RangeError(`${numerator} of ${denominator} is not a proportion.`);
    }
  }
  const average = pooled(areas);
  return {
    average,
    limits: areas.map(({ denominator }) => proportionLimits(average, denominator)),
    position: areas.map(({ numerator, denominator }) =>
      positionOf(numerator / denominator, (level) => limitsAt(average, denominator, level)),
    ),
  };
}

/** Σ numerators ÷ Σ denominators. */
export function pooled(areas: readonly Area[]): number {
  if (areas.length === 0) throw new RangeError('A funnel plot needs an area.');
  const sum = (key: keyof Area) => areas.reduce((total, area) => total + area[key], 0);
  return sum('numerator') / sum('denominator');
}

import { proportionFunnel, proportionLimits } from '#spc';
import type { Funnel } from './spec.ts';

/** How many denominators a limit is drawn through. */
const steps = 60;

/**
 * A funnel of areas that count somebody, round their pooled average, with limits from a small denominator to the
 * largest.
 * @throws RangeError where no area counts anybody, or a numerator is over its denominator
 */
export function funnelOf({ title, description, areas }: Pick<Funnel, 'title' | 'description' | 'areas'>): Funnel {
  const counted = areas.filter(({ denominator }) => denominator > 0);
  const { average } = proportionFunnel(counted);
  const most = Math.max(...counted.map(({ denominator }) => denominator));
  const limits = Array.from({ length: steps }, (_, step) => proportionLimits(average, (most * (step + 1)) / steps));
  return { kind: 'funnel', title, description, areas: counted, average, limits };
}

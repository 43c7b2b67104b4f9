import { dayInWords } from '#calendar';
import type { DotStrip, StripDot } from '#charts';
import { shortValue, type Unit } from '#figure';
import type { PublishedStrip } from '#scorecard';

/** Named dots in words: each with its value, in the order given. */
export function dotsInWords(dots: readonly StripDot[], unit: Unit, decimals: number): string {
  return dots.map(({ name, value }) => `${name} ${shortValue(value, unit, decimals)}`).join(', ');
}

/** Published years as rows of named dots; years without a number are left out. Null where there is none. */
export function publishedDots(title: string, strips: readonly PublishedStrip[], unit: Unit): DotStrip | null {
  const drawn = strips.filter(({ dots }) => dots.length > 0);
  if (drawn.length === 0) return null;
  const rows = drawn.map(({ periodEnd, dots }) => ({ label: dayInWords(periodEnd), dots }));
  const said = drawn.map(({ periodEnd, dots, decimals }) => {
    return `${dayInWords(periodEnd)}: ${dotsInWords(dots, unit, decimals)}.`;
  });
  return {
    kind: 'dot-strip',
    title,
    description: `Dots on one scale. ${said.join(' ')}`,
    unit,
    decimals: Math.max(...drawn.map(({ decimals }) => decimals)),
    rows,
  };
}

/** Who has no dot, and why; empty where everybody has one. */
export function missingDots(strips: readonly PublishedStrip[]): string {
  return strips
    .filter(({ missing }) => missing.length > 0)
    .map(({ periodEnd, missing }) => {
      const reasons = Map.groupBy(missing, ({ why }) => why);
      const said = [...reasons].map(([why, of]) => `${of.map(({ name }) => name).join(', ')} (${why})`);
      return `No dot for ${dayInWords(periodEnd)}: ${said.join('; ')}.`;
    })
    .join(' ');
}

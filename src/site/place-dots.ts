import type { Measure } from '#catalogue';
import type { DotStrip, StripDot } from '#charts';
import { figureKey, periodPhrase } from '#figure';
import type { SeriesPoint } from '#scorecard';
import { dotsInWords } from './strips.ts';

/** A place and its newest figure, which may be hidden or missing. */
export interface PlaceFigure {
  name: string;
  latest: SeriesPoint | null;
}

/**
 * The newest figures of several places as one row of dots, in the order given; whoever has no number has no dot, for
 * whatever reason. Null for counts, which show only how large a place is, where fewer than two have a number, and where
 * the figures are not of one and the same period.
 */
export function placeDots(measure: Measure, places: readonly PlaceFigure[], own: string): DotStrip | null {
  if (measure.unit.shape === 'count') return null;
  const shown = places.flatMap(({ name, latest }) =>
    latest === null || latest.value === null ? [] : [{ name, latest, value: latest.value }],
  );
  const [first] = shown;
  if (first === undefined || shown.length < 2) return null;
  if (new Set(places.flatMap(({ latest }) => latest?.periodEnd ?? [])).size > 1) return null;
  const dots = shown.map(
    ({ name, latest, value }): StripDot => ({
      name,
      value,
      kind: name === own ? 'ours' : 'member',
      figure: figureKey(latest),
    }),
  );
  const { unit, decimals } = measure;
  const when = periodPhrase(first.latest);
  return {
    kind: 'dot-strip',
    title: `${measure.title}, ${when}`,
    description: `Dots on one scale, ${when}: ${dotsInWords(dots, unit, decimals)}.`,
    unit,
    decimals,
    rows: [{ label: when.charAt(0).toUpperCase() + when.slice(1), dots }],
  };
}

import type { FigureRow } from '../../src/audit/index.ts';
import { dayNumber } from '../../src/calendar/index.ts';
import { type Element, within } from './markup.ts';

/** How far a drawn point may stand from its day, in the drawing's units: coordinates are written to one decimal. */
const nearness = 0.35;

/** Where a drawing puts points from left to right: corners of its lines, and dots. */
function drawnAt(drawing: Element): number[] {
  const places = [...within(drawing)].flatMap(({ name, attributes }) => {
    const radius = Number(attributes.get('r') ?? 0);
    if (name === 'circle' && attributes.has('cx') && radius < 12) return [Number(attributes.get('cx'))];
    if (name !== 'path' || attributes.get('stroke-linejoin') !== 'round') return [];
    return [...(attributes.get('d') ?? '').matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
  });
  return places.toSorted((one, other) => one - other);
}

/**
 * What is wrong with a drawing of a series: every point must stand on the day of a shown figure, and every shown figure must
 * have its point, so that nothing is drawn where a figure is hidden. Empty where all is well.
 */
export function drawingProblems(drawing: Element, series: readonly FigureRow[]): string[] {
  const drawn = drawnAt(drawing);
  const days = series.filter(({ value }) => value !== '').map(({ periodEnd }) => dayNumber(periodEnd));
  const [first, last] = [days[0], days.at(-1)];
  const [left, right] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || left === undefined || right === undefined) {
    return drawn.length === days.length ? [] : ['draws points where no figure is shown, or none where one is'];
  }
  const scale = last === first ? 0 : (right - left) / (last - first);
  const expected = days.map((day) => left + scale * (day - first));
  const near = (places: readonly number[], place: number): boolean =>
    places.some((one) => Math.abs(one - place) <= nearness);
  return [
    ...(drawn.every((place) => near(expected, place)) ? [] : ['draws a point where no figure is shown']),
    ...(expected.every((place) => near(drawn, place)) ? [] : ['draws no point where a figure is shown']),
  ];
}

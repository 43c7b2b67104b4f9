import type { Life } from '../care/life.ts';
import { createRandom } from '../random.ts';
import type { Stay } from './stay.ts';

/**
 * Of the placements outside the area, how many are more than 20 miles from home: so that they are as many of all as DfE has
 * for the authority (children looked after, placed more than 20 miles from home and outside the boundary, 2020 to 2022).
 */
const far: Readonly<Record<string, number>> = {
  E06000001: 0.27,
  E06000002: 0.47,
  E06000003: 0.33,
  E06000004: 0.16,
  E06000005: 0.21,
};

/** PL_DISTANCE and PL_LOCATION of a stay, in miles. */
export function distanceOf(
  { authority, person }: Life,
  stay: Stay,
  seed: number,
): [distance: string, location: string] {
  const location = stay.inArea ? 'IN' : 'OUT';
  if (stay.group === 'parents' && stay.inArea) return ['0.0', location];
  const random = createRandom(`${seed} distance ${person.id} ${stay.from}`);
  const isFar = !stay.inArea && random.chance(far[authority.code] ?? 0.25);
  const drawn = random.logNormal(isFar ? 42 : stay.inArea ? 2.6 : 9, isFar ? 0.6 : 0.7);
  const miles = isFar ? Math.min(Math.max(drawn, 20.4), 310) : Math.min(drawn, stay.inArea ? 11.8 : 19.7);
  return [miles.toFixed(1), location];
}

import { newStay, type Stay } from '../placements/stay.ts';
import type { Random } from '../random.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * The stays of a child on the way to adoption: foster care, then, once matched, the adopters, and foster care again
 * where that broke down.
 */
export function adoptiveStays(
  { period, carerFrom, placed, disrupted, early }: AdoptionJourney,
  random: Random,
): Stay[] {
  const group = random.chance(0.75) ? 'inHouse' : 'agency';
  const stays = [newStay(group, period.start, random)];
  if (carerFrom !== null) {
    const stay = newStay(group, carerFrom, random);
    stays.push(early ? { ...stay, place: 'U5' } : stay);
  }
  if (placed !== null) {
    const byCarer = carerFrom !== null;
    stays.push({ ...newStay('adoptive', placed, random), place: byCarer ? 'A5' : 'A6', sameCarer: byCarer });
  }
  if (disrupted !== null) stays.push(newStay(group, disrupted, random));
  return stays;
}

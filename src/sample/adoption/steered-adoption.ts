import { matchesOf, ownMatches } from '../adopters/adopter-agency.ts';
import type { Authority } from '../authority.ts';
import type { PeriodOfCare } from '../care/period-of-care.ts';
import type { Random } from '../random.ts';
import { drawJourneys } from './adoption.ts';
import { chooseAges } from './adoption-age.ts';
import { drawEarly } from './adoption-early.ts';
import { quotaMisses } from './adoption-quota.ts';
import { steerJourneys } from './adoption-steering.ts';
import type { AdoptionJourney } from './journey.ts';

const mostDraws = 40;

/**
 * Adoption journeys of all authorities: of several draws, the one closest to the printed half-year counts. Throws a
 * RangeError where every draw misses more of them than allowed.
 */
export function drawSteeredJourneys(
  periods: ReadonlyMap<Authority, readonly PeriodOfCare[]>,
  mostMisses: number,
  random: Random,
): AdoptionJourney[] {
  let best: AdoptionJourney[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  let problem: unknown;
  for (let draw = 1; draw <= mostDraws && fewest > 0; draw += 1) {
    const chance = random.fork(`draw ${draw}`);
    const journeys = [...periods].flatMap(([{ code }, ours]) => drawJourneys(code, ours, chance.fork(code)));
    try {
      drawEarly(journeys, chance.fork('early'));
      steerJourneys(journeys, chance);
      chooseAges(journeys, chance.fork('ages'));
      ownMatches(matchesOf(journeys), chance.fork('agency'));
    } catch (error) {
      problem = error;
      continue;
    }
    const misses = quotaMisses(journeys);
    if (misses < fewest) [best, fewest] = [journeys, misses];
  }
  if (best === null || fewest > mostMisses)
    throw new RangeError('No draw of the adoptions fits what was printed.', { cause: problem });
  return best;
}

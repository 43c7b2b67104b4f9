import { partAdopted } from './adoption/adopted-together.ts';
import { steerAdoptionAges } from './adoption/adoption-age.ts';
import { adoptiveStays } from './adoption/adoptive-stay.ts';
import { heritageSteering } from './adoption/heritage-steering.ts';
import type { AdoptionJourney } from './adoption/journey.ts';
import { drawSteeredJourneys } from './adoption/steered-adoption.ts';
import { type Authority, authorities, steered } from './authority.ts';
import { drawBirths } from './care/birth.ts';
import { letSomeComeBack } from './care/coming-back.ts';
import { giveExitReasons } from './care/exit-reason.ts';
import { drawStatuses } from './care/legal-status.ts';
import type { Life } from './care/life.ts';
import { drawNeed } from './care/need.ts';
import { neighbourFlow } from './care/neighbour-flow.ts';
import { drawPeople } from './care/people.ts';
import { drawPeriods, type PeriodOfCare } from './care/period-of-care.ts';
import type { Person } from './care/person.ts';
import { drawUnaccompanied } from './care/unaccompanied.ts';
import { ageAt } from './day.ts';
import { steerPlanAges } from './education/education-steering.ts';
import { placeChildren } from './placements/placement.ts';
import { steerPlacements } from './placements/placement-steering.ts';
import { createRandom, type Random } from './random.ts';
import { drawSteeredPeriods } from './steering/steered-period.ts';

/** How many draws must meet the half-year counts of adoption exactly; later ones may miss some. */
const strictDraws = 6;
const mostDraws = 12;

/**
 * Every life of every authority that a seed gives, from April 2018 to July 2022. Draws again where a draw cannot match
 * what was printed.
 */
export function simulateLives(seed: number): Map<Authority, Life[]> {
  let problem: unknown;
  for (let draw = 1; draw <= mostDraws; draw += 1) {
    try {
      return drawLives(createRandom(`sample ${seed} draw ${draw}`), draw <= strictDraws ? 0 : Number.POSITIVE_INFINITY);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problem = error;
    }
  }
  throw new RangeError(`Seed ${seed} gives no sample that fits what was printed.`, { cause: problem });
}

function drawLives(random: Random, mostMisses: number): Map<Authority, Life[]> {
  const periods = new Map(
    authorities.map((authority): [Authority, PeriodOfCare[]] => {
      const chance = random.fork(`periods ${authority.code}`);
      const ours = authority.code === steered.code;
      if (ours) return [authority, drawSteeredPeriods(chance)];
      const drawn = drawPeriods(neighbourFlow(authority.code), chance);
      partAdopted(drawn);
      return [authority, drawn];
    }),
  );
  const journeys = new Map(
    drawSteeredJourneys(periods, mostMisses, random.fork('adoption')).map((one) => [one.period, one]),
  );
  return new Map(
    [...periods].map(([authority, ours]) => [
      authority,
      livesOf(authority, ours, journeys, random.fork(`lives ${authority.code}`)),
    ]),
  );
}

function livesOf(
  authority: Authority,
  periods: readonly PeriodOfCare[],
  journeys: ReadonlyMap<PeriodOfCare, AdoptionJourney>,
  random: Random,
): Life[] {
  const families = Map.groupBy(periods, ({ family }) => family);
  const single = (period: PeriodOfCare) => families.get(period.family)?.length === 1 && !journeys.has(period);
  const unaccompanied = drawUnaccompanied(authority, periods.filter(single), random.fork('unaccompanied'));
  const births = drawBirths(periods, journeys, unaccompanied, random.fork('births'));
  steerAdoptionAges(births, journeys, random.fork('adoption ages'));
  if (authority.code === steered.code) {
    const ours = (period: PeriodOfCare) => journeys.get(period)?.authority === authority.code;
    const movable = periods.filter((period) => !unaccompanied.has(period) && !ours(period));
    steerPlanAges(births, movable, random.fork('plan ages'));
  }
  const people = drawPeople(authority, periods, births, unaccompanied, random.fork('people'));
  if (authority.code === steered.code) heritageSteering(people, journeys);
  const chance = random.fork('law');
  const lives = periods.map((period): Life => {
    const person = people.get(period) as Person;
    const journey = journeys.get(period) ?? null;
    const days = (period.end ?? 0) - period.start;
    const onRemand =
      period.exit === 'other' && days < 200 && ageAt(person.birth, period.start) >= 12 && chance.chance(0.4);
    const age = ageAt(person.birth, period.start);
    const statuses = drawStatuses(period, { journey, unaccompanied: person.unaccompanied, onRemand, age }, chance);
    const settled = journey === null || (journey.reversed !== null && journey.disrupted === null);
    const stays = settled ? [] : adoptiveStays(journey, chance);
    return {
      authority,
      person,
      ...period,
      exitReason: null,
      need: '',
      journey,
      statuses,
      stays,
      startKnown: period.start,
      endKnown: period.end,
      previousEnd: null,
      breaksSince: null,
      passing: null,
      lostUntil: null,
      mistake: null,
    };
  });
  for (const family of Map.groupBy(lives, ({ family }) => family).values()) {
    const need = drawNeed(family[0]?.person.unaccompanied ?? false, chance);
    for (const life of family) life.need = need;
  }
  placeChildren(authority, lives, random.fork('placements'));
  steerPlacements(authority, lives, random.fork('moves'));
  giveExitReasons(lives, random.fork('reasons'));
  letSomeComeBack(authority, lives, random.fork('coming back'));
  return lives;
}

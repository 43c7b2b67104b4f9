import type { Authority } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { childId, drawEthnicity, type Person } from '../care/person.ts';
import { ageAt, at, birthday, bornFor, type Day } from '../day.ts';
import type { Random } from '../random.ts';
import { drawSituations, type Situation } from './leaver-situation.ts';
import { drawPlanReviews } from './pathway-plan.ts';

/** A young person who has left care, as the leaving care team knows them. */
export interface CareLeaver {
  person: Person;
  /** The day on which the leaving care team took over. */
  since: Day;
  situations: Situation[];
  /** Days on which the pathway plan was reviewed. */
  planReviews: Day[];
}

/** How many who left before the simulation began are still 18 to 21 in it, for each child in care then. */
const earlierLeavers = 0.2;

/** The serial from which ids of those who left before the simulation begin. */
const earlierSerial = 60_000;

/** Days in care that a young person of 16 or 17 must have had to be looked after on leaving it (a relevant child). */
const relevantAfter = 91;

/**
 * Everyone who left care at 18, those who left it for good at 16 or 17, and those who had turned 18 in the years
 * before.
 */
export function drawLeavers(authority: Authority, lives: readonly Life[], random: Random): CareLeaver[] {
  const grown = lives
    .filter(({ exit }) => exit === 'turned18')
    .map(({ person }): [Person, Day] => [person, birthday(person.birth, 18)]);
  const before = lives.filter(({ start }) => start < at('2018-04-01')).length;
  const earlier = Array.from({ length: Math.round(before * earlierLeavers) }, (_, serial): [Person, Day] => {
    const turned18: Day = random.int(at('2016-09-01'), at('2018-03-31'));
    return [
      {
        id: childId(authority.digit, earlierSerial + serial),
        birth: bornFor(turned18, 18),
        sex: random.chance(0.54) ? 'male' : 'female',
        ethnicity: drawEthnicity(false, random),
        disabled: random.chance(0.1),
        unaccompanied: false,
        upn: 'UN5',
        motherhood: null,
        previousPermanence: 'Z1',
        previousPermanenceDay: null,
      },
      turned18,
    ];
  });
  const everyone = [...grown, ...earlier, ...leftEarly(lives)];
  const byAge = [...everyone].sort(([one], [other]) => one.birth - other.birth);
  const turns = new Map(byAge.map(([person], turn) => [person, turn]));
  return everyone.map(([person, since]) => ({
    person,
    since,
    situations: drawSituations(authority, person, since, turns.get(person) ?? 0, random.fork(`situation ${person.id}`)),
    planReviews: drawPlanReviews(authority, since, random.fork(`plan ${person.id}`)),
  }));
}

/** Young people who left care at 16 or 17 and did not come back. */
function leftEarly(lives: readonly Life[]): [Person, Day][] {
  const last = new Map(lives.map((life) => [life.person, life]));
  for (const life of lives) if (life.start > (last.get(life.person)?.start ?? 0)) last.set(life.person, life);
  return [...last.values()].flatMap(({ person, start, end, endKnown, exit, exitReason }): [Person, Day][] => {
    if (end === null || exit === 'turned18' || exit === 'adopted' || exitReason === 'E2') return [];
    const age = ageAt(person.birth, end);
    return age >= 16 && age < 18 && end - start >= relevantAfter ? [[person, Math.max(end, endKnown ?? end)]] : [];
  });
}

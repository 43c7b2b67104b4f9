import { type Authority, authorities } from './authority.ts';
import { at, bornFor, type Day } from './day.ts';
import type { Life } from './life.ts';
import { childId, drawEthnicity, type Person } from './person.ts';
import type { Random } from './random.ts';

/** A young person who has left care, as the leaving care team knows them. */
export interface CareLeaver {
  person: Person;
  activity: string;
  accommodation: string;
  suitable: boolean;
  inTouch: 'YES' | 'NO' | 'REFU' | 'NREQ';
}

/** How many who left before the simulation began are still 18 to 21 in it, for each child in care then. */
const earlierLeavers = 0.2;

/** The serial from which ids of those who left before the simulation begin. */
const earlierSerial = 60_000;

/** Everyone who left care at 18, and those who had done so in the years before. */
export function drawLeavers(authority: Authority, lives: readonly Life[], random: Random): CareLeaver[] {
  const grown = lives.filter(({ exit }) => exit === 'turned18').map(({ person }) => person);
  const before = lives.filter(({ start }) => start < at('2018-04-01')).length;
  const earlier = Array.from({ length: Math.round(before * earlierLeavers) }, (_, serial): Person => {
    const turned18: Day = random.int(at('2016-09-01'), at('2018-03-31'));
    return {
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
    };
  });
  const warmth = 0.9 + authorities.indexOf(authority) * 0.012;
  return [...grown, ...earlier].map((person): CareLeaver => {
    const accommodation = random.weighted({
      U: 0.36,
      B: 0.14,
      Z: 0.16,
      D: 0.14,
      K: 0.06,
      E: 0.04,
      Y: 0.05,
      T: 0.02,
      X: 0.02,
      S: 0.01,
    });
    return {
      person,
      activity: random.weighted({
        F1: 0.06,
        F2: 0.2,
        F4: 0.05,
        F5: 0.19,
        P2: 0.03,
        P5: 0.05,
        G4: 0.1,
        G5: 0.26,
        G6: 0.06,
      }),
      accommodation,
      suitable: !'XS'.includes(accommodation) && random.chance(0.95),
      inTouch: random.chance(warmth) ? 'YES' : random.weighted({ NO: 0.5, REFU: 0.25, NREQ: 0.25 }),
    };
  });
}

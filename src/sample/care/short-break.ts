import type { Authority } from '../authority.ts';
import { ageAt, at, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { type Choosing, isPlain } from './choosing.ts';
import type { Life } from './life.ts';
import { childId, drawEthnicity } from './person.ts';

/** The serial from which ids of children with short breaks begin. */
const firstSerial = 80_000;

/** Disabled children with a series of short breaks (LS V4): in the return, and never among children in care. */
export function drawShortBreaks(authority: Authority, random: Random): Life[] {
  return Array.from({ length: random.int(8, 16) }, (_, index): Life => {
    const start: Day = random.int(at('2018-04-10'), at('2021-12-01'));
    const drawn = start + random.int(200, 1200);
    const end = drawn > lastDay ? null : drawn;
    const birth = start - random.int(5 * 366, 13 * 366);
    const serial = firstSerial + index;
    return {
      authority,
      family: -1 - index,
      person: {
        id: childId(authority.digit, serial),
        birth,
        sex: random.chance(0.65) ? 'male' : 'female',
        ethnicity: drawEthnicity(false, random),
        disabled: true,
        unaccompanied: false,
        upn: 'UN5',
        motherhood: null,
        previousPermanence: 'Z1',
        previousPermanenceDay: null,
      },
      start,
      end,
      exit: end === null ? null : 'home',
      exitReason: end === null ? null : 'E4A',
      need: 'N2',
      journey: null,
      statuses: [{ code: 'V4', from: start }],
      stays: [
        {
          from: start,
          group: 'other',
          place: random.pick(['U6', 'K2', 'R1']),
          provider: 'PR1',
          sameCarer: false,
          changeReason: null,
          known: start,
          inArea: true,
        },
      ],
      startKnown: start,
      endKnown: end,
      previousEnd: null,
      breaksSince: null,
      passing: null,
      lostUntil: null,
      mistake: null,
    };
  });
}

/** When short breaks go over into care: after the last month whose starts are printed. */
const turning = { from: at('2022-02-08'), to: at('2022-06-28') };

/** The short breaks of a child go over into care, with foster carers. */
export function growFromShortBreaks(choosing: Choosing, random: Random): void {
  const chosen = choosing.take(1, (life) => {
    const { person, start, end, stays } = life;
    const then = start >= turning.from && start <= turning.to && (end ?? lastDay) - start > 60;
    return isPlain(life) && then && stays[0]?.place === 'U6' && ageAt(person.birth, start) >= 3;
  });
  for (const life of chosen) {
    life.breaksSince = life.start - random.int(120, 300);
    life.need = 'N2';
    life.person.disabled = true;
  }
}

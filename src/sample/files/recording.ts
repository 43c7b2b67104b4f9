import { steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import type { Visit } from '../care/visit.ts';
import { at, type Day } from '../day.ts';
import type { Random } from '../random.ts';

/** What is recorded late: how often, and by how many days. */
interface Delay {
  chance: number;
  days: readonly [least: number, most: number];
  /**
   * In the steered authority: what of this comes late, and when all of it is written down, so that no printed figure
   * changes.
   */
  unprinted: { from: Day; to: Day; caughtUp: Day };
}

const delays = {
  end: { chance: 0.09, days: [8, 55], unprinted: days('2022-04-05', '2022-05-20', '2022-06-25') },
  start: { chance: 0.05, days: [4, 25], unprinted: days('2022-04-05', '2022-05-20', '2022-06-25') },
  move: { chance: 0.09, days: [8, 45], unprinted: days('2022-03-03', '2022-05-20', '2022-06-25') },
  visit: { chance: 0.02, days: [8, 50], unprinted: days('2022-03-03', '2022-06-28', '2022-07-29') },
} satisfies Record<string, Delay>;

function days(from: string, to: string, caughtUp: string): Delay['unprinted'] {
  return { from: at(from), to: at(to), caughtUp: at(caughtUp) };
}

/**
 * Makes the records of a few starts, ends, moves and visits late, so that later extracts revise what earlier ones
 * showed.
 */
export function recordLate(lives: readonly Life[], visits: ReadonlyMap<Life, Visit[]>, random: Random): void {
  for (const life of lives) {
    const ours = life.authority.code === steered.code;
    const recorded = (day: Day, { chance, days: [least, most], unprinted }: Delay): Day => {
      const late = random.chance(chance) && (!ours || (day >= unprinted.from && day <= unprinted.to));
      if (!late) return day;
      const known = day + random.int(least, most);
      return ours ? Math.min(known, unprinted.caughtUp) : known;
    };
    if (life.end !== null) life.endKnown = recorded(life.end, delays.end);
    life.startKnown = recorded(life.start, delays.start);
    for (const stay of life.stays.slice(1)) {
      if (stay.group !== 'adoptive') stay.known = recorded(stay.from, delays.move);
    }
    for (const visit of visits.get(life) ?? []) visit.known = recorded(visit.day, delays.visit);
  }
  closeBeforeReturn(lives);
  for (const life of lives.filter(turnsAdultUnnoticed).slice(0, 1)) {
    life.endKnown = Math.min((life.end ?? 0) + 38, delays.end.unprinted.caughtUp);
  }
}

/** The end of a time in care is recorded by the day on which the child comes back. */
function closeBeforeReturn(lives: readonly Life[]): void {
  for (const { person, previousEnd, start } of lives.filter((life) => life.previousEnd !== null)) {
    const earlier = lives.find((one) => one.person === person && one.end === previousEnd);
    if (earlier !== undefined) earlier.endKnown = Math.min(earlier.endKnown ?? start, start);
  }
}

/** Whether a young person turned 18 when a case may stay open after it: nobody is looked after then (rule 359). */
const turnsAdultUnnoticed = ({ exit, end }: Life): boolean =>
  exit === 'turned18' && end !== null && end >= at('2022-04-05') && end <= at('2022-05-10');

/** The day on which a check was written down: for one in fifteen, outside the steered authority, seven weeks late. */
export function recordedOn(life: Life, day: Day): Day {
  return life.authority.code !== steered.code && (day * 31 + life.start) % 15 === 0 ? day + 49 : day;
}

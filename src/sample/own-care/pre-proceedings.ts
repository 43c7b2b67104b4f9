import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { childId } from '../care/person.ts';
import { type Day, endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';

/** A child in pre-proceedings. */
export interface PreProceeding {
  child: string;
  start: Day;
  end: Day;
  /** The day on which the family was offered a family group decision-making meeting; null where it never was. */
  offered: Day | null;
}

/** Families whose pre-proceedings begin in a month, and the share that is offered a meeting. */
const known: Readonly<Record<string, readonly [families: number, offered: number]>> = {
  E06000001: [2.4, 0.7],
  [steered.code]: [5.2, 0.62],
  E06000003: [2.8, 0.55],
  E06000004: [4.2, 0.78],
  E06000005: [2.2, 0.66],
};

/** Ids that no other child of the sample has. */
const firstSerial = 92_000;

/** Pre-proceedings since 2017, a family's children together; most last three to six months. */
export function drawPreProceedings({ code, digit }: Authority, random: Random): PreProceeding[] {
  const [families, share] = known[code] ?? [0, 0];
  const children: PreProceeding[] = [];
  for (const month of monthsFrom('2017-06', '2022-07')) {
    const chance = random.fork(month);
    for (let left = Math.round(families * (0.4 + 1.2 * chance.next())); left > 0; left -= 1) {
      const start = chance.int(startOf(month), endOf(month));
      const end = start + Math.round(chance.logNormal(115, 0.45));
      const offered = chance.chance(share) ? start + chance.int(-30, 50) : null;
      for (let size = chance.int(1, 3); size > 0; size -= 1) {
        const child = childId(digit, firstSerial + children.length);
        children.push({ child, start, end, offered: offered === null ? null : Math.min(offered, end) });
      }
    }
  }
  return children;
}

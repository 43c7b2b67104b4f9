import type { Life } from '../care/life.ts';
import { type Day, isQuiet, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { Stay } from './stay.ts';

/** PLACE once a foster placement is meant to last. */
const lasting: Readonly<Record<string, string>> = { U3: 'U1', U6: 'U4' };

/** Some foster placements become long term with the same carers, a year or so after they began. */
export function settleWithCarers(lives: readonly Life[], random: Random): void {
  for (const life of lives) {
    if (life.journey !== null && life.journey.reversed === null) continue;
    for (const [index, stay] of [...life.stays.entries()].reverse()) {
      const place = lasting[stay.place];
      const until: Day = Math.min(life.stays[index + 1]?.from ?? lastDay, life.end ?? lastDay);
      const from = stay.from + random.int(200, 600);
      if (place === undefined || !random.chance(0.45) || from > until - 40 || isQuiet(from)) continue;
      if (life.statuses.some((spell) => spell.from === from)) continue;
      if (life.stays[index + 1]?.place.startsWith('T')) continue;
      const settled: Stay = { ...stay, from, known: from, place, sameCarer: true };
      life.stays.splice(index + 1, 0, settled);
    }
  }
}

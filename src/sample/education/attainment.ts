import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { at, type Day, iso } from '../day.ts';
import type { Random } from '../random.ts';
import { leavesSchool } from './school-year.ts';

/** A young person's results at the end of key stage 4. */
export interface Result {
  day: Day;
  score: number;
}

/**
 * Days of the results, and the average of children looked after for twelve months around which scores are drawn (DfE,
 * outcomes of children looked after).
 */
const years = [
  { day: at('2018-08-23'), mean: 18.9 },
  { day: at('2019-08-22'), mean: 19.2 },
  { day: at('2020-08-20'), mean: 21.4 },
  { day: at('2021-08-12'), mean: 23.2 },
];

/** Attainment 8 of those who were in care in the March before their results; one in ten sat nothing. */
export function drawAttainment(lives: readonly Life[], random: Random): Map<Life, Result[]> {
  const results = new Map<Life, Result[]>();
  for (const { day, mean } of years) {
    const year = iso(day).slice(0, 4);
    for (const life of lives) {
      if (!iso(leavesSchool(life.person.birth)).startsWith(year) || !holdsOn(life, at(`${year}-03-31`))) continue;
      // The mean of what is drawn is the median times 1.2, less the tenth who have nothing.
      const score = random.chance(0.1) ? 0 : Math.min(80, random.logNormal(mean / 1.08, 0.6));
      results.set(life, [{ day, score: Math.round(2 * score) / 2 }]);
    }
  }
  return results;
}

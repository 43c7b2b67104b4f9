import { monthsFrom } from '#calendar';
import { ageAt, type Day, endOf, lastDay, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';
import { holdsOn } from './stock.ts';

/** Life story work, a match with an independent visitor, or advocacy. */
export interface Support {
  kind: 'life story' | 'independent visitor' | 'advocacy offered' | 'advocacy taken up';
  day: Day;
  /** Null where it goes on, and of what has no end. */
  ended: Day | null;
}

/** Chances of a child and month. */
const monthly = { lifeStory: 0.02, lifeStoryAdoption: 0.07, visitor: 0.0022, offered: 0.035 };
/** How many of those who are offered an advocate take one up. */
const takeUp = 0.3;

/** What stands by a child: a few in a hundred have an independent visitor, one in three is offered an advocate a year. */
export function drawSupport(lives: readonly Life[], random: Random): Map<Life, Support[]> {
  const support = new Map<Life, Support[]>();
  const add = (life: Life, one: Support) => {
    const own = support.get(life) ?? [];
    if (!own.some(({ kind, day }) => kind === one.kind && day === one.day)) support.set(life, [...own, one]);
  };
  for (const month of monthsFrom('2018-04', '2022-07')) {
    const [first, last] = [startOf(month), endOf(month)];
    for (const life of lives) {
      if (life.start >= first || !holdsOn(life, last)) continue;
      const age = ageAt(life.person.birth, first);
      const leaves = life.end ?? Number.POSITIVE_INFINITY;
      const until = (day: Day): Day | null => (Math.min(day, leaves) > lastDay ? null : Math.min(day, leaves));
      const story = life.journey === null ? monthly.lifeStory : monthly.lifeStoryAdoption;
      if (age >= 3 && random.chance(story)) {
        add(life, { kind: 'life story', day: random.int(first, last), ended: null });
      }
      const isMatched = (support.get(life) ?? []).some(
        ({ kind, ended }) => kind === 'independent visitor' && (ended === null || ended >= first),
      );
      if (age >= 8 && !isMatched && random.chance(monthly.visitor)) {
        const day = random.int(first, last);
        add(life, { kind: 'independent visitor', day, ended: until(day + random.int(300, 1500)) });
      }
      if (age < 5 || !random.chance(monthly.offered)) continue;
      const day = random.int(first, last);
      add(life, { kind: 'advocacy offered', day, ended: null });
      const taken = day + random.int(3, 25);
      if (!random.chance(takeUp) || taken > lastDay || taken >= leaves) continue;
      add(life, { kind: 'advocacy taken up', day: taken, ended: until(taken + random.int(30, 200)) });
    }
  }
  return support;
}

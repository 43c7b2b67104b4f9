import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, at, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { PlanMeeting } from './education.ts';
import { planAges } from './education-steering.ts';

/**
 * A plan that fell due on a day and was not agreed by then: being written until the day it is agreed, overdue where it
 * never is.
 */
export interface UnfinishedPlan {
  due: Day;
  term: PlanMeeting['term'];
  agreed: Day | null;
}

/** Last days of each school term by which a plan is due. */
const dueDays = [2018, 2019, 2020, 2021, 2022]
  .flatMap((year) => [
    { term: 'spring' as const, day: at(`${year}-03-30`) },
    { term: 'summer' as const, day: at(`${year}-06-22`) },
    { term: 'autumn' as const, day: at(`${year}-12-17`) },
  ])
  .filter(({ day }) => day >= at('2018-04-01') && day <= lastDay);

/** How many days before it is agreed a plan is begun. */
const writing = { least: 5, most: 28 };

/** Plans that were late or still being written at some time, beside the meetings at which plans were agreed. */
export function drawUnfinishedPlans(meetings: ReadonlyMap<Life, PlanMeeting[]>, random: Random) {
  return new Map(
    [...meetings].map(([life, agreed]): [Life, UnfinishedPlan[]] => {
      const overdue = dueDays
        .filter(({ day }) => isPupil(life, day) && !agreed.some((one) => one.day <= day && one.day > day - 110))
        .map(({ day, term }) => ({ due: day, term, agreed: null }));
      const inProgress = agreed
        .filter(({ day }) => random.chance(0.35) && isPupil(life, day - writing.most))
        .map(({ day, term }) => ({ due: day - random.int(writing.least, writing.most), term, agreed: day }));
      return [life, [...overdue, ...inProgress].sort((one, other) => one.due - other.due)];
    }),
  );
}

function isPupil(life: Life, day: Day): boolean {
  const age = ageAt(life.person.birth, day);
  return holdsOn(life, day) && life.start < day - 20 && age >= planAges.from && age <= planAges.to;
}

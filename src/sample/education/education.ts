import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, at, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { countFor } from '../steering/cohort-steering.ts';
import { planAges, planPercents } from './education-steering.ts';

/** A meeting on a personal education plan. */
export interface PlanMeeting {
  day: Day;
  term: 'autumn' | 'spring' | 'summer';
  quality: string;
}

const terms = [2018, 2019, 2020, 2021, 2022].flatMap((year) => [
  { term: 'spring' as const, from: at(`${year}-01-08`), to: at(`${year}-03-30`) },
  { term: 'summer' as const, from: at(`${year}-04-20`), to: at(`${year}-06-22`) },
  { term: 'autumn' as const, from: at(`${year}-09-08`), to: at(`${year}-12-17`) },
]);

const [december, january] = planPercents.map(({ day }) => day) as [Day, Day];
const isOfAge = (life: Life, day: Day) => {
  const age = ageAt(life.person.birth, day);
  return age >= planAges.from && age <= planAges.to;
};

/** Draws a meeting each school term for children in care from the age of three; a few are missed. */
export function drawPlanMeetings(
  authority: Authority,
  lives: readonly Life[],
  random: Random,
): Map<Life, PlanMeeting[]> {
  const meetings = new Map(lives.map((life): [Life, PlanMeeting[]] => [life, termly(life, random)]));
  if (authority.code === steered.code) steer(lives, meetings, random);
  return meetings;
}

function termly(life: Life, random: Random): PlanMeeting[] {
  return terms.flatMap(({ term, from, to }) => {
    const low = Math.max(from, life.start + 5);
    const high = Math.min(to, (life.end ?? lastDay + 400) - 1, lastDay);
    if (high < low || ageAt(life.person.birth, low) < 3 || random.chance(0.05)) return [];
    return [meeting(random.int(low, high), term, random)];
  });
}

function meeting(day: Day, term: PlanMeeting['term'], random: Random): PlanMeeting {
  return { day, term, quality: random.weighted({ green: 0.55, amber: 0.3, red: 0.05, '': 0.1 }) };
}

/**
 * Makes exactly as many have a plan of the last six months as were printed: those without are the newest in care, and a
 * few more.
 */
function steer(lives: readonly Life[], meetings: Map<Life, PlanMeeting[]>, random: Random): void {
  const cohort = (day: Day) => lives.filter((life) => holdsOn(life, day) && isOfAge(life, day));
  const without = planPercents.map(({ day, printed }) => {
    const whole = cohort(day).length;
    return whole - (countFor(printed, whole) ?? 0);
  }) as [number, number];
  const newest = (list: Life[]) => random.shuffle(list).sort((one, other) => other.start - one.start);
  const lateInJanuary = new Set(newest(cohort(january)).slice(0, without[1]));
  const stillLate = [...lateInJanuary].filter((life) => holdsOn(life, december) && isOfAge(life, december));
  const others = newest(cohort(december).filter((life) => !lateInJanuary.has(life)));
  const lateInDecember = new Set([...stillLate, ...others.slice(0, without[0] - stillLate.length)]);
  for (const life of new Set([...cohort(december), ...cohort(january)])) {
    const late = [lateInDecember.has(life), lateInJanuary.has(life)];
    const kept = (meetings.get(life) ?? []).filter(({ day }) => day < at('2021-06-24') || day > at('2022-02-06'));
    const low = Math.max(at('2021-09-08'), life.start + 1);
    if (late[0] === false && holdsOn(life, december)) {
      kept.push(
        meeting(
          random.int(low, Math.max(low, Math.min(at('2021-12-17'), (life.end ?? lastDay) - 1))),
          'autumn',
          random,
        ),
      );
    } else if (late[1] === false && holdsOn(life, january)) {
      const from = Math.max(at('2022-01-05'), life.start + 1);
      kept.push(meeting(random.int(from, Math.max(from, at('2022-01-28'))), 'spring', random));
    }
    meetings.set(
      life,
      kept.sort((one, other) => one.day - other.day),
    );
  }
}

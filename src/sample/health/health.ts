import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, at, type Day, firstDay, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { countFor, healthCohorts } from '../steering/cohort-steering.ts';

/** The days of a child's health assessments or dental checks. */
export type Checks = Map<Life, Day[]>;

/** How often a check is due, in days, at an age; and how often one is missed. */
interface Rhythm {
  every(age: number): number;
  first: number;
  missed: number;
}

const assessments: Rhythm = { every: (age) => (age < 5 ? 168 : 338), first: 26, missed: 0.05 };
const dental: Rhythm = { every: () => 318, first: 70, missed: 0.3 };
const [december, january] = healthCohorts.map(({ day }) => day) as [Day, Day];

export const drawAssessments = (authority: Authority, lives: readonly Life[], random: Random): Checks =>
  drawChecks(authority, lives, assessments, 0, random);

export const drawDentalChecks = (authority: Authority, lives: readonly Life[], random: Random): Checks =>
  drawChecks(authority, lives, dental, 1, random);

function drawChecks(
  authority: Authority,
  lives: readonly Life[],
  rhythm: Rhythm,
  printed: 0 | 1,
  random: Random,
): Checks {
  const checks = new Map(lives.map((life): [Life, Day[]] => [life, natural(life, rhythm, random)]));
  if (authority.code === steered.code) steer(lives, checks, printed, random);
  return checks;
}

/** Whether the rule for a child's age changes between the two days. */
const turnsFive = ({ person }: Life) => ageAt(person.birth, december) < 5 && ageAt(person.birth, january) >= 5;

function natural(life: Life, rhythm: Rhythm, random: Random): Day[] {
  const days: Day[] = [];
  const until = Math.min(life.end ?? lastDay, lastDay);
  for (let day = life.start + random.int(8, rhythm.first); day <= until; ) {
    if (day > firstDay - 500 && !random.chance(rhythm.missed)) days.push(day);
    day += Math.round(rhythm.every(ageAt(life.person.birth, day)) * (0.82 + random.next() * 0.22));
  }
  return days;
}

/**
 * Of those a year in care at the end of December 2021 and of January 2022, makes exactly as many be up to date as were
 * printed. Dates keep a few days away from the edge of the year, or of the half year of children under five.
 */
function steer(lives: readonly Life[], checks: Checks, printed: 0 | 1, random: Random): void {
  const cohort = (day: Day) => lives.filter((life) => holdsOn(life, day) && life.start <= day - 365);
  const late = [december, january].map((day, index) => {
    const whole = cohort(day).length;
    const percent = healthCohorts[index]?.printed[printed];
    return whole - (percent === undefined ? 0 : (countFor(percent, whole) ?? 0));
  }) as [number, number];
  const [first, second] = [new Set(cohort(december)), new Set(cohort(january))];
  const stayers = random.shuffle([...first].filter((life) => second.has(life) && !turnsFive(life)));
  const done = Math.min(3, late[0]);
  const stillLate = stayers.slice(0, late[0] - done);
  const caughtUp = stayers.slice(stillLate.length, late[0]);
  const lapsed = stayers.slice(late[0], late[0] + late[1] - stillLate.length);
  const span = (life: Life) => (printed === 0 && ageAt(life.person.birth, january) < 6 ? 184 : 366);
  const without = (life: Life, from: Day, to: Day) => {
    checks.set(
      life,
      (checks.get(life) ?? []).filter((day) => day < from || day > to),
    );
  };
  const having = (life: Life, from: Day, to: Day) => {
    const days = checks.get(life) ?? [];
    if (!days.some((day) => day >= from && day <= to)) days.push(random.int(Math.max(from, life.start + 1), to));
    checks.set(
      life,
      days.sort((one, other) => one - other),
    );
  };
  for (const life of stillLate) without(life, december - 372, january + 6);
  for (const life of caughtUp) {
    without(life, december - 372, january + 6);
    having(life, at('2022-01-06'), Math.min(at('2022-01-28'), (life.end ?? lastDay) - 1));
  }
  for (const life of lapsed) {
    const year = ageAt(life.person.birth, january) < 5 && printed === 0 ? 184 : 365;
    without(life, december - 372, january + 6);
    having(life, december - year + 6, december - year + 22);
  }
  const others = [...new Set([...first, ...second])].filter(
    (life) => ![...stillLate, ...caughtUp, ...lapsed].includes(life),
  );
  for (const life of others) {
    const young = span(life) === 184;
    having(life, january - (young ? 174 : 350), Math.min(december - 6, (life.end ?? lastDay) - 1));
  }
}

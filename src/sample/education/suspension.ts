import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, at, type Day, firstDay, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { EducationRecord } from './education-record.ts';
import { academicYear, isSchoolDay, leavesSchool, startsSchool } from './school-year.ts';

/**
 * Suspensions per hundred pupils and school year, by the year in which it began. Fewer where schools were closed for
 * long.
 */
const usual: Readonly<Record<number, number>> = { 2017: 24, 2018: 25, 2019: 24, 2020: 23, 2021: 26 };
const ours: Readonly<Record<number, number>> = { 2017: 36, 2018: 36, 2019: 32, 2020: 22, 2021: 18 };

/**
 * Permanent exclusions per hundred pupils and year; none in the steered authority up to 28 February 2022 (permanence
 * report, March 2022).
 */
const forGood = 0.8;
const noneUntil = at('2022-02-28');

/** School days in a year. */
const schoolDays = 190;

/**
 * Suspensions and permanent exclusions: one child in twelve has most of them, nearly all of them at secondary school.
 */
export function drawExclusions(
  authority: Authority,
  lives: readonly Life[],
  random: Random,
): Map<Life, EducationRecord[]> {
  const records = new Map<Life, EducationRecord[]>();
  const isSteered = authority.code === steered.code;
  const unsettled = new Set(lives.filter(() => random.chance(1 / 12)));
  const add = (life: Life, day: Day, record: EducationRecord['record']) => {
    const list = records.get(life) ?? [];
    if (!list.some((one) => one.day === day)) records.set(life, [...list, { day, record, hours: null }]);
  };
  const schooled = lives.map((life) => ({
    life,
    start: Math.max(life.start, startsSchool(life.person.birth) + 1),
    end: Math.min(life.end ?? lastDay + 1, leavesSchool(life.person.birth)),
  }));
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (!isSchoolDay(day)) continue;
    const pupils = schooled.filter((one) => holdsOn(one, day)).map(({ life }) => life);
    const rate = (isSteered ? ours : usual)[academicYear(day)] ?? 0;
    if (random.chance((rate * pupils.length) / 100 / schoolDays)) {
      add(pickOf(pupils, unsettled, day, random), day, 'suspension');
    }
    const expected = random.chance((forGood * pupils.length) / 100 / schoolDays);
    if (expected && !(isSteered && day <= noneUntil)) {
      add(pickOf(pupils, unsettled, day, random), day, 'permanent exclusion');
    }
  }
  return records;
}

function pickOf(pupils: readonly Life[], unsettled: ReadonlySet<Life>, day: Day, random: Random): Life {
  const secondary = pupils.filter(({ person }) => ageAt(person.birth, day) >= 11);
  const repeated = secondary.filter((life) => unsettled.has(life));
  const likely = repeated.length > 0 && random.chance(0.5) ? repeated : random.chance(0.85) ? secondary : pupils;
  return random.pick(likely.length > 0 ? likely : pupils);
}

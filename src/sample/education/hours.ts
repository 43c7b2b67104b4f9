import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, at, type Day, endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import type { EducationRecord } from './education-record.ts';
import { leavesSchool, startsSchool } from './school-year.ts';

/** Full time, in hours a week. */
const fullTime = 25;

/** When the virtual school began to keep hours. */
const keptFrom = at('2018-04-16');

/**
 * Children of the steered authority with fewer hours: 9 on 28 February 2022, as the permanence report of March 2022
 * prints.
 */
const printed: Readonly<Record<string, number>> = { '2022-02': 9 };

/** The share of children in care with fewer hours, around which months vary. */
const usualShare = 0.02;

/** Children with fewer hours come back to full time within some months: one in this many each month. */
const backToFullTime = 0.22;

/** Hours of every child of school age in care: full time from the first day, and each spell of fewer hours. */
export function drawShortHours(
  authority: Authority,
  lives: readonly Life[],
  random: Random,
): Map<Life, EducationRecord[]> {
  const records = new Map(lives.map((life): [Life, EducationRecord[]] => [life, atFirst(life)]));
  const add = (life: Life, day: Day, hours: number) => {
    if (life.end === null || day < life.end) records.get(life)?.push({ day, record: 'hours', hours });
  };
  const ours = authority.code === steered.code;
  let short = new Set<Life>();
  for (const month of monthsFrom('2018-05', '2022-07')) {
    const [first, last] = [startOf(month), endOf(month)];
    for (const life of short) {
      const left = leavesSchool(life.person.birth);
      if (left >= first && left <= last) add(life, left, fullTime);
    }
    const children = lives.filter((life) => holdsOn(life, last));
    const pupils = new Set(children.filter((life) => life.start < first && canBeShort(life, first, last)));
    const wanted =
      (ours ? printed[month] : undefined) ?? Math.round(children.length * usualShare * (0.7 + 0.6 * random.next()));
    const stays = random.shuffle([...short].filter((life) => pupils.has(life)));
    const kept = stays.slice(0, Math.min(wanted, Math.round(stays.length * (1 - backToFullTime))));
    const before = short;
    const others = random.shuffle([...pupils].filter((life) => !before.has(life)));
    const likely = others.filter(({ person }) => ageAt(person.birth, last) >= 10 || random.chance(0.15));
    const chosen = likely.slice(0, wanted - kept.length);
    for (const life of stays.slice(kept.length)) add(life, random.int(first, last), fullTime);
    for (const life of chosen) add(life, random.int(first, last), random.pick([5, 10, 12, 15, 15, 18, 20]));
    short = new Set([...kept, ...chosen]);
  }
  return records;
}

function atFirst({ person, start, end }: Life): EducationRecord[] {
  const day = Math.max(start, startsSchool(person.birth), keptFrom);
  const isPupil = day <= leavesSchool(person.birth) && (end === null || day < end);
  return isPupil ? [{ day, record: 'hours', hours: fullTime }] : [];
}

/** At school the whole month, and before it, so that a first record stands. */
const canBeShort = ({ person }: Life, first: Day, last: Day) =>
  first > startsSchool(person.birth) && last < leavesSchool(person.birth);

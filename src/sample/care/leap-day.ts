import { ageAt, at, type Day, iso, lastDay, startOf } from '../day.ts';
import { type Choosing, isPlain } from './choosing.ts';
import type { Life } from './life.ts';

/** How many days a birth moves at most, and a start: only where nobody came so early in a month, it moves further. */
const most = 9;
const furthest = [9, 30];

/** The leap day within some days of a day, or null. */
function leapDayNear(day: Day): Day | null {
  const year = Number(iso(day).slice(0, 4));
  const leap = year % 4 === 0 ? at(`${year}-02-29`) : null;
  return leap !== null && Math.abs(leap - day) <= most ? leap : null;
}

/**
 * Lets a child be born on 29 February, and another come into care on the first of a month within a year of 29 February
 * 2020: on a month's last day they have been in care for 365 days, and not for twelve months.
 */
export function meetLeapDays(lives: readonly Life[], choosing: Choosing): void {
  const born = choosing.take(1, (life) => {
    const { start, end, exit, person } = life;
    const leap = leapDayNear(person.birth);
    const once = lives.filter((other) => other.person === person).length === 1;
    if (!isPlain(life) || !once || leap === null || exit === 'turned18') return false;
    return start - leap > 60 && ageAt(leap, end ?? lastDay) < 18;
  });
  for (const { person } of born) person.birth = leapDayNear(person.birth) ?? person.birth;
  const couldCome = (life: Life, days: number) => {
    const { family, start, end, person, statuses } = life;
    const brief = statuses[0]?.code.startsWith('L') === true;
    const alone = lives.filter((other) => other.family === family).length === 1;
    if (!isPlain(life) || !alone || brief || start < at('2019-07-02') || start > at('2020-01-31')) return false;
    return (
      start - monthStartOf(start) <= days &&
      start - person.birth > 60 &&
      (end ?? lastDay) - start > (days === most ? 420 : 368)
    );
  };
  let came: Life[] = [];
  for (const days of furthest) if (came.length === 0) came = choosing.take(1, (life) => couldCome(life, days));
  for (const life of came) {
    const first = monthStartOf(life.start);
    for (const spell of [life.stays[0], life.statuses[0]]) if (spell !== undefined) spell.from = first;
    const stay = life.stays[0];
    if (stay !== undefined) stay.known = first;
    life.start = first;
    life.startKnown = first;
  }
}

const monthStartOf = (day: Day): Day => startOf(iso(day).slice(0, 7));

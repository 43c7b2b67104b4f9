import { type Day, lastDay } from '../day.ts';
import type { CountedFigure } from '../figures/figure.ts';
import type { Random } from '../random.ts';

/** A private fostering arrangement. */
interface Arrangement {
  id: string;
  notified: Day;
  /** Null where it never began. */
  started: Day | null;
  ended: Day | null;
}

/** An arrangement with its visits and reviews. */
export interface VisitedArrangement extends Arrangement {
  firstVisit: Day;
  visits: Day[];
  reviews: Day[];
}

/** Shares of first visits, later visits and reviews that are late. */
const late = { first: 0.12, later: 0.07, review: 0.15 };

/**
 * The arrangements behind the yearly counts that arrive added up, spread over each year: as many notified, begun and
 * ended. One more is notified in the months after the last year.
 */
export function drawArrangements(
  figures: readonly CountedFigure[],
  digit: number,
  random: Random,
): VisitedArrangement[] {
  const all: Arrangement[] = [];
  const add = (notified: Day, started: Day | null, ended: Day | null = null) =>
    all.push({ id: `PF${digit}${String(all.length + 1).padStart(3, '0')}`, notified, started, ended });
  const yearly = (measure: string) => figures.filter((one) => one.measure === `private_fostering_${measure}`);
  const begun = new Map(yearly('started').map(({ to, count }) => [to, count]));
  const over = new Map(yearly('ended').map(({ to, count }) => [to, count]));
  const inPlace = new Map(yearly('count').map(({ to, count }) => [to, count]));
  for (const [index, { from, to, count: notified }] of yearly('notifications').entries()) {
    const [started, ended] = [begun.get(to) ?? 0, over.get(to) ?? 0];
    const before = index === 0 ? (inPlace.get(to) ?? 0) - started + ended : 0;
    for (let left = before; left > 0; left -= 1) {
      const day = from - random.int(40, 300);
      add(day, day);
    }
    for (const [place, day] of spread(from, to, notified, random).entries()) {
      if (place < notified - started) add(day, null, day + random.int(10, 40));
      else add(day, day - random.int(0, 5));
    }
    for (const day of spread(from, to, ended, random)) {
      const oldest = all.find((one) => one.started !== null && one.ended === null && one.started < day);
      if (oldest !== undefined) oldest.ended = day;
    }
  }
  const last = yearly('notifications').at(-1)?.to ?? lastDay;
  if (last + 60 < lastDay) add(random.int(last + 10, lastDay - 40), random.int(last + 10, lastDay - 40));
  return all.map((one) => visited(one, random.fork(one.id)));
}

/** Days spread over a year, each near the middle of its part of it. */
function spread(from: Day, to: Day, count: number, random: Random): Day[] {
  return Array.from(
    { length: count },
    (_, index) => from + Math.round(((index + 0.3 + random.next() * 0.4) / count) * (to - from)),
  );
}

function visited(one: Arrangement, random: Random): VisitedArrangement {
  const { notified, started, ended } = one;
  const firstVisit = notified + (random.chance(late.first) ? random.int(13, 24) : random.int(1, 7));
  if (started === null) return { ...one, firstVisit, visits: [], reviews: [] };
  const until = ended ?? lastDay;
  const visits: Day[] = [];
  for (let day = Math.max(started, firstVisit); ; ) {
    const isLate = random.chance(late.later);
    if (day < started + 365) day += isLate ? random.int(44, 58) : random.int(30, 42);
    else day += isLate ? random.int(86, 110) : random.int(65, 84);
    if (day >= until) break;
    visits.push(day);
  }
  const reviews: Day[] = [];
  for (let day = Math.max(started, notified); ; ) {
    day += random.chance(late.review) ? random.int(370, 420) : random.int(330, 364);
    if (day >= until) break;
    reviews.push(day);
  }
  return { ...one, firstVisit, visits, reviews };
}

import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, at, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { leavesSchool, startsSchool } from './school-year.ts';

/** A half-term of a child at school. */
export interface HalfTerm {
  day: Day;
  possible: number;
  missed: number;
}

/** The Friday of a day's week, or the one before. */
const friday = (day: Day): Day => day - ((((day + 4) % 7) - 5 + 7) % 7);

/** Last days of half-terms and their sessions, two a day. */
const usual = [
  { end: '10-23', next: false, sessions: 70 },
  { end: '12-18', next: false, sessions: 72 },
  { end: '02-18', next: true, sessions: 60 },
  { end: '04-01', next: true, sessions: 56 },
  { end: '05-28', next: true, sessions: 54 },
  { end: '07-23', next: true, sessions: 68 },
] as const;

/** Half-terms in which schools were closed to most children: none is recorded. */
const closed = ['2020-05', '2021-02'];

const halfTerms = [2017, 2018, 2019, 2020, 2021].flatMap((year) =>
  usual
    .filter(({ end, next }) => !closed.includes(`${year + Number(next)}-${end.slice(0, 2)}`))
    .map(({ end, next, sessions }) => ({ year, end: friday(at(`${year + Number(next)}-${end}`)), sessions })),
);

/** Attendance of every child of school age in care, half-term by half-term; each child has its own way each year. */
export function drawAttendance(lives: readonly Life[], random: Random): Map<Life, HalfTerm[]> {
  return new Map(
    lives.map((life): [Life, HalfTerm[]] => {
      const { birth } = life.person;
      const shares = new Map<number, number>();
      const own = halfTerms.filter(
        ({ end }) => end <= lastDay && end > startsSchool(birth) && end <= leavesSchool(birth) && holdsOn(life, end),
      );
      return [
        life,
        own.map(({ year, end, sessions }) => {
          const share = shares.get(year) ?? missedShare(ageAt(birth, at(`${year}-09-01`)), random);
          shares.set(year, share);
          const missed = Math.round(sessions * share * (0.6 + 0.8 * random.next()));
          return { day: end, possible: sessions, missed: Math.min(sessions, missed) };
        }),
      ];
    }),
  );
}

/**
 * What share of its sessions a child misses in a year: about 8% on average, a tenth or more of about one child in five
 * (DfE, outcomes of children looked after, 2021/22).
 */
function missedShare(age: number, random: Random): number {
  const draw = random.next();
  const [severe, persistent] = age >= 11 ? [0.05, 0.22] : [0.01, 0.1];
  if (draw < severe) return 0.55 + 0.4 * random.next();
  if (draw < persistent) return 0.11 + 0.25 * random.next();
  return Math.min(0.09, random.logNormal(0.03, 0.6));
}

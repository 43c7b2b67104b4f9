import type { Life } from '../care/life.ts';
import { type Day, iso, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { isSchoolDay, leavesSchool, startsSchool } from './school-year.ts';

/** A child's first day at a school. */
export interface SchoolStart {
  day: Day;
  reason: 'first school' | 'next phase' | 'moved home' | 'excluded' | 'better suited' | 'other';
}

/** How often a new home brings a new school, for the first home in care and for later ones. */
const withHome = { first: 0.14, later: 0.24 };
/** Changes for other reasons, each school year. */
const otherwise = 0.02;

/** Beginnings at schools while children are in care: the usual ones in September, and those in the middle of a year. */
export function drawSchoolStarts(lives: readonly Life[], random: Random): Map<Life, SchoolStart[]> {
  return new Map(lives.map((life): [Life, SchoolStart[]] => [life, startsOf(life, random)]));
}

function startsOf(life: Life, random: Random): SchoolStart[] {
  const { birth } = life.person;
  const last = Math.min((life.end ?? lastDay + 1) - 1, lastDay, leavesSchool(birth));
  const starts = new Map<Day, SchoolStart['reason']>();
  const add = (day: Day, reason: SchoolStart['reason']) => {
    const open = [0, 1, 2, 3, 4].map((later) => day + later).find(isSchoolDay);
    if (open !== undefined && open >= life.start && open <= last && !starts.has(open)) starts.set(open, reason);
  };
  const begins = startsSchool(birth);
  add(sixthOfSeptember(begins), 'first school');
  const secondary = Number(iso(begins).slice(0, 4)) + 7;
  add(sixthOfSeptember(begins, secondary), 'next phase');
  for (const [index, { from }] of life.stays.entries()) {
    if (from <= begins + 7 || !random.chance(index === 0 ? withHome.first : withHome.later)) continue;
    add(from + random.int(3, 28), 'moved home');
  }
  for (let day = Math.max(life.start, begins) + random.int(1, 365); day <= last; day += 365) {
    if (!random.chance(otherwise)) continue;
    add(day, random.weighted({ 'better suited': 0.5, excluded: 0.2, other: 0.3 }));
  }
  return [...starts].map(([day, reason]) => ({ day, reason })).sort((one, other) => one.day - other.day);
}

/** The 6th of September on which school begins, in another year where one is given. */
function sixthOfSeptember(begins: Day, inYear?: number): Day {
  const years = inYear === undefined ? 0 : inYear - Number(iso(begins).slice(0, 4));
  return Math.round(begins + 5 + years * 365.25);
}

import type { Authority } from '../authority.ts';
import type { Life } from '../care/life.ts';
import type { Day } from '../day.ts';
import type { Random } from '../random.ts';
import { drawShortHours } from './hours.ts';
import { drawExclusions } from './suspension.ts';

/** A record of the virtual school: the hours a child receives from a day on, or that the child was sent from school. */
export interface EducationRecord {
  day: Day;
  record: 'hours' | 'suspension' | 'permanent exclusion';
  hours: number | null;
}

/** All records of the virtual school about an authority's children, day by day. */
export function drawEducation(
  authority: Authority,
  lives: readonly Life[],
  random: Random,
): Map<Life, EducationRecord[]> {
  const hours = drawShortHours(authority, lives, random.fork('hours'));
  const exclusions = drawExclusions(authority, lives, random.fork('exclusions'));
  return new Map(
    lives.map((life) => [
      life,
      [...(hours.get(life) ?? []), ...(exclusions.get(life) ?? [])].sort((one, other) => one.day - other.day),
    ]),
  );
}

import type { Authority } from '../authority.ts';
import type { Life } from '../care/life.ts';
import type { Random } from '../random.ts';
import type { EducationRecord } from './education-record.ts';
import { drawShortHours } from './hours.ts';
import { drawExclusions } from './suspension.ts';

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

import { steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { type Day, firstDay } from '../day.ts';
import type { Random } from '../random.ts';

/** A health assessment as the council's own list has it. */
export interface ListedAssessment {
  day: Day;
  kind: 'initial' | 'review';
}

/** Share of first assessments that come late. */
const late: Readonly<Record<string, number>> = {
  E06000001: 0.18,
  [steered.code]: 0.3,
  E06000003: 0.24,
  E06000004: 0.12,
  E06000005: 0.36,
};

/** A child's assessments: the first of a time in care that began in these years, which may come late, and those after. */
export function listedAssessments(
  { authority, start, end }: Life,
  days: readonly Day[],
  random: Random,
): ListedAssessment[] {
  const [first, ...others] = days;
  if (first === undefined || start < firstDay || first > start + 60) {
    return days.map((day) => ({ day, kind: 'review' }));
  }
  const day = random.chance(late[authority.code] ?? 0) ? start + random.int(30, 75) : first;
  const reviews = others
    .filter((other) => other > day + 30)
    .map((other): ListedAssessment => ({ day: other, kind: 'review' }));
  return end !== null && day >= end ? reviews : [{ day, kind: 'initial' }, ...reviews];
}

import type { Day } from '../day.ts';

/**
 * A record of the virtual school: the hours a child receives from a day on, or that the child was suspended or
 * excluded.
 */
export interface EducationRecord {
  day: Day;
  record: 'hours' | 'suspension' | 'permanent exclusion';
  hours: number | null;
}

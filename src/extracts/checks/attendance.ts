import type { Finding } from '../finding.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Half-terms of which more sessions were missed than there were. */
export function checkAttendance({ attendance }: Tables, context: CheckContext): Finding[] {
  if (!attendance) return [];
  const { sessions_possible = [], sessions_missed = [] } = attendance.columns;
  return sessions_missed.flatMap((missed, row) => {
    const possible = sessions_possible[row];
    if (typeof missed !== 'number' || typeof possible !== 'number' || missed <= possible) return [];
    return [finding('missed-more-than-possible', placeOf(attendance, row, 'sessions_missed', context))];
  });
}

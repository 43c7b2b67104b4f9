import type { Finding } from '../finding.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Rows that record hours and give none, and hours beside a suspension or exclusion. */
export function checkEducationHours({ education }: Tables, context: CheckContext): Finding[] {
  if (!education) return [];
  const { record = [], hours_per_week = [] } = education.columns;
  return record.flatMap((kind, row) => {
    const given = hours_per_week[row] !== null;
    if (kind === null || (kind === 'hours') === given) return [];
    const code = given ? 'hours-not-meant' : 'hours-missing';
    return [finding(code, placeOf(education, row, 'hours_per_week', context))];
  });
}

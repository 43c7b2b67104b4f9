import type { Finding } from '../finding.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Two reviews of a child on one day that say different things. */
export function checkReviewDays({ reviews }: Tables, context: CheckContext): Finding[] {
  if (!reviews) return [];
  const { child = [], review = [] } = reviews.columns;
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (let row = 0; row < reviews.rowCount; row += 1) {
    const key = `${child[row]} ${review[row]}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, row);
    else {
      const place = placeOf(reviews, row, 'review', context);
      findings.push(finding('two-reviews-on-a-day', { ...place, fill: { first: reviews.lines[earlier] ?? 0 } }));
    }
  }
  return findings;
}

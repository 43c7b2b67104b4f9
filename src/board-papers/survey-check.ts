import type { Meeting } from './content.ts';
import type { PaperFinding } from './finding.ts';

/**
 * Answers of a survey that so few gave that they can be recognised: a count from 1 to `smallestCount`, or a percentage that
 * is one.
 */
export function checkSurveys(meetings: readonly Meeting[], smallestCount: number): PaperFinding[] {
  return meetings.flatMap(({ voice }) =>
    voice.surveys.flatMap(({ title, answered, items, line }) =>
      items
        .map(({ count, percent }) => count ?? Math.round((answered * (percent ?? 0)) / 100))
        .filter((few) => few >= 1 && few <= smallestCount)
        .slice(0, 1)
        .map((): PaperFinding => {
          const problem = `An answer in the survey “${title}” was given by ${smallestCount} children or fewer.`;
          const remedy = 'Leave that answer out, or put it together with another, and say in note: that few gave it.';
          return { severity: 'error', file: voice.file, line, problem, remedy };
        }),
    ),
  );
}

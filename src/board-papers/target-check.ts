import { type Month, monthInWords } from '#calendar';
import type { Content } from './content.ts';
import type { PaperFinding } from './finding.ts';

/** A measure whose figure of a month missed its target. `authority` is undefined for the council. */
export interface MissedTarget {
  measure: string;
  month: Month;
  authority?: string | undefined;
}

/** Missed targets that no commentary on that month or a later one answers with an action. */
export function missedWithoutAction(
  { commentary }: Pick<Content, 'commentary'>,
  missed: readonly MissedTarget[],
): PaperFinding[] {
  return missed
    .filter(
      ({ measure, month, authority }) =>
        !commentary.some(
          (one) =>
            one.measure === measure && one.authority === authority && one.month >= month && one.actions.length > 0,
        ),
    )
    .map(({ measure, month }) => ({
      severity: 'warning',
      file: `data/commentary/${month}/${measure}.md`,
      line: null,
      problem: `${measure} missed its target in ${monthInWords(month)}, and no action is named.`,
      remedy: 'Say under "## What we are doing" who does what by when.',
    }));
}

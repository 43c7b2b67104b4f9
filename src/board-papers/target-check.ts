import { type Month, monthInWords } from '#calendar';
import type { Content } from './content.ts';
import type { PaperFinding } from './finding.ts';

/** A measure whose figure of a month missed its target. `authority` is undefined for the council. */
export interface MissedTarget {
  measure: string;
  month: Month;
  authority?: string | undefined;
}

/**
 * Missed targets that no commentary on that month or a later one answers with an action, each once: a measure may miss
 * its target by several period types. `folder` is where commentary is kept, as messages show it.
 */
export function missedWithoutAction(
  { commentary }: Pick<Content, 'commentary'>,
  missed: readonly MissedTarget[],
  folder: string,
): PaperFinding[] {
  const each = new Map(missed.map((one) => [[one.measure, one.month, one.authority].join('|'), one]));
  return [...each.values()]
    .filter(
      ({ measure, month, authority }) =>
        !commentary.some(
          (one) =>
            one.measure === measure && one.authority === authority && one.month >= month && one.actions.length > 0,
        ),
    )
    .map(({ measure, month }) => ({
      severity: 'warning',
      file: `${folder}/${month}/${measure}.md`,
      line: null,
      problem: `${measure} missed its target in ${monthInWords(month)}, and no action is named.`,
      remedy: 'Say under "## What we are doing" who does what by when.',
    }));
}

import { dayInWords, type IsoDay, monthEnd } from '#calendar';
import type { Action } from '#catalogue';
import type { Content } from './content.ts';
import type { PaperFinding } from './finding.ts';

/**
 * Actions that were due before a day and of which there is no newer word: they are not marked as done, and no later
 * commentary on the measure (for a month that ends on or after the day they were due) or no later meeting that heard
 * the plan (on or after that day) says what came of them.
 */
export function overdueActions({ commentary, meetings }: Content, asAt: IsoDay): PaperFinding[] {
  const isDue = ({ by, done }: Action) => done === null && by < asAt;
  const ofCommentary = commentary.flatMap(({ measure, authority, month, actions, file }) => {
    const later = commentary.filter(
      (other) => other.measure === measure && other.authority === authority && other.month > month,
    );
    return actions
      .filter((action) => isDue(action) && !later.some((other) => monthEnd(other.month) >= action.by))
      .map((action) => overdue(action, file, 'write newer commentary'));
  });
  const ofPlans = meetings.flatMap(({ date, plans }) =>
    plans.flatMap(({ id, themes, file }) => {
      const later = meetings.filter((other) => other.date > date && other.plans.some((plan) => plan.id === id));
      return themes
        .flatMap(({ nextSteps }) => nextSteps)
        .filter((step) => isDue(step) && !later.some((other) => other.date >= step.by))
        .map((step) => overdue(step, file, `bring plans/${id}.md to a later meeting`));
    }),
  );
  return [...ofCommentary, ...ofPlans];
}

function overdue({ what, by, line }: Action, file: string, newWord: string): PaperFinding {
  return {
    severity: 'warning',
    file,
    line,
    problem: `"${what}" was due on ${dayInWords(by)}, and nothing has been said of it since.`,
    remedy: `Add ", done" and the day to its brackets, or ${newWord}.`,
  };
}

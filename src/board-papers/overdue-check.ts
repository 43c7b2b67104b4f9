import { type IsoDay, monthEnd } from '#calendar';
import { type Action, type Charge, dueInWords } from '#catalogue';
import type { Content } from './content.ts';
import type { PaperFinding } from './finding.ts';
import { isPastDue } from './past-due.ts';

/**
 * Actions that were due before a day and of which there is no newer word: they are not marked as done, and no later
 * commentary on the measure (for a month that ends on or after the day they were due) or no later meeting that heard
 * the plan (on or after that day) says what came of them.
 */
export function overdueActions({ commentary, meetings }: Content, asAt: IsoDay): PaperFinding[] {
  const isDue = (charge: Charge) => isPastDue(charge, asAt);
  const ofCommentary = commentary.flatMap(({ measure, authority, month, actions, file }) => {
    const later = commentary.filter(
      (other) => other.measure === measure && other.authority === authority && other.month > month,
    );
    return actions
      .filter((action) => isDue(action) && !later.some((other) => monthEnd(other.month) >= (action.due?.day ?? '')))
      .map((action) => overdue(action, file, 'write newer commentary'));
  });
  const ofPlans = meetings.flatMap(({ date, plans }) =>
    plans.flatMap(({ id, themes, nextSteps, file }) => {
      const later = meetings.filter((other) => other.date > date && other.plans.some((plan) => plan.id === id));
      return [...themes.flatMap((theme) => theme.nextSteps), ...nextSteps]
        .filter((step) => isDue(step) && !later.some((other) => other.date >= (step.due?.day ?? '')))
        .map((step) => overdue(step, file, `bring plans/${id}.md to a later meeting`));
    }),
  );
  const sayWhen = 'say in the brackets by when it is due now';
  const ofReports = meetings.flatMap(({ reports }) =>
    reports.flatMap(({ actions, file }) => actions.filter(isDue).map((action) => overdue(action, file, sayWhen))),
  );
  const ofDecisions = meetings.flatMap(({ items, file }) =>
    items
      .flatMap(({ decisions }) => decisions)
      .filter(isDue)
      .map(({ text, ...decision }) => overdue({ ...decision, what: text }, file, sayWhen)),
  );
  return [...ofCommentary, ...ofPlans, ...ofReports, ...ofDecisions];
}

function overdue({ what, due, line }: Action, file: string, newWord: string): PaperFinding {
  return {
    severity: 'warning',
    file,
    line,
    problem: `"${what}" was due ${dueInWords(due)}, and nothing has been said of it since.`,
    remedy: `Add ", done" and the day to its brackets, or ${newWord}.`,
  };
}

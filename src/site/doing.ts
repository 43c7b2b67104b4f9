import { firstSentence, type Meeting, newestCommentary } from '#board-papers';
import { monthOf } from '#calendar';
import type { Action, Commentary, Measure, Plan, Report } from '#catalogue';
import type { Site, SiteSection } from './site.ts';

/** So many steps stand for what is being done. */
const mostSteps = 2;

/** What is being done for a section, from what officers wrote, from an action plan or from a report. */
export type Doing =
  | { from: 'commentary'; commentary: Commentary; measure: Measure; sentence: string; actions: Action[] }
  | { from: 'plan'; meeting: Meeting; plan: Plan; actions: Action[] }
  | { from: 'report'; meeting: Meeting; report: Report; actions: Action[] };

/**
 * What is being done for a section: by the newest commentary on one of its measures that says so, not a year old, else
 * by the newest action plan of an item that serves it, else by the newest report of such an item that has actions. Null
 * where nobody wrote anything.
 */
export function doingFor(site: Pick<Site, 'content' | 'newest'>, section: SiteSection): Doing | null {
  return fromCommentary(site, section) ?? fromPlan(site, section) ?? fromReport(site, section);
}

function fromCommentary({ content, newest }: Pick<Site, 'content' | 'newest'>, { judged }: SiteSection): Doing | null {
  const said = judged.flatMap(({ card: { measure } }) => {
    const commentary = newestCommentary(content.commentary, measure.id, undefined, monthOf(newest.asAt));
    return commentary === null || commentary.doing === null ? [] : { measure, commentary };
  });
  const best = said.reduce<(typeof said)[number] | null>(
    (first, one) => (first !== null && first.commentary.month >= one.commentary.month ? first : one),
    null,
  );
  if (best === null) return null;
  const { commentary } = best;
  const sentence = firstSentence(commentary.doingProse);
  return { from: 'commentary', ...best, sentence, actions: stepsOf(commentary.actions) };
}

function fromPlan({ content }: Pick<Site, 'content'>, { principle }: SiteSection): Doing | null {
  for (const meeting of content.meetings.toReversed()) {
    const serves = servingIn(meeting, principle);
    const plan = meeting.plans.find(({ item }) => serves(item));
    if (plan === undefined) continue;
    const actions = [...plan.nextSteps, ...plan.themes.flatMap((theme) => theme.nextSteps)];
    return { from: 'plan', meeting, plan, actions: stepsOf(actions) };
  }
  return null;
}

function fromReport({ content }: Pick<Site, 'content'>, { principle }: SiteSection): Doing | null {
  for (const meeting of content.meetings.toReversed()) {
    const serves = servingIn(meeting, principle);
    const report = meeting.reports.find(({ item, actions }) => serves(item) && actions.length > 0);
    if (report !== undefined) return { from: 'report', meeting, report, actions: stepsOf(report.actions) };
  }
  return null;
}

/** Whether an item of the meeting serves the section, by its number. */
function servingIn({ items }: Meeting, section: SiteSection['principle']): (item: string | null) => boolean {
  const serving = new Set(items.filter(({ serves }) => serves.includes(section)).map(({ number }) => number));
  return (item) => item !== null && serving.has(item);
}

/** Those that are not done first. */
function stepsOf(actions: readonly Action[]): Action[] {
  const [open, done] = [actions.filter((action) => action.done === null), actions.filter(({ done }) => done !== null)];
  return [...open, ...done].slice(0, mostSteps);
}

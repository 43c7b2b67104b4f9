import { isPastDue, type Meeting, outstandingAt } from '#board-papers';
import { dayInWords, type IsoDay } from '#calendar';
import { type Charge, dueInWords, type Plan, type PlanTheme } from '#catalogue';
import type { Pack, PackLine, PackPlan } from '#exports';
import { capital } from '#figure';
import { mostListed } from '#scorecard';
import { packWords, papersWords } from '#words';
import { asksOf } from './asks.ts';
import { plainProse } from './prose.ts';

type Said = Pick<Meeting, 'date' | 'madeUp'>;

/** The line of something that a meeting decided or a plan says. `asAt` is the day on which it is looked at. */
function lineOf(text: string, charge: Charge, said: Said, asAt: IsoDay): PackLine {
  return {
    text,
    owner: charge.who.join(', '),
    due: capital(dueInWords(charge.due)),
    state: stateOf(charge, asAt),
    meeting: said.date,
    madeUp: said.madeUp === true,
  };
}

function stateOf(charge: Charge, asAt: IsoDay): string {
  const words = packWords.state;
  if (charge.done !== null && charge.done <= asAt) return words.done(dayInWords(charge.done));
  if (isPastDue(charge, asAt)) return words.overdue(dayInWords(asAt));
  return charge.who.length === 0 && charge.due === null ? '' : words.open;
}

/**
 * What the last meeting that has any decision on record decided, as of a day: the last before the meeting that a pack
 * is for, which has decided nothing yet, or else the last up to that day. None where there is no such meeting.
 */
export function decisionsBy(meetings: readonly Meeting[], day: IsoDay, isMeeting: boolean): PackLine[] {
  const last = meetings.findLast(
    ({ date, items }) => (isMeeting ? date < day : date <= day) && items.some(({ decisions }) => decisions.length > 0),
  );
  return (last?.items ?? []).flatMap(({ decisions }) =>
    decisions.map(({ kind, text, ...charge }) =>
      lineOf(packWords.decision(packWords.decided[kind], plainProse(text)), charge, last as Meeting, day),
    ),
  );
}

/** What meetings before a day agreed and nobody has done yet, oldest first. */
export function actionsBy(meetings: readonly Meeting[], day: IsoDay): PackLine[] {
  const madeUp = new Map(meetings.map((one) => [one.date, one.madeUp]));
  return outstandingAt(meetings, day).map(({ decision, agreedOn }) =>
    lineOf(plainProse(decision.text), decision, { date: agreedOn, madeUp: madeUp.get(agreedOn) }, day),
  );
}

/**
 * Each action plan as the newest meeting up to a day had it among its papers, in the order in which that meeting has
 * them.
 */
export function plansBy(meetings: readonly Meeting[], day: IsoDay): PackPlan[] {
  const newest = new Map<string, { plan: Plan; meeting: Meeting }>();
  for (const meeting of meetings.filter(({ date }) => date <= day).toReversed())
    for (const plan of meeting.plans) if (!newest.has(plan.id)) newest.set(plan.id, { plan, meeting });
  return [...newest.values()].map(({ plan, meeting }) => ({ title: plan.title, actions: stepsOf(plan, meeting, day) }));
}

function stepsOf(plan: Plan, meeting: Meeting, day: IsoDay): PackLine[] {
  const steps = (theme: string, actions: Plan['nextSteps']) =>
    actions.map(({ what, ...charge }) => lineOf(`${theme}${plainProse(what)}`, charge, meeting, day));
  return [
    ...plan.themes.flatMap((theme) => [ratingOf(theme, meeting), ...steps(`${theme.title}: `, theme.nextSteps)].flat()),
    ...steps('', plan.nextSteps),
  ];
}

/** How a theme stands, where its plan says so. */
function ratingOf({ title, rag, officers }: PlanTheme, { date, madeUp }: Said): PackLine[] {
  if (rag === null) return [];
  const state = packWords.rating(papersWords.plan.ratings[rag]);
  return [{ text: title, owner: officers.join(', '), due: '', state, meeting: date, madeUp: madeUp === true }];
}

/**
 * What the board could be asked to do: what follows from the figures and from what is still open, then what the reports
 * to its meeting ask of it, each with whose report that is.
 */
export function recommendationsOf(
  meeting: Meeting | null,
  { asAt, attention, actions }: Pick<Pack, 'asAt' | 'attention' | 'actions'>,
): string[] {
  const words = packWords.recommendations;
  const ofReports = (meeting?.reports ?? []).flatMap(({ title, by, parts }) =>
    parts
      .filter(({ kind }) => kind === 'recommendations')
      .flatMap(({ text }) => asksOf(text))
      .map((text) => words.ofReport(title, by ?? '', text)),
  );
  const titles = attention.slice(0, mostListed).map(({ title }) => title);
  const more = attention.length - titles.length;
  return [
    words.note(dayInWords(asAt)),
    ...(attention.length === 0 ? [] : [words.attention(titles.join('; '), more)]),
    ...(actions.length === 0 ? [] : [words.outstanding(actions.length)]),
    ...ofReports,
  ];
}

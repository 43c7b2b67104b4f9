import type { IsoDay } from '#calendar';
import type { Measure, Settings } from '#catalogue';
import { measureAtPlace } from '#figure';
import { asKnownNow, type LedgerRow } from '#published';
import { checkCommentary } from './commentary-check.ts';
import { type Content, contentOf } from './content.ts';
import { checkDirections } from './direction-check.ts';
import { inReadingOrder, type PaperFinding } from './finding.ts';
import { checkInspections } from './inspection-check.ts';
import { madeUpBesideReal } from './made-up.ts';
import { checkMeeting } from './meeting-check.ts';
import { namesLeftOut } from './names-left-out.ts';
import { overdueActions } from './overdue-check.ts';
import { passagesThatSpeak } from './passages.ts';
import { checkQuestions } from './question-check.ts';
import { staleFinding } from './stale-check.ts';
import { checkSurveys } from './survey-check.ts';
import { type MissedTarget, missedWithoutAction } from './target-check.ts';
import { checkWords } from './words-check.ts';

/** What the papers are checked against. `asAt` is the day of the newest publication. */
export interface PapersContext {
  settings: Settings;
  measures: readonly Measure[];
  ledger: readonly LedgerRow[];
  edition: 'public' | 'board';
  /** Whether the figures are made up. */
  synthetic: boolean;
  asAt: IsoDay;
  /** The newest figures that missed their target. */
  missed: readonly MissedTarget[];
  /** The folder of commentary, as messages show it. */
  commentaryFolder: string;
}

/** What texts say of children and of their own numbers, errors first: it needs no figure, and knows those there are. */
export function checkTexts(
  content: Content,
  { settings, measures, ledger, edition, synthetic }: Omit<PapersContext, 'asAt' | 'missed' | 'commentaryFolder'>,
): PaperFinding[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const shown = contentOf(content, edition);
  const passages = passagesThatSpeak(shown, settings.council);
  const figures = figuresOf(ledger);
  return inReadingOrder([
    ...checkDirections(shown, byId, settings.targets.filter(isOfCouncil(settings))),
    ...checkWords(passages, { settings, measures: byId, figures, synthetic }),
    ...checkSurveys(shown.meetings, settings.publication.smallestCount),
  ]);
}

/** Whether an entry of the settings is the council's: it names no other place. */
const isOfCouncil =
  ({ council }: Pick<Settings, 'council'>) =>
  ({ authority }: { authority?: string | undefined }): boolean =>
    authority === undefined || authority === council;

/** The figures as known now of a measure and an authority. */
function figuresOf(ledger: readonly LedgerRow[]): (measure: string, authority: string) => readonly LedgerRow[] {
  const rows = Map.groupBy(asKnownNow(ledger), measureAtPlace);
  return (measure, authority) => rows.get(measureAtPlace({ measure, authority })) ?? [];
}

/**
 * Everything that is wrong in commentary, meetings, plans and questions, or should be said and is not; errors first.
 */
export function checkPapers(content: Content, context: PapersContext): PaperFinding[] {
  const { settings, ledger, asAt, edition, missed, synthetic, commentaryFolder } = context;
  const measures = new Map(context.measures.map((measure) => [measure.id, measure]));
  const ids = new Set(measures.keys());
  const known = { ids, published: new Set(ledger.map(({ measure }) => measure)) };
  const figures = figuresOf(ledger);
  return inReadingOrder([
    ...madeUpBesideReal(content, synthetic),
    ...content.commentary.flatMap((commentary) => checkCommentary(commentary, { settings, measures, figures })),
    ...namesLeftOut(content.meetings, settings),
    ...content.meetings.flatMap((meeting) => checkMeeting(meeting, content.meetings, ids, edition)),
    ...checkTexts(content, context),
    ...checkQuestions(content, known),
    ...checkInspections(content.inspections, known),
    ...overdueActions(content, asAt),
    ...context.measures.flatMap((measure) => staleFinding(measure, figures(measure.id, settings.council), asAt) ?? []),
    ...missedWithoutAction(content, missed, commentaryFolder),
  ]);
}

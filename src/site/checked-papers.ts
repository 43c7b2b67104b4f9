import {
  type BoardQuestion,
  boardQuestions,
  type Content,
  checkPapers,
  contentOf,
  findingText,
  type MissedTarget,
  markMadeUp,
} from '#board-papers';
import { monthOf } from '#calendar';
import { type Commentary, type Measure, namedMeasuresProblem, type Settings } from '#catalogue';
import { shownPath } from '#folders';
import { type Judged, targetWarnings } from '#scorecard';
import type { Published } from './load-published.ts';
import { SiteDataError } from './site-data-error.ts';

type Context = Pick<Published, 'ledger' | 'newest'> & {
  settings: Settings;
  settingsFile: string;
  settingsText: string;
  commentary: string;
  measures: Measure[];
  /** The council's, by every period type. */
  judged: readonly Judged[];
};

/**
 * Checks commentary, meetings and targets against what is published. Gives what the edition may show, the questions in it and
 * the warnings as lines to print. Throws a SiteDataError that lists every error with file, line and remedy.
 */
export function checkedPapers(
  written: Content,
  { ledger, newest, settings, settingsFile, settingsText, commentary, measures, judged }: Context,
): { content: Content; questions: BoardQuestion[]; warnings: string[] } {
  const { edition, asAt, synthetic } = newest;
  const content = { ...written, commentary: written.commentary.map((one) => councilsOwn(one, settings.council)) };
  const missed = missedTargets(judged);
  const findings = checkPapers(content, {
    settings,
    measures,
    ledger,
    edition,
    synthetic,
    asAt,
    missed,
    commentaryFolder: shownPath(commentary),
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SiteDataError(errors.map(findingText).join('\n'));
  const file = shownPath(settingsFile);
  const named = namedMeasuresProblem(settingsText, file, settings, measures);
  const ofTargets = targetWarnings(judged).map(({ words }) => `${file}: warning: ${words}`);
  const shown = contentOf(markMadeUp(content, synthetic), edition);
  return {
    content: shown,
    questions: boardQuestions(shown.meetings),
    warnings: [...findings.map(findingText), ...ofTargets, ...(named === null ? [] : [`warning: ${named}`])],
  };
}

/** Commentary that names the council is the council's, as if it named nobody. */
function councilsOwn(commentary: Commentary, council: string): Commentary {
  return commentary.authority === council ? { ...commentary, authority: undefined } : commentary;
}

function missedTargets(judged: readonly Judged[]): MissedTarget[] {
  return judged.flatMap(({ card: { measure, latest }, target }) =>
    target?.state === 'missed' && latest !== null ? [{ measure: measure.id, month: monthOf(latest.periodEnd) }] : [],
  );
}

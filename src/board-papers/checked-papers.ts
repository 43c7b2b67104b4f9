import { monthOf } from '#calendar';
import type { Commentary } from '#catalogue';
import type { Publication } from '#published';
import { type Judged, targetWarnings } from '#scorecard';
import { type BoardQuestion, boardQuestions } from './board-question.ts';
import { checkPapers, type PapersContext } from './check.ts';
import { type Content, contentOf } from './content.ts';
import { findingText } from './finding.ts';
import { markMadeUp } from './made-up.ts';
import type { MissedTarget } from './target-check.ts';

/** What papers and targets are checked against. The files and folders are named as messages show them. */
export interface JudgedPapersContext
  extends Pick<PapersContext, 'settings' | 'measures' | 'ledger' | 'commentaryFolder'> {
  newest: Pick<Publication, 'edition' | 'asAt' | 'synthetic'>;
  settingsFile: string;
  /** The council's, by every period type. */
  judged: readonly Judged[];
}

/** What an edition may show of the papers, the questions in it, and what is wrong: errors and warnings, a line each. */
export interface CheckedPapers {
  content: Content;
  questions: BoardQuestion[];
  errors: string[];
  warnings: string[];
}

/** Checks commentary, meetings and targets against what is published: each line has file, line and remedy. */
export function checkedPapers(
  written: Content,
  { newest, settingsFile, judged, ...against }: JudgedPapersContext,
): CheckedPapers {
  const { edition, asAt, synthetic } = newest;
  const { council } = against.settings;
  const content = { ...written, commentary: written.commentary.map((one) => councilsOwn(one, council)) };
  const missed = missedTargets(judged);
  const findings = checkPapers(content, { ...against, edition, synthetic, asAt, missed });
  const lines = (severity: 'error' | 'warning') =>
    findings.filter((finding) => finding.severity === severity).map(findingText);
  const ofTargets = targetWarnings(judged).map(({ words }) => `${settingsFile}: warning: ${words}`);
  const shown = contentOf(markMadeUp(content, synthetic), edition);
  return {
    content: shown,
    questions: boardQuestions(shown.meetings),
    errors: lines('error'),
    warnings: [...lines('warning'), ...ofTargets],
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

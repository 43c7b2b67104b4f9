export {
  answeredQuestions,
  type BoardQuestion,
  boardQuestions,
  chargeOf,
  type HeardAnswer,
  isOverdue,
  openQuestions,
  type QuestionState,
  questionState,
} from './board-question.ts';
export { checkPapers, checkTexts, type PapersContext } from './check.ts';
export { type CheckedPapers, checkedPapers, type JudgedPapersContext } from './checked-papers.ts';
export { type CommentaryContext, checkCommentary } from './commentary-check.ts';
export { type Content, contentOf, type Meeting } from './content.ts';
export { type Decided, decidedAt } from './decided.ts';
export { contradictionsIn } from './direction.ts';
export { checkDirections } from './direction-check.ts';
export { findingText, type PaperFinding } from './finding.ts';
export { firstSentence } from './first-sentence.ts';
export { checkInspections } from './inspection-check.ts';
export { type FoundAt, findingOf, questionsAfter } from './inspection-finding.ts';
export { anyMadeUp, madeUpBesideReal, markMadeUp } from './made-up.ts';
export { checkMeeting } from './meeting-check.ts';
export { newestCommentary } from './newest-commentary.ts';
export { lastMeeting, meetingBefore, type NextMeeting, nextMeeting } from './next-meeting.ts';
export { type NotOurs, notOursReasons } from './not-ours.ts';
export { numbersIn, type WrittenNumber } from './number-in-text.ts';
export { type Outstanding, outstandingAt } from './outstanding.ts';
export { overdueActions } from './overdue-check.ts';
export {
  isChange,
  numberPrinted,
  type PaperContext,
  type PaperFigure,
  type PaperPlace,
  readPapers,
} from './paper-figure.ts';
export { type Standing, standings } from './paper-standing.ts';
export { isPastDue } from './past-due.ts';
export { type PrintedContext, type PrintedFigure, printedPeriod, readPrinted } from './printed-figure.ts';
export { isPublished, type PublishedNumbers, publishedNumbers } from './published-numbers.ts';
export { type Age, ageOf } from './question-age.ts';
export { checkQuestions } from './question-check.ts';
export { type FiguresSpokenOf, type SaidInTexts, saidInTexts } from './said-in-texts.ts';
export { staleFinding } from './stale-check.ts';
export { type MissedTarget, missedWithoutAction } from './target-check.ts';

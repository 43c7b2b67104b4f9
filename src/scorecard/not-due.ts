import { dueBreakdown, type Measure, notDueYet } from '#catalogue';
import { capital, formatNumber, type PeriodType } from '#figure';
import type { FigureIndex } from './figure-index.ts';
import { formOf } from './form.ts';
import { latestOf, type SeriesPoint, seriesOf } from './series.ts';
import { keysOf, type SpeaksOf } from './speaks-of.ts';

/** How many a measure in time leaves out of its latest figure, as their time is not over. */
export interface NotDue {
  /** A sentence: `12 more are not due yet.` */
  words: string;
  speaksOf: SpeaksOf;
}

/**
 * How many are not due yet beside a figure of a place; null where the measure does not tell it, nothing of it is
 * published for that day, or nobody is.
 */
export function notDueBeside(
  index: FigureIndex,
  measure: Measure,
  { authority, periodType }: { authority: string; periodType: PeriodType },
  latest: SeriesPoint | null,
): NotDue | null {
  if (latest === null || !measure.breakdowns.some(({ name }) => name === dueBreakdown)) return null;
  const of = { measure: measure.id, authority, periodType, breakdown: dueBreakdown, category: notDueYet };
  const point = latestOf(seriesOf(index, of));
  if (point === null || point.isHole || point.periodEnd !== latest.periodEnd) return null;
  const words = wordsOf(point, formOf(measure, dueBreakdown, index.parts).isRounded);
  return words === null ? null : { words, speaksOf: point.numerator === null ? {} : { figures: keysOf([point]) } };
}

/** Whether any are is not said of a hidden number: it may be hidden for being of few, or for another's sake. */
function wordsOf({ numerator, symbol }: SeriesPoint, isRounded: boolean): string | null {
  if (numerator === 0 || symbol === 'z') return null;
  if (numerator === null) return symbol === 'c' ? hiddenWords : unknownWords;
  const about = isRounded ? 'about ' : '';
  return `${capital(`${about}${formatNumber(numerator, 0)}`)} more ${numerator === 1 ? 'is' : 'are'} not due yet.`;
}

const hiddenWords = 'How many more are not due yet is hidden, so that no child can be recognised.';
const unknownWords = 'How many more are not due yet is not known.';

import { monthInWords, monthOf } from '#calendar';
import type { Target } from '#catalogue';
import { capital, cohortInWords, periodPhrase, shortValue, spanInWords, uncapital } from '#figure';
import type { Card } from '../card.ts';
import type { SeriesPoint } from '../series.ts';
import { keysOf, type SpeaksOf } from '../speaks-of.ts';
import { isKnownForTooFew } from '../symbol-words.ts';
import {
  type AgainstTarget,
  figureText,
  goalText,
  goodWay,
  type Judgeable,
  targetClause,
  targetNumbers,
} from './against-target.ts';
import type { Comparison } from './comparison.ts';
import { earlierPhrase, lowerOrHigher, sizeOf, verdictText } from './travel-words.ts';

/**
 * What stands under a chart's title: measure, place, and the time that its figures cover; or whom the latest of them
 * follows up.
 */
export function subtitleOf({ measure, series }: Pick<Card, 'measure' | 'series'>, place: string): string {
  const end = series.at(-1)?.periodEnd;
  if (measure.cohort !== undefined && end !== undefined) {
    return `${measure.title}, ${place}. ${cohortInWords(measure.cohort, end)}`;
  }
  return [measure.title, place, spanInWords(series)].filter(Boolean).join(', ');
}

/**
 * A figure in one line for the scorecard. The verdict leads: against the target where there is one, with the change on a year
 * (else since the previous period) after it; else that change.
 */
export function readingOf(
  measure: Judgeable,
  latest: SeriesPoint | null,
  travel: readonly Comparison[],
  target: AgainstTarget | null,
): string {
  if (latest === null) return 'No figure published yet';
  if (latest.value === null) return withoutNumber(measure, latest);
  const value = shortValue(latest.value, measure.unit, measure.decimals);
  if (target === null) return travelReading(measure, value, travel, latest);
  const change = changeClause(measure, travel);
  const besides =
    target.of === latest ? change : [`${value} ${periodPhrase(latest)}`, change].filter(Boolean).join(', ');
  return [capital(targetClause(measure, target, figureText(measure, target))), besides].filter(Boolean).join('; ');
}

/** The same reading beside the figure itself, which it does not say again. */
export function besideOf(
  measure: Judgeable,
  latest: SeriesPoint | null,
  travel: readonly Comparison[],
  target: AgainstTarget | null,
): string {
  const reading = () => readingOf(measure, latest, travel, target);
  if (latest?.value == null) return reading();
  if (target === null) return comparisonRead(travel)?.words ?? reading();
  if (target.of !== latest) return reading();
  return [targetBesideOf(measure, target), changeClause(measure, travel)].filter(Boolean).join('; ');
}

/** How a figure stands against its target, beside the figure itself. */
function targetBesideOf(measure: Judgeable, target: AgainstTarget): string {
  return capital(targetClause(measure, target, target.target.ofThreeYears ? figureText(measure, target) : ''));
}

/** How the latest figure compares with the target, beside the figure itself; or why nothing is said of one. */
export function targetBeside(measure: Judgeable, against: AgainstTarget | null, otherwise: string): string {
  return against === null ? otherwise : `${targetBesideOf(measure, against)}.`;
}

/** The change that the reading gives, without a verdict; empty where there is none. */
function changeClause(measure: Judgeable, travel: readonly Comparison[]): string {
  const read = comparisonRead(travel);
  if (read?.earlier?.value == null) return '';
  const then = earlierPhrase(read.against, read.earlier);
  const from = `from ${shortValue(read.earlier.value, measure.unit, measure.decimals)} ${then}`;
  if (read.direction === 'same') return `the same as ${then}`;
  return read.direction === 'no clear change'
    ? `no clear change ${from}`
    : `${read.direction} ${sizeOf(measure, read)} ${from}`;
}

/** How the latest figure compares with the target in words, or why nothing is said of one. */
export function targetWords(
  measure: Judgeable,
  latest: SeriesPoint | null,
  against: AgainstTarget | null,
  inForce: Target | null,
): string {
  if (against !== null) return `${against.words}.`;
  if (goodWay(measure) === null) return 'Not judged against a target: it is shown for information.';
  if (latest === null || inForce === null) return 'No target is set.';
  return `No number to set against the target of ${goalText(measure, inForce)}.`;
}

/** What the numbers of the reading are of. */
export function readingSpeaksOf(
  measure: Judgeable,
  latest: SeriesPoint | null,
  travel: readonly Comparison[],
  target: AgainstTarget | null,
): SpeaksOf {
  const besides = target === null || target.of === latest ? [] : [target.of];
  const figures = keysOf([latest, comparisonRead(travel)?.earlier ?? null, ...besides]);
  return target === null ? { figures } : { figures, target: targetNumbers(target, measure) };
}

/** What the numbers of the words on a target are of. */
export function targetSpeaksOf(measure: Judgeable, target: AgainstTarget | null): SpeaksOf {
  return target === null
    ? { said: 'target' }
    : { figures: keysOf([target.of]), target: targetNumbers(target, measure) };
}

/** The comparison that the reading gives: with a year before, else with the previous period. */
function comparisonRead(travel: readonly Comparison[]): Comparison | undefined {
  return (
    travel.find(({ against, direction }) => against === 'yearBefore' && direction !== null) ??
    travel.find(({ against, direction }) => against === 'previous' && direction !== null)
  );
}

function travelReading(measure: Judgeable, value: string, travel: readonly Comparison[], latest: SeriesPoint): string {
  const read = comparisonRead(travel);
  if (read?.earlier == null || read.earlier.value === null) {
    const why = travel.find(({ against }) => against === 'yearBefore')?.words ?? '';
    return `${value} ${periodPhrase(latest)}: ${uncapital(why)}`;
  }
  const then = earlierPhrase(read.against, read.earlier);
  const from = shortValue(read.earlier.value, measure.unit, measure.decimals);
  const size = sizeOf(measure, read);
  switch (read.direction) {
    case 'same':
      return `The same as ${then}: ${value}`;
    case 'no clear change':
      return `No clear change from ${then.replace(/^(?:in|on|from) /, '')}: ${value}, ${size} ${lowerOrHigher(read)} than ${from}`;
    default: {
      const lead =
        read.verdict === null ? (lowerOrHigher(read) === 'lower' ? 'Lower' : 'Higher') : verdictText(measure, read);
      return `${lead} than ${then}: ${value}, ${read.direction} ${size} from ${from}`;
    }
  }
}

function withoutNumber(measure: Judgeable, latest: SeriesPoint): string {
  const { symbol, periodEnd } = latest;
  const month = monthInWords(monthOf(periodEnd));
  if (isKnownForTooFew(latest, measure)) return `Known for too few of the children for ${month}`;
  switch (symbol) {
    case 'c':
      return `Hidden for ${month}, so that no child can be recognised`;
    case 'z':
      return `Nobody to count for ${month}`;
    case 'k':
      return `More than zero for ${month}, but it rounds to zero`;
    default:
      return `Not available for ${month}`;
  }
}

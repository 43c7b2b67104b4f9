import { monthInWords, monthOf } from '#calendar';
import type { Measure } from '#catalogue';
import { type PeriodType, periodPhrase, shortValue } from '#figure';
import type { Judgement } from '#spc';
import { boundInWords } from './bound-words.ts';
import { changeOnYear, figuresOfChange, type YearChange } from './change.ts';
import type { Clearly, TravelDirection } from './judged/clear-change.ts';
import { realDirection } from './judged/real-change.ts';
import { latestOf, type Series, type SeriesPoint, yearBefore } from './series.ts';
import { keysOf } from './speaks-of.ts';
import { isKnownForTooFew } from './symbol-words.ts';

/** The most words a title may have: ONS service manual, text on charts. */
export const mostWords = 15;

/**
 * Periods of which nothing fell or rose *in* a year: they start afresh each time or are longer, and one is set against another.
 */
const flows: ReadonlySet<PeriodType> = new Set<PeriodType>(['month', 'quarter', 'yearToDate', 'annual', 'rolling36']);

/** What a headline needs to know of a measure. */
export type Named = Pick<Measure, 'title' | 'unit' | 'decimals' | 'coverage'> & Clearly;

/**
 * The title of a measure's page: one sentence of at most fifteen words that says what the latest figure did. Of several
 * ways to say it, the fullest that fits. It speaks of the values as shown, so it cannot contradict them, and says rose
 * or fell only of a clear change that is more than chance.
 */
export function headline(measure: Named, series: Series, control: Pick<Judgement, 'signal'>): string {
  const title = measure.title.replace(/\s*\([^)]*\)\s*$/, '');
  const latest = latestOf(series);
  if (latest === null) return fitting([`${title}: no figure published yet`, 'No figure published yet']);
  if (latest.value === null) return fitting(withoutValue(measure, title, latest));
  const change = changeOnYear(series, { ...measure, isRounded: false });
  const show = (value: number) => shortValue(value, measure.unit, measure.decimals);
  if (typeof change === 'string') return fitting(withoutChange(title, show(latest.value), latest));
  const before = yearBefore(series, latest) as SeriesPoint;
  const [then, now] = [
    { ...before, value: before.value as number },
    { ...latest, value: latest.value },
  ];
  const direction = realDirection(measure, measure.decimals, then, now, control);
  return fitting(withChange(title, show, { ...change, direction }, latest));
}

/**
 * Keys of the figures whose numbers may stand in the headline: the latest, and that of a year before where both are
 * numbers.
 */
export function figuresOfHeadline({ unit, decimals }: Pick<Named, 'unit' | 'decimals'>, series: Series): string[] {
  const change = changeOnYear(series, { unit, decimals, isRounded: false });
  return typeof change === 'string' ? keysOf([latestOf(series)]) : figuresOfChange(series);
}

/** How many words a text has: what spaces set apart. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** A change on a year, called one only where it is clear. */
type ToldChange = Omit<YearChange, 'direction'> & { direction: TravelDirection };

function withChange(title: string, show: (value: number) => string, change: ToldChange, latest: SeriesPoint): string[] {
  const [from, to] = [show(change.earlier), show(change.later)];
  if (change.direction === 'same') {
    return [`${title}: ${to}, the same as a year before`, `${title}: still ${to}`, `${to}, the same as a year before`];
  }
  if (change.direction === 'no clear change') {
    return [
      `${title}: ${to}, no clear change from ${from} a year before`,
      `${title}: ${to}, no clear change from ${from}`,
      `${title}: ${to}, no clear change`,
      `${to}, no clear change from ${from} a year before`,
    ];
  }
  const [verb, adverb, capital] = change.direction === 'up' ? ['rose', 'up', 'Up'] : ['fell', 'down', 'Down'];
  const brief = `${title}: ${to}, ${adverb} from ${from}`;
  const month = monthInWords(monthOf(latest.periodEnd));
  if (flows.has(latest.periodType)) {
    const phrase = periodPhrase(latest);
    return [
      `${title}: ${to} ${phrase}, ${adverb} from ${from} a year before`,
      `${brief} a year before`,
      brief,
      `${capital} from ${from} to ${to} ${phrase}`,
    ];
  }
  return [
    `${title} ${verb} from ${from} to ${to} in the year to ${month}`,
    `${title} ${verb} from ${from} to ${to} in a year`,
    brief,
    `${capital} from ${from} to ${to} in the year to ${month}`,
  ];
}

function withoutChange(title: string, value: string, latest: SeriesPoint): string[] {
  const phrase = periodPhrase(latest);
  return [`${title}: ${value} ${phrase}`, `${title}: ${value}`, `${value} ${phrase}`];
}

function withoutValue(measure: Named, title: string, latest: SeriesPoint): string[] {
  if (latest.bound !== undefined) return withoutChange(title, boundInWords(latest.bound, measure.unit), latest);
  const month = monthInWords(monthOf(latest.periodEnd));
  const why = isKnownForTooFew(latest, measure)
    ? 'known for too few'
    : ({ c: 'hidden', z: 'nobody to count', k: 'rounds to zero' }[latest.symbol as string] ?? 'not available');
  return [`${title}: ${why} for ${month}`, `${title}: ${why}`, `The figure for ${month}: ${why}`];
}

/** The first that is short enough; the last of a list always is. */
export function fitting(candidates: string[]): string {
  return candidates.find((one) => wordCount(one) <= mostWords) ?? (candidates.at(-1) as string);
}

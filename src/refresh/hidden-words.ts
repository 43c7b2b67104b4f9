import type { HiddenBecause, HiddenFigure } from '#disclosure';
import { type PeriodType, parseFigureKey } from '#figure';
import { firstOf } from './first-of.ts';

/** What is done to parts, and the rule's name in docs/disclosure.md. */
export const roundedRule = 'P4 parts: shown to the nearest 5';

/** The rules about what is not hidden and not published either. */
export const aboutPrivate = {
  corrections: 'P9 corrections: old and new together would give a small number away',
  leftOut: 'P12 never all or nothing: no hiding around it is enough',
} as const;

const rules: Readonly<Record<HiddenBecause, string>> = {
  'small count': 'a count of a few, or what rests on one',
  'small complement': 'all but a few',
  'small denominator': 'a percentage of a few',
  'small group': 'a mean of a few',
  'group disclosure': 'everybody in the group stands where nobody may be known to stand',
  'not applicable': 'of nobody',
  'not available': 'not known',
  'protects others': 'another small number could be worked out from it',
  'hidden throughout': 'another period of it protects a small number, and nobody may see which one',
  'hidden before': 'it protected another number when it was published first',
};

/** The rule that hides a figure: its name in docs/disclosure.md, and what it says in words. */
export function ruleOf({ because, figure }: Pick<HiddenFigure, 'because' | 'figure'>): string {
  return `${nameOf(because, figure)}: ${rules[because]}`;
}

function nameOf(because: HiddenBecause, { breakdown, denominator }: HiddenFigure['figure']): string {
  if (['protects others', 'hidden throughout', 'hidden before'].includes(because)) return 'What counts as a secret';
  if (because === 'group disclosure') return 'P8 group disclosure';
  if (breakdown !== '') return 'P4 parts';
  return denominator === null ? 'P2 headline counts' : 'P3 headline percentages, rates and means';
}

const periods: Readonly<Record<PeriodType, string>> = {
  snapshot: 'on the day',
  month: 'by month',
  quarter: 'by quarter',
  yearToDate: 'from the start of the year',
  annual: 'over the year',
  rolling12: 'over 12 months',
  rolling36: 'over 36 months',
};

/** What it would take to show a hidden figure. Private: it says by which of its numbers it is hidden. */
export function whatItTakes({ because, readableOver, protects, instead, policy }: HiddenFigure): string {
  const ways = [
    ...(readableOver === undefined ? [] : [`readable ${periods[readableOver]}`]),
    byItsNumbers(because, policy),
    ...(protects === undefined ? [] : [`when ${placeOf(protects)} need not be hidden`]),
    ...(instead === undefined ? [] : [`if ${firstOf(instead.map(placeOf))} were hidden instead`]),
  ];
  return ways.filter((way) => way !== '').join('; ');
}

function byItsNumbers(because: HiddenBecause, policy: HiddenFigure['policy']): string {
  const { threshold, smallDenominator, smallestGroup } = policy;
  if (because === 'small count') return `when ${threshold + 1} or more are counted`;
  if (because === 'small complement') return `when ${threshold + 1} or more are not counted`;
  if (because === 'small denominator') return `when it is of ${smallDenominator + 1} or more`;
  if (because === 'small group') return `when it is of ${smallestGroup} or more`;
  if (because === 'group disclosure') return 'when not everybody in the group stands there';
  return because === 'hidden before' ? 'when something of that place and day is corrected' : '';
}

/** What a number counts, from the key that it begins with. */
export function placeOf(number: string): string {
  const figure = parseFigureKey(number);
  if (figure === null) return number;
  const { measure, authority, periodType, periodEnd, category } = figure;
  return `${measure}${category === '' ? '' : ` (${category})`} of ${authority}, ${periodType} to ${periodEnd}`;
}

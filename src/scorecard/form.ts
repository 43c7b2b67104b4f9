import { isRoundedPart, type Measure, type Settings } from '#catalogue';
import {
  behindNearestFive,
  type FigureParts,
  partsInWords,
  type Range,
  roundHalfUp,
  type ShownFigure,
  shortValue,
} from '#figure';
import type { Clearly } from './judged/clear-change.ts';

/** How the figures of a measure are written: those of its whole, or those of one of its breakdowns. */
export interface Form extends Clearly {
  decimals: number;
  /** Whether they are parts that are shown to the nearest 5: then a sentence says `about`, and no more than is known. */
  isRounded: boolean;
  /** A measure's own words for what a value is worked out from. */
  workedOutFrom?: string | undefined;
}

/** How parts are shown, as the settings say. */
export type Parts = Settings['publication']['parts'];

/** The form of the figures of a measure by a breakdown; of its whole where that is empty. */
export function formOf(measure: Measure, breakdown: string, parts: Parts): Form {
  const { unit, decimals, clearChange, workedOutFrom } = measure;
  const isRounded = isRoundedPart(measure, { breakdown }, { parts });
  return { unit, decimals: isRounded && unit.shape === 'share' ? 0 : decimals, isRounded, clearChange, workedOutFrom };
}

/** A value inside a sentence: `503`, `83.2%`, and of a rounded part `about 45`. */
export function valueInForm(value: number, { unit, decimals, isRounded }: Form): string {
  const short = shortValue(value, unit, decimals);
  return isRounded && value !== 0 ? `about ${short}` : short;
}

/** What a value was worked out from: `444 of 480`, and of a rounded part `about 110 of about 115`. */
export function partsInForm(figure: FigureParts, { unit, isRounded, workedOutFrom }: Form): string {
  const parts = partsInWords(figure, unit, workedOutFrom);
  return isRounded ? parts.replace(/(?<![\d,.])(?!0(?![\d,.]))\d/g, 'about $&') : parts;
}

/** The values that a rounded part may stand for; those that an exact figure is, with no room. */
export function behind({ value, numerator, denominator }: ShownFigure, { unit, isRounded }: Form): Range {
  const shown = value ?? 0;
  if (!isRounded || unit.shape === 'mean') return [shown, shown];
  if (unit.shape === 'count') return behindNearestFive(shown);
  if (numerator === null || denominator === null) return [shown, shown];
  const [few, many] = behindNearestFive(numerator);
  // A rate is of all who live there, which is known exactly.
  const [least, most] = unit.name === 'percent' ? behindNearestFive(denominator) : [denominator, denominator];
  const high = (unit.factor * many) / least;
  return [(unit.factor * few) / most, unit.name === 'percent' ? Math.min(100, high) : high];
}

/**
 * By how much one figure is more than another at least, whatever rounding has hidden: below zero where it may be less.
 * Where both are shares of one denominator, what they are shares of cannot set them apart.
 */
export function leastLead(one: ShownFigure, other: ShownFigure, form: Form): number {
  const { unit, isRounded } = form;
  if (!isRounded) return (one.value ?? 0) - (other.value ?? 0);
  const isShared =
    one.denominator !== null && one.denominator === other.denominator && one.periodEnd === other.periodEnd;
  if (unit.shape === 'share' && isShared && one.numerator !== null && other.numerator !== null) {
    const lead = behindNearestFive(one.numerator)[0] - behindNearestFive(other.numerator)[1];
    return (unit.factor * lead) / (one.denominator as number);
  }
  return behind(one, form)[0] - behind(other, form)[1];
}

/** A number as a page prints it. */
export function asShown(value: number, { decimals }: Form): number {
  return roundHalfUp(value, decimals);
}

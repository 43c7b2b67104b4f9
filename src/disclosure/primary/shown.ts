import type { FigureSymbol } from '#figure';
import { symbolFor } from '../symbol.ts';

/** The rule by which primary suppression hides a number, or why there is no number to show. */
export type HidingRule =
  | 'small count'
  | 'small complement'
  | 'small denominator'
  | 'small group'
  | 'group disclosure'
  | 'not applicable'
  | 'not available';

/**
 * What may be shown of a figure by its own numbers alone: its value, unrounded, or a symbol in its place and the rule.
 */
export type Shown =
  | { readonly value: number; readonly symbol: '' | 'u'; readonly rule: null }
  | { readonly value: null; readonly symbol: FigureSymbol; readonly rule: HidingRule };

/** A value that is shown, with `u` beside it where it is of few. */
export function shown(value: number, isOfFew = false): Shown {
  return { value, symbol: isOfFew ? symbolFor('low reliability') : '', rule: null };
}

/** A symbol in place of a value. */
export function hiddenBy(rule: HidingRule): Shown {
  return { value: null, symbol: symbolFor(rule), rule };
}

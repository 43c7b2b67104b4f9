import type { Measure } from '#catalogue';
import type { Figure, FigureSymbol } from '#figure';
import type { DisclosurePolicy } from '../policy.ts';

/** Why a figure is hidden: by primary suppression, by a later step, or because it was hidden before. */
export type HiddenBecause =
  | 'small numbers'
  | 'protects others'
  | 'step within the year'
  | 'hidden before'
  | 'withheld'
  | 'table withheld';

/** A figure on its way through the gate. */
export interface EditionFigure {
  readonly key: string;
  readonly figure: Figure;
  readonly measure: Measure;
  readonly policy: DisclosurePolicy;
  /** By its own numbers alone. */
  readonly own: FigureSymbol | '';
  /** What its newest published row showed: numbers, or a symbol in their place; null where it is new. */
  readonly before: 'shown' | 'hidden' | null;
  /** Its published row stands as it is. */
  readonly frozen: boolean;
  /** Whether some row of it is in the ledger. */
  readonly inLedger: boolean;
  /** Its row is left out with the whole of its table, because nothing else protects some number in it. */
  readonly unpublished: boolean;
  /** Must not be shown, whatever its own numbers allow. */
  readonly kept: boolean;
}

/** The whole of a measure, not a category of it. */
export function isWhole({ figure }: EditionFigure): boolean {
  return figure.breakdown === '';
}

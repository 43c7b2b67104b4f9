import type { FigureSymbol } from '#figure';

/** What a reader sees of one figure: a value, a symbol in its place, or a value with `u` beside it. */
export interface ShownValue {
  readonly value: number | null;
  readonly symbol: FigureSymbol | '';
}

/** A figure that a symbol stands for. */
export const standIn = (symbol: FigureSymbol): ShownValue => ({ value: null, symbol });

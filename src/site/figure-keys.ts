import type { Period } from '#figure';

/** Which figures of an authority: of a measure, as a whole or by a breakdown. */
export interface FiguresOf {
  measure: string;
  authority: string;
  breakdown?: string;
  category?: string;
}

/**
 * The keys of figures by their periods, by which a drawing can be held against the ledger:
 * `measure|authority|periodType|periodEnd|breakdown|category`, the last two empty for the whole.
 */
export function figureKeys({ measure, authority, breakdown = '', category = '' }: FiguresOf) {
  return ({ periodType, periodEnd }: Pick<Period, 'periodType' | 'periodEnd'>): string =>
    [measure, authority, periodType, periodEnd, breakdown, category].join('|');
}

import { withoutDates } from './dates.ts';
import { numbersIn } from './number-forms.ts';

/**
 * What numbers may stand for that are none of a figure: dates; what officers, the board and the catalogue have written; worked
 * examples and queries; targets of the settings; how many measures, months, meetings or files there are; how a rate or an age
 * is defined; law and licences; what made the site; addresses of pages.
 */
const kinds = ['date', 'written', 'example', 'target', 'count', 'definition', 'law', 'version', 'address'] as const;
export type Kind = (typeof kinds)[number];

export const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);

/** What is wrong with words of a kind, as far as the kind can tell; null where nothing is. `most` is the most that there can be of anything. */
export function saidProblem(kind: Kind, words: string, most: number): string | null {
  if (kind === 'date') return /\d/.test(withoutDates(words)) ? 'has a number that is no date' : null;
  if (kind === 'count') {
    const wrong = numbersIn(withoutDates(words)).some(
      ({ decimals, percent, minus, size }) => decimals > 0 || percent || minus || size > most,
    );
    return wrong ? 'has a number that counts nothing there is' : null;
  }
  if (kind === 'address') return /^\S*$/.test(words) ? null : 'has words that are no address';
  return null;
}

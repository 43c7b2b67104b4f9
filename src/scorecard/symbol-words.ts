import type { FigureSymbol } from '#figure';

/**
 * Why there is no number, in the words that stand beside the symbol. Every hidden figure has the same, whether it is
 * small itself or would reveal a small one.
 */
export function symbolWords(symbol: FigureSymbol): string {
  switch (symbol) {
    case 'c':
      return 'hidden so that nobody can be recognised';
    case 'z':
      return 'not applicable: nobody to count';
    case 'x':
      return 'not available';
    case 'k':
      return 'rounds to zero';
    case 'u':
      return 'low reliability';
  }
}

/** What each symbol means, at length, for the definitions page. */
export function symbolMeanings(smallestCount: number): Record<FigureSymbol, string> {
  return {
    c: `Hidden, so that no child can be recognised: it is a number from 1 to ${smallestCount}, is worked out from such a number, or would let one be worked out. Where it can be said, words stand in its place: “${smallestCount} or fewer”, “under 2%”, “over 98%”.`,
    z: 'Not applicable: there was nobody, or nothing, to count.',
    x: 'Not available: the figure was not collected, has not arrived, or was withdrawn.',
    k: 'Above zero, but it rounds to zero.',
    u: 'Of low reliability: read it with care.',
  };
}

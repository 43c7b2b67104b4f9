import type { FigureSymbol } from '#figure';

/**
 * Why there is no number, in the words that stand beside the symbol. Every hidden figure has the same, whether it is
 * small itself or would give a small one away.
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
    c: `Hidden, so that no child can be recognised: the number is from 1 to ${smallestCount}, is worked out from such a number, or would let one be worked out. Where it is safe, what can be said is shown in its place: “fewer than 10”, “97% or more”.`,
    z: 'Not applicable: there was nobody, or nothing, to count.',
    x: 'Not available: the figure was not collected, has not arrived, or was withdrawn.',
    k: 'Above zero, but it rounds to zero.',
    u: 'Of low reliability: read it with care.',
  };
}

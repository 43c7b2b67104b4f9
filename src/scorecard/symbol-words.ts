import type { Measure } from '#catalogue';
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

/** What stands beside the symbol of a figure, and is short, where too few of those of whom it should be are known. */
const tooFew = 'known for too few';

/**
 * Whether a figure that has no number is one that the ledger holds and that was withheld since too few of those of whom it
 * should be are known: the only reason for which a measure with `coverage` has such a row.
 */
export function isKnownForTooFew(
  { symbol, isHole }: { symbol: FigureSymbol | ''; isHole?: true | undefined },
  { coverage }: Pick<Measure, 'coverage'>,
): boolean {
  return symbol === 'x' && isHole !== true && coverage !== undefined;
}

/** `symbolWords` of a figure of a measure. */
export function reasonWords(
  figure: { symbol: FigureSymbol; isHole?: true | undefined },
  measure: Pick<Measure, 'coverage'>,
): string {
  return isKnownForTooFew(figure, measure) ? tooFew : symbolWords(figure.symbol);
}

/** What each symbol means, at length, for the definitions page. */
export function symbolMeanings(smallestCount: number): Record<FigureSymbol, string> {
  return {
    c: `Hidden, so that no child can be recognised: it is a number from 1 to ${smallestCount}, is worked out from such a number, or would let one be worked out. Where it can be said, words stand in its place: “${smallestCount} or fewer”, “under 2%”, “over 98%”.`,
    z: 'Not applicable: there was nobody, or nothing, to count.',
    x: 'Not available: the figure was not collected, has not arrived, was withdrawn, or is known for too few of the children.',
    k: 'Above zero, but it rounds to zero.',
    u: 'Of low reliability: read it with care.',
  };
}

import type { Unit } from '../catalogue/index.ts';
import type { FigureSymbol } from '../published/index.ts';

/** Why there is no number, in the words that stand beside the symbol. `smallestCount` is the publication policy's. */
export function symbolWords(symbol: FigureSymbol, unit: Unit, smallestCount: number): string {
  switch (symbol) {
    case 'c':
      return `hidden: 1 to ${smallestCount} ${unit.shape === 'count' ? unit.name : 'children'}`;
    case 'z':
      return 'not applicable: nobody to count';
    case 'x':
      return 'not available';
    case 'k':
      return 'rounds to nought';
    case 'u':
      return 'low reliability';
  }
}

/** What each symbol means, at length, for the definitions page. */
export function symbolMeanings(smallestCount: number): Record<FigureSymbol, string> {
  return {
    c: `Hidden, so that no child can be recognised: the number is from 1 to ${smallestCount}, is worked out from such a number, or would give one away.`,
    z: 'Not applicable: there was nobody, or nothing, to count.',
    x: 'Not available: the figure was not collected, has not arrived, or was withdrawn.',
    k: 'Above nought, but it rounds to nought.',
    u: 'Of low reliability: read it with care.',
  };
}

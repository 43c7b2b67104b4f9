import type { Unit } from '../catalogue/index.ts';
import type { FigureSymbol } from '../published/index.ts';

/** The parts of a figure that can give a child away. */
export interface FigureParts {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
}

/** What may be published of them. */
export interface ShownParts extends FigureParts {
  symbol: FigureSymbol | '';
}

const hidden: ShownParts = { numerator: null, denominator: null, value: null, symbol: 'c' };

/**
 * First round of disclosure control: a count from 1 to `smallestCount` is suppressed, and so is every percentage,
 * rate, ratio or mean that rests on one. Nought is shown. A figure whose denominator is nought is not applicable.
 *
 * Source: DfE, children looked after methodology (counts from 1 to 5 are suppressed at council level).
 */
export function suppressSmallNumbers(unit: Unit, parts: FigureParts, smallestCount: number): ShownParts {
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count <= smallestCount;
  const counts =
    unit.shape === 'mean' && unit.name !== 'ratio' ? [parts.denominator] : [parts.numerator, parts.denominator];
  if (counts.some(isSmall)) return hidden;
  if (parts.value === null) return { ...hidden, symbol: parts.denominator === 0 ? 'z' : 'x' };
  return { ...parts, symbol: '' };
}

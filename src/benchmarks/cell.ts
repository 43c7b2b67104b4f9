import { type FigureSymbol, symbols } from '#figure';

/** A number, or the symbol for the reason why there is none. */
export type PublishedCell = { value: number; symbol: '' } | { value: null; symbol: FigureSymbol };

/** How a table writes its numbers: plainly, or as years and months (`01:07`). */
export type Notation = 'number' | 'years:months';

/** DfE's symbols that say the same as one of ours; `:` and `~` are those of files before 2020. */
const sameAs: Readonly<Record<string, FigureSymbol>> = { low: 'k', '~': 'k', ':': 'x' };

/**
 * Reads a cell of a published table. Years and months become months. Null where it holds neither a number nor a symbol
 * that DfE's guidance for official statistics lists (`c` suppressed, `z` not applicable, `x` not available, `u` low
 * reliability, `k` or `low` rounds to zero but is not zero).
 */
export function readCell(text: string, notation: Notation = 'number'): PublishedCell | null {
  const tidy = text.trim();
  const symbol = sameAs[tidy] ?? symbols.find((one) => one === tidy);
  if (symbol !== undefined) return { value: null, symbol };
  const value = notation === 'number' ? readNumber(tidy) : readMonths(tidy);
  return value === null ? null : { value, symbol: '' };
}

function readNumber(text: string): number | null {
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

function readMonths(text: string): number | null {
  const found = /^(\d{1,2}):(0\d|1[01])$/.exec(text);
  return found === null ? null : 12 * Number(found[1]) + Number(found[2]);
}

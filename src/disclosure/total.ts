import type { ShownParts } from './small-numbers.ts';

/** A figure that would tell another: hidden wherever that other is. */
export function suppressWith(own: ShownParts, other: ShownParts): ShownParts {
  return other.symbol === 'c' ? { numerator: null, denominator: null, value: null, symbol: 'c' } : own;
}

/**
 * A total beside its parts: where just one part is hidden it could be worked out by subtraction, so the total is hidden
 * as well.
 *
 * @param total the total as its own numbers allow it to be shown
 * @param parts what is shown of each part
 */
export function suppressTotal(total: ShownParts, parts: readonly ShownParts[]): ShownParts {
  const hiddenParts = parts.filter((part) => part.symbol === 'c').length;
  if (total.symbol !== '' || hiddenParts !== 1) return total;
  return { numerator: null, denominator: null, value: null, symbol: 'c' };
}

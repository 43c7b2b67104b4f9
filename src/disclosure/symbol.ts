import type { FigureSymbol } from '#figure';

/** Why a figure is not simply shown, or is marked. */
const marks = {
  'small count': 'c',
  'small complement': 'c',
  'small denominator': 'c',
  'small group': 'c',
  'group disclosure': 'c',
  'protects another figure': 'c',
  'not applicable': 'z',
  'not available': 'x',
  'rounds to zero': 'k',
  'low reliability': 'u',
  provisional: 'p',
  revised: 'r',
  'break in series': 'b',
} as const satisfies Record<string, FigureSymbol | 'p' | 'r' | 'b'>;

export type SymbolReason = keyof typeof marks;

/**
 * The shorthand for a reason. Primary and secondary suppression look the same. `k` means that a figure rounds to zero,
 * never that it is small; pages may write `low`.
 *
 * Source: Government Analysis Function, symbols in tables; DfE analysts' guide, open data standards.
 */
export function symbolFor<Reason extends SymbolReason>(reason: Reason): (typeof marks)[Reason] {
  return marks[reason];
}

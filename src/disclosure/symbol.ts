import type { FigureSymbol } from '#figure';

/** Why a figure is not simply shown, or is marked. Both rounds of suppression look the same. */
export type SymbolReason =
  | 'small count'
  | 'protects another figure'
  | 'not applicable'
  | 'not available'
  | 'rounds to nought'
  | 'nought'
  | 'low reliability'
  | 'provisional'
  | 'revised'
  | 'break in series'
  | 'estimated'
  | 'forecast';

const marks = {
  'small count': 'c',
  'protects another figure': 'c',
  'not applicable': 'z',
  'not available': 'x',
  'rounds to nought': 'k',
  nought: '0',
  'low reliability': 'u',
  provisional: 'p',
  revised: 'r',
  'break in series': 'b',
  estimated: 'e',
  forecast: 'f',
} as const satisfies Record<SymbolReason, FigureSymbol | '0' | 'p' | 'r' | 'b' | 'e' | 'f'>;

/**
 * The shorthand for a reason. `k` means that a figure rounds to nought, never that it is small; pages may write `low`.
 *
 * Source: Government Analysis Function, symbols in tables; DfE analysts' guide, open data standards.
 */
export function symbolFor(reason: SymbolReason): (typeof marks)[SymbolReason] {
  return marks[reason];
}

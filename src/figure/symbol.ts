/**
 * Why a figure is not shown: `c` suppressed, `z` not applicable, `x` not available, `k` rounds to zero, `u` low
 * reliability.
 */
export const symbols = ['c', 'z', 'x', 'k', 'u'] as const;
export type FigureSymbol = (typeof symbols)[number];

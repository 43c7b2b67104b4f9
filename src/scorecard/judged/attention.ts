import type { Judged } from './judge.ts';

/** How much a figure asks to be looked at, most first: 2 for a missed target, 1 for a signal of concern, 3 for both. */
export function attention({ target, variation }: Pick<Judged, 'target' | 'variation'>): number {
  const concern = variation === 'concernHigh' || variation === 'concernLow';
  return (target?.state === 'missed' ? 2 : 0) + (concern ? 1 : 0);
}

import type { Judged } from './judge.ts';

/** How much a measure asks to be looked at: 2 where it misses its target, 1 where it got worse, else 0. */
export function attention({ verdict }: Pick<Judged, 'verdict'>): number {
  return verdict.says === 'missed' ? 2 : verdict.says === 'worse' ? 1 : 0;
}

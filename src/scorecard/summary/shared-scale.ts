import type { Judged } from '../judged/judge.ts';

/**
 * The lowest and highest percentage that the lines of several measures show, for one scale; null where none shows any.
 */
export function percentScale(judged: readonly Judged[]): readonly [number, number] | null {
  const values = judged.flatMap(({ card: { measure, series } }) =>
    measure.unit.name === 'percent' ? series.flatMap(({ value }) => value ?? []) : [],
  );
  return values.length === 0 ? null : [Math.min(0, ...values), Math.max(100, ...values)];
}

import { activityOf } from './activity.ts';
import { type Bounds, type Extremes, findBounds, type Search, unproved } from './bounds.ts';
import { holds, valueOfSum, wholeNumbers } from './feasible-point.ts';
import type { NumberedSystem, Sum } from './numbered.ts';
import type { Part } from './part.ts';
import { lookTogether } from './points-together.ts';
import type { Solution } from './solver.ts';
import type { Tightened } from './tighten.ts';
import type { AuditTools } from './tools.ts';
import { verdictOn } from './width.ts';

/** A block for which one feasible point is known: whole-number values (`base`) in which every constraint holds. */
export interface KnownBlock {
  system: NumberedSystem;
  names: readonly string[];
  tightened: Tightened;
  base: readonly number[];
}

/**
 * The bounds of every sum that depends on the unknowns of one part, by the number of the sum. A witness is the block's
 * base with other values for the part's unknowns; it is checked against every constraint that names one of them (the
 * others were checked in the base), as published and not as tightened.
 */
export function boundsInPart(
  part: Part,
  block: KnownBlock,
  { policy, effort, digest, stopsAt }: AuditTools,
): Map<number, Bounds> {
  const { system, names, tightened } = block;
  const own = new Set(part.columns);
  const sums = [...system.sums.entries()].filter(([, { columns }]) => columns.some((column) => own.has(column)));
  if (sums.length === 0) return new Map();
  const rows = system.rows.filter(({ columns }) => columns.some((column) => own.has(column)));
  const point = [...block.base];
  const valueAt = (column: number): number => point[column] as number;
  const key = part.columns.map((column) => names[column]).join('\n');
  const hashOf = (values: readonly number[]): (() => string) => {
    let hash: string | undefined;
    return () => {
      hash ??= digest(`${key}\n${values.join()}`);
      return hash;
    };
  };

  const baseHash = hashOf(part.columns.map(valueAt));
  const extremes = new Map<number, Extremes>();
  for (const [at, sum] of sums) {
    const witness = { value: valueOfSum(sum, valueAt), hash: baseHash };
    extremes.set(at, { smallest: witness, largest: witness });
  }

  function take(solution: Solution): void {
    const values = solution.status === 'optimal' ? wholeNumbers(solution.values) : null;
    if (values !== null && values.length === part.columns.length) takeWhole(values);
  }

  function takeWhole(values: readonly number[]): void {
    part.columns.forEach((column, at) => {
      point[column] = values[at] as number;
    });
    if (!holds(valueAt, system, part.columns, rows)) return;
    const hash = hashOf(values);
    for (const [at, sum] of sums) {
      const known = extremes.get(at) as Extremes;
      const value = valueOfSum(sum, valueAt);
      if (value >= known.smallest.value && value <= known.largest.value) continue;
      if (value < known.smallest.value) known.smallest = { value, hash };
      else known.largest = { value, hash };
    }
  }

  if (effort === 'enough') lookTogether(part, sums, { isOpen, take: takeWhole });
  const found = new Map<number, Bounds>();
  let stopped = false;
  for (const [at, sum] of sums) {
    const search: Search = {
      ...{ part, sum, bounds: tightened, policy, effort, take },
      dive: (value) => {
        const values = part.dive((column) => block.base[column] as number, { sum, value });
        if (values !== null) takeWhole(values);
      },
      extremes: () => extremes.get(at) as Extremes,
    };
    const bounds: Bounds = stopped ? unproved('not looked at') : findBounds(search);
    found.set(at, bounds);
    stopped ||= stopsAt?.(bounds) === true;
  }
  return found;

  /** Whether the bounds leave a sum room enough and no two witnesses show it. */
  function isOpen([at, sum]: readonly [number, Sum]): boolean {
    const { smallest, largest } = extremes.get(at) as Extremes;
    const { least, most } = activityOf(sum, tightened.lower, tightened.upper) as { least: number; most: number };
    return verdictOn(smallest.value, largest.value, policy) !== 'wide' && verdictOn(least, most, policy) === 'wide';
  }
}

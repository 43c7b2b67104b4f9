import type { ProtectTask } from '#scripts/conformance/protect-task.ts';

type Ranges = Map<string, readonly [least: number, most: number]>;

/**
 * Every value that a hidden cell can have for a reader, no further than `within` from its own: for each value a whole
 * world that fits is looked for by trying, cell after cell. In a two-way table with margins a world that changes one
 * cell by n can be had with no cell changed by more than n, so that other cells need not be looked for further away
 * either.
 */
export function possibleValues(
  { cells, equations, rules, neverPrinted = [] }: ProtectTask,
  hidden: ReadonlySet<string>,
  target: string,
  within = 6,
): number[] {
  const least = (id: string) => (rules.zerosPublished && !neverPrinted.includes(id) ? 1 : 0);
  const start: Ranges = new Map(
    Object.entries(cells).map(([id, count]) =>
      hidden.has(id) ? [id, [Math.max(least(id), count - within), count + within]] : [id, [count, count]],
    ),
  );
  const lines = equations.map(({ total, parts }) => [[total, -1] as const, ...parts.map((id) => [id, 1] as const)]);
  const [from, to] = start.get(target) as [number, number];
  const values = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return values.filter((value) => isPossible(new Map([...start, [target, [value, value]]])));

  function isPossible(ranges: Ranges): boolean {
    if (!tighten(ranges)) return false;
    const [open] = [...ranges]
      .filter(([, [low, high]]) => low < high)
      .sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]));
    if (open === undefined) return true;
    const [id, [low, high]] = open;
    for (let value = low; value <= high; value += 1) {
      if (isPossible(new Map([...ranges, [id, [value, value]]]))) return true;
    }
    return false;
  }

  /** Takes from every range what no equation allows; false where nothing is left of one. */
  function tighten(ranges: Ranges): boolean {
    for (let changed = true; changed; ) {
      changed = false;
      for (const line of lines) {
        const ends = line.map(([id, factor]) => {
          const [low, high] = ranges.get(id) as [number, number];
          return factor > 0 ? ([low, high] as const) : ([-high, -low] as const);
        });
        const lowest = ends.reduce((sum, [low]) => sum + low, 0);
        const highest = ends.reduce((sum, [, high]) => sum + high, 0);
        for (const [at, [id, factor]] of line.entries()) {
          const [low, high] = ends[at] as readonly [number, number];
          const now = [Math.max(low, high - highest), Math.min(high, low - lowest)] as const;
          if (now[0] > now[1]) return false;
          if (now[0] === low && now[1] === high) continue;
          ranges.set(id, factor > 0 ? now : [-now[1], -now[0]]);
          changed = true;
          break;
        }
      }
    }
    return true;
  }
}

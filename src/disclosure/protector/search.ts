import { openLines } from './close-lines.ts';
import type { Examiner } from './examiner.ts';
import type { Model } from './model.ts';

/** How much a search may do before it gives up on the proof. */
export interface Effort {
  /** Blocks that the audit may be asked about. */
  readonly audits: number;
  /** Choices that may be looked at. */
  readonly choices: number;
  /** Tables in which more cells and statements than this may be hidden are not searched. */
  readonly candidates: number;
}

/**
 * Looks for the cheapest pattern by branch and bound. A cheapest pattern is minimal, so no equation has exactly one
 * hidden cell; and for every pattern that turned out unsafe, one of the cells outside its largest unsafe extension must
 * be hidden. Both narrow down which cells to choose from next. Both arguments hold because hiding more never lets a
 * reader know more.
 *
 * @param incumbent a safe pattern
 * @returns the cheapest pattern found, whether it is cheaper than the one before, and whether it is proved that none is
 */
export function search(
  model: Model,
  examiner: Examiner,
  incumbent: ReadonlySet<string>,
  effort: Effort,
): { hidden: Set<string>; isCheaper: boolean; proved: boolean } {
  const costOf = (id: string) => model.costOf.get(id) as number;
  const patternCost = (ids: Iterable<string>) =>
    [...ids].reduce((sum, id) => sum + (model.base.has(id) ? 0 : costOf(id)), 0);
  const cuts: ReadonlySet<string>[] = [];
  const audits = examiner.audits() + effort.audits;
  const first = patternCost(incumbent);
  let best = { hidden: new Set(incumbent), cost: first };
  let choices = 0;
  let proved = model.candidates.length <= effort.candidates;

  if (proved) branch(new Set(model.base), new Set(), 0);
  return { hidden: best.hidden, isCheaper: best.cost < first, proved };

  function branch(hidden: Set<string>, refused: ReadonlySet<string>, cost: number): void {
    for (;;) {
      choices += 1;
      if (choices > effort.choices || examiner.audits() >= audits) proved = false;
      if (!proved) return;
      const demands = demandsOn(hidden, refused);
      if (cost + leastFor(demands) >= best.cost) return;
      const [tightest] = demands;
      if (tightest !== undefined) {
        choose(tightest, hidden, refused, cost);
        return;
      }
      if (examiner.passes(hidden)) {
        best = { hidden: new Set(hidden), cost };
        return;
      }
      cuts.push(learn(hidden));
    }
  }

  function choose(options: readonly string[], hidden: Set<string>, refused: ReadonlySet<string>, cost: number): void {
    const refusedNow = new Set(refused);
    for (const id of options) {
      branch(new Set([...hidden, id]), new Set(refusedNow), cost + costOf(id));
      refusedNow.add(id);
    }
  }

  /** Sets of cells of which each must give at least one, those with fewest first. */
  function demandsOn(hidden: ReadonlySet<string>, refused: ReadonlySet<string>): string[][] {
    const free = new Map(model.candidates.flatMap((id, at) => (hidden.has(id) || refused.has(id) ? [] : [[id, at]])));
    const byLine = openLines(model, hidden).map(({ terms }) => terms.map(([id]) => id));
    const byCut = cuts.filter((cut) => [...cut].every((id) => !hidden.has(id))).map((cut) => [...cut]);
    const inOrder = (one: string, other: string) => (free.get(one) as number) - (free.get(other) as number);
    return [...byLine, ...byCut]
      .map((ids) => ids.filter((id) => free.has(id)).sort(inOrder))
      .sort((one, other) => one.length - other.length);
  }

  /** What the demands cost at least: the cheapest cell of each, counting only demands that share no cell. */
  function leastFor(demands: readonly (readonly string[])[]): number {
    const used = new Set<string>();
    let sum = 0;
    for (const ids of demands) {
      if (ids.some((id) => used.has(id))) continue;
      for (const id of ids) used.add(id);
      sum += Math.min(...ids.map(costOf));
    }
    return sum;
  }

  /** Extends an unsafe pattern, cheapest first, for as long as it stays unsafe: one of the rest must be hidden. */
  function learn(unsafe: ReadonlySet<string>): Set<string> {
    const largest = new Set(unsafe);
    const rest = new Set<string>();
    for (const id of model.candidates) {
      if (largest.has(id)) continue;
      largest.add(id);
      if (!examiner.passes(largest)) continue;
      largest.delete(id);
      rest.add(id);
    }
    return rest;
  }
}

import type { TargetBounds } from './audit-function.ts';
import { closeLines } from './close-lines.ts';
import type { Examiner } from './examiner.ts';
import type { Model } from './model.ts';
import { smallestAddition } from './smallest-addition.ts';

/**
 * Hides more until every primary cell is wide: for one that is not, the cheapest cell near it that makes it so,
 * together with what then has to be hidden in its equations; failing that the least of all candidates that does.
 *
 * @returns the pattern, or the primary cell that stays narrow whatever is hidden
 */
export function widen(
  model: Model,
  examiner: Examiner,
  start: ReadonlySet<string>,
): { hidden: Set<string> } | { narrow: string; bounds: TargetBounds } {
  const hidden = new Set(start);
  for (;;) {
    const target = examiner.firstNarrow(hidden);
    if (target === undefined) return { hidden };
    const added = nearest(model, examiner, hidden, target) ?? least(model, examiner, hidden, target);
    if (added === null) {
      return { narrow: target, bounds: examiner.boundsOf(new Set([...model.base, ...model.candidates]), target) };
    }
    for (const id of added) hidden.add(id);
  }
}

function nearest(model: Model, examiner: Examiner, hidden: ReadonlySet<string>, target: string): string[] | null {
  const moves = neighbours(model, hidden, target).map((id) => {
    const more = [...closeLines(model, new Set([...hidden, id]))].filter((one) => !hidden.has(one));
    return { more, cost: more.reduce((sum, one) => sum + (model.costOf.get(one) as number), 0) };
  });
  moves.sort((one, other) => one.cost - other.cost);
  return moves.find(({ more }) => examiner.passes(new Set([...hidden, ...more]), target))?.more ?? null;
}

/** What stands shown in an equation or statement with a hidden cell of the target's block, cheapest first. */
function neighbours(model: Model, hidden: ReadonlySet<string>, target: string): string[] {
  const block = new Set([target]);
  const beside = new Set<string>();
  for (const id of block) {
    for (const { statement, terms } of model.constraintsOf.get(id) ?? []) {
      if (statement !== null) beside.add(statement);
      for (const [cell] of terms) (hidden.has(cell) ? block : beside).add(cell);
    }
  }
  return model.candidates.filter((id) => beside.has(id) && !hidden.has(id));
}

function least(model: Model, examiner: Examiner, hidden: ReadonlySet<string>, target: string): string[] | null {
  const rest = model.candidates.filter((id) => !hidden.has(id));
  return smallestAddition(rest, (added) => examiner.passes(new Set([...hidden, ...added]), target));
}

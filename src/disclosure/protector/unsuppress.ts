import type { Examiner } from './examiner.ts';
import type { Model } from './model.ts';

/** The cells that share an equation with a cell, or with one of those: what showing the cell would reveal first. */
function around({ constraintsOf }: Model, id: string): string[] {
  const near = new Set([id]);
  for (let step = 0; step < 2; step += 1) {
    for (const one of [...near]) {
      for (const { terms } of constraintsOf.get(one) ?? []) for (const [cell] of terms) near.add(cell);
    }
  }
  return [...near];
}

/**
 * Shows again what need not be hidden, the most costly first: of what is then hidden, no single cell or statement can
 * be shown.
 */
export function unsuppressRedundant(model: Model, examiner: Examiner, pattern: ReadonlySet<string>): Set<string> {
  const hidden = new Set(pattern);
  for (const id of model.candidates.toReversed()) {
    if (hidden.delete(id) && !examiner.passes(hidden, undefined, around(model, id))) hidden.add(id);
  }
  return hidden;
}

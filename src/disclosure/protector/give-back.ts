import type { Examiner } from './examiner.ts';
import type { Model } from './model.ts';

/** What stands in an equation with a cell, or in one with that: what showing the cell would tell first. */
function around({ tiesOf }: Model, id: string): string[] {
  const near = new Set([id]);
  for (let step = 0; step < 2; step += 1) {
    for (const one of [...near]) {
      for (const { terms } of tiesOf.get(one) ?? []) for (const [cell] of terms) near.add(cell);
    }
  }
  return [...near];
}

/** Shows again what need not be hidden, dearest first: of what is left, no single cell or statement can be shown. */
export function giveBack(model: Model, examiner: Examiner, pattern: ReadonlySet<string>): Set<string> {
  const hidden = new Set(pattern);
  for (const id of model.candidates.toReversed()) {
    if (hidden.delete(id) && !examiner.passes(hidden, undefined, around(model, id))) hidden.add(id);
  }
  return hidden;
}

import type { Examiner } from './examiner.ts';
import type { Model } from './model.ts';

/** Shows again what need not be hidden, dearest first: of what is left, no single cell or statement can be shown. */
export function giveBack(model: Model, examiner: Examiner, pattern: ReadonlySet<string>): Set<string> {
  const hidden = new Set(pattern);
  for (const id of model.candidates.toReversed()) {
    if (hidden.delete(id) && !examiner.passes(hidden)) hidden.add(id);
  }
  return hidden;
}

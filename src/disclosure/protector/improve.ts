import type { Examiner } from './examiner.ts';
import type { Model } from './model.ts';
import { type Effort, search } from './search.ts';
import { unsuppressRedundant } from './unsuppress.ts';

/** How many cells and statements around a primary cell are chosen again together. */
const windowSize = 24;
const primaryPerEffort = 40;

/**
 * Makes a safe pattern cheaper where the whole is too large to search: around one primary cell after another,
 * everything near is chosen again, with the rest of the pattern as it is.
 *
 * @param effort once for every forty primary cells; each place gets its share
 */
export function improve(model: Model, examiner: Examiner, pattern: ReadonlySet<string>, effort: Effort): Set<string> {
  const last = examiner.audits() + effort.audits * Math.ceil(model.primary.length / primaryPerEffort);
  const share = { ...effort, audits: Math.ceil(effort.audits / 10), choices: Math.ceil(effort.choices / 40) };
  let hidden = new Set(pattern);
  for (const id of model.primary) {
    if (examiner.audits() >= last) break;
    const near = windowAround(model, id);
    const local: Model = {
      ...model,
      base: new Set([...hidden].filter((one) => !near.has(one))),
      candidates: model.candidates.filter((one) => near.has(one)),
    };
    const found = search(local, examiner, hidden, { ...share, candidates: windowSize });
    if (found.isCheaper) hidden = unsuppressRedundant(model, examiner, found.hidden);
  }
  return hidden;
}

/** What may be hidden near a cell, over as few equations as possible. */
function windowAround(model: Model, from: string): Set<string> {
  const free = new Set(model.candidates);
  const near = new Set<string>();
  const reached = new Set([from]);
  for (const id of reached) {
    for (const { statement, terms } of model.constraintsOf.get(id) ?? []) {
      for (const one of [...(statement === null ? [] : [statement]), ...terms.map(([cell]) => cell)]) {
        reached.add(one);
        if (free.has(one)) near.add(one);
        if (near.size >= windowSize) return near;
      }
    }
  }
  return near;
}

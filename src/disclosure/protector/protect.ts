import type { AuditFunction, TargetBounds } from './audit-function.ts';
import { closeLines } from './close-lines.ts';
import { createExaminer } from './examiner.ts';
import { improve } from './improve.ts';
import { type Model, modelOf } from './model.ts';
import { type Effort, search } from './search.ts';
import type { ProtectTask } from './task.ts';
import { unsuppressRedundant } from './unsuppress.ts';
import { widen } from './widen.ts';

/** Which further cells and statements to hide, or that nothing helps and the table must be withheld. */
export type Protection =
  | {
      readonly verdict: 'protected';
      /**
       * In the order of their names; cells and statements of the task's `primary` and `neverPrinted` are not among
       * them.
       */
      readonly secondary: readonly string[];
      /** What the secondary cells cost together. */
      readonly cost: number;
      /** `least`: no pattern costs less. `minimal`: none of the secondary cells can be shown again. */
      readonly proof: 'least' | 'minimal';
      /** What a reader can still work out of each primary cell. */
      readonly bounds: ReadonlyMap<string, TargetBounds>;
      readonly audits: number;
    }
  | { readonly verdict: 'withhold'; readonly reason: string; readonly audits: number };

const usualEffort: Effort = { audits: 400, choices: 20_000, candidates: 120 };

/**
 * Secondary suppression of one table: hides further cells, as few and as small as possible, until every primary cell is
 * wide for a reader who knows everything that is shown, that the table adds up, and that a hidden count is not zero
 * where zeros are shown. A first guess is extended until the audit finds it safe, what is not needed is shown again,
 * and a bounded search looks for something cheaper. A cell whose width the audit cannot prove counts as not protected.
 *
 * Source: Fischetti and Salazar, Management Science 2001, for the problem; the loop of hiding and auditing is this
 * project's.
 *
 * @param effort bounds the search; within them small tables get the least costly pattern
 * @throws ProtectTaskError where the task contradicts itself, and whatever the audit throws
 */
export function protect(task: ProtectTask, audit: AuditFunction, effort: Effort = usualEffort): Protection {
  const model = modelOf(task);
  const examiner = createExaminer(model, audit);
  const promised = (task.mustPublish ?? []).find((id) => model.base.has(id));
  if (promised !== undefined)
    return { verdict: 'withhold', reason: `"${promised}" must be published and must be hidden.`, audits: 0 };

  const widened = widen(model, examiner, closeLines(model, model.base));
  if ('narrow' in widened) {
    return { verdict: 'withhold', reason: narrowReason(widened, task), audits: examiner.audits() };
  }
  const minimal = unsuppressRedundant(model, examiner, widened.hidden);
  const found = search(model, examiner, minimal, effort);
  const better = found.proved ? found.hidden : improve(model, examiner, found.hidden, effort);
  const hidden = unsuppressRedundant(model, examiner, better);
  const secondary = secondaryOf(model, hidden);
  return {
    verdict: 'protected',
    secondary,
    cost: secondary.reduce((sum, id) => sum + (model.costOf.get(id) as number), 0),
    proof: found.proved ? 'least' : 'minimal',
    bounds: new Map(model.primary.map((id) => [id, examiner.boundsOf(hidden, id)])),
    audits: examiner.audits(),
  };
}

function secondaryOf({ base }: Model, hidden: ReadonlySet<string>): string[] {
  return [...hidden].filter((id) => !base.has(id)).sort();
}

/** Why nothing helps; for the analyst only, since it says what a reader could work out. */
function narrowReason(
  { narrow, bounds: { min, max, proved } }: { narrow: string; bounds: TargetBounds },
  task: ProtectTask,
): string {
  const ends = max === min ? `${min}` : `${min} to ${max}`;
  const found = proved ? `a reader could narrow it down to ${ends}` : 'what a reader could work out is not proved';
  const kept = (task.mustPublish ?? []).length > 0 ? ' that may be hidden' : '';
  return `"${narrow}" stays too narrow whatever else${kept} is hidden: ${found}.`;
}

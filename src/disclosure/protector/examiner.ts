import { type AuditFunction, isWide, type TargetBounds } from './audit-function.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isDetermined } from './determined.ts';
import type { Model } from './model.ts';

/** Answers whether a pattern of hidden cells is safe, and asks the audit about the same block only once. */
export interface Examiner {
  /** Whether every primary cell stays wide; where `target` is given, whether that one does. */
  passes(hidden: ReadonlySet<string>, target?: string): boolean;
  /** The bounds of every primary cell that does not stay wide. */
  failing(hidden: ReadonlySet<string>): Map<string, TargetBounds>;
  /** The bounds of one primary cell. */
  boundsOf(hidden: ReadonlySet<string>, target: string): TargetBounds;
  /** How many blocks the audit has been asked about. */
  audits(): number;
}

export function createExaminer(model: Model, audit: AuditFunction): Examiner {
  const known = new Map<string, ReadonlyMap<string, TargetBounds>>();
  const failed = new Set<string>();
  let narrowest = '';
  let asked = 0;
  const isNarrow = (bounds: TargetBounds) => !isWide(bounds, model.task.rules);

  /** Whether every target of a block is wide; what was narrow last time is looked at first, and nothing after what fails. */
  const isWideThroughout = ({ key, question }: Block): boolean => {
    const before = known.get(key);
    if (before !== undefined) return ![...before.values()].some(isNarrow);
    if (failed.has(key)) return false;
    asked += 1;
    const targets = question.targets.toSorted((one, other) => Number(other === narrowest) - Number(one === narrowest));
    const answers = audit({ ...question, targets, stopsAt: isNarrow });
    const at = targets.findIndex((_, place) => answers[place] === undefined || isNarrow(answers[place]));
    if (at === -1) {
      known.set(key, new Map(targets.map((id, place) => [id, answers[place] as TargetBounds])));
      return true;
    }
    narrowest = targets[at] as string;
    failed.add(key);
    return false;
  };
  const examine = ({ key, question }: Block): ReadonlyMap<string, TargetBounds> => {
    const before = known.get(key);
    if (before !== undefined) return before;
    asked += 1;
    const answers = audit(question);
    const bounds = new Map(question.targets.map((id, at) => [id, answers[at] ?? { min: 0, max: 0, proved: false }]));
    known.set(key, bounds);
    return bounds;
  };
  const isSafe = (block: Block, target?: string): boolean => {
    const wide = ([id, bounds]: [string, TargetBounds]) =>
      (target !== undefined && id !== target) || isWide(bounds, model.task.rules);
    const { question } = block;
    const targets = target === undefined ? question.targets : [target];
    if (model.task.rules.minWidth > 0 && !known.has(block.key) && isDetermined({ ...question, targets })) return false;
    return target === undefined ? isWideThroughout(block) : [...examine(block)].every(wide);
  };
  const blocksWith = (hidden: ReadonlySet<string>, target?: string) =>
    blocksOf(model, hidden).filter(({ question }) => target === undefined || question.targets.includes(target));
  return {
    passes: (hidden, target) => blocksWith(hidden, target).every((block) => isSafe(block, target)),
    failing: (hidden) =>
      new Map(
        blocksWith(hidden)
          .flatMap((block) => [...examine(block)])
          .filter(([, bounds]) => !isWide(bounds, model.task.rules)),
      ),
    boundsOf: (hidden, target) =>
      blocksWith(hidden, target).map((block) => examine(block).get(target) as TargetBounds)[0] as TargetBounds,
    audits: () => asked,
  };
}

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
  let asked = 0;
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
    return [...examine(block)].every(wide);
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

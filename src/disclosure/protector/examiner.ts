import { type AuditFunction, isWide, type TargetBounds } from './audit-function.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isDetermined } from './determined.ts';
import type { Model } from './model.ts';

/** Answers whether a pattern of hidden cells is safe, and asks the audit about the same block only once. */
export interface Examiner {
  /**
   * Whether every primary cell stays wide; where `target` is given, whether that one does. Those of `near` are looked
   * at first.
   */
  passes(hidden: ReadonlySet<string>, target?: string, near?: readonly string[]): boolean;
  /** The first primary cell that does not stay wide. */
  firstNarrow(hidden: ReadonlySet<string>): string | undefined;
  /** The bounds of one primary cell. */
  boundsOf(hidden: ReadonlySet<string>, target: string): TargetBounds;
  /** How many blocks the audit has been asked about. */
  audits(): number;
}

export function createExaminer(model: Model, audit: AuditFunction): Examiner {
  const known = new Map<string, ReadonlyMap<string, TargetBounds>>();
  const failed = new Map<string, string>();
  const alone = new Map<string, boolean>();
  let asked = 0;
  const isNarrow = (bounds: TargetBounds) => !isWide(bounds, model.task.rules);

  /** The first target of a block that is not wide; nothing is asked after it. */
  const firstNarrow = ({ key, question }: Block, near: readonly string[]): string | undefined => {
    const before = known.get(key);
    if (before !== undefined) return [...before].find(([, bounds]) => isNarrow(bounds))?.[0];
    const failing = failed.get(key);
    if (failing !== undefined) return failing;
    asked += 1;
    const first = new Set(near.filter((id) => question.targets.includes(id)));
    const targets = [...first, ...question.targets.filter((id) => !first.has(id))];
    const answers = audit({ ...question, targets, stopsAt: isNarrow });
    const at = targets.findIndex((_, place) => answers[place] === undefined || isNarrow(answers[place]));
    if (at === -1) known.set(key, new Map(targets.map((id, place) => [id, answers[place] as TargetBounds])));
    else failed.set(key, targets[at] as string);
    return targets[at];
  };
  /** Whether one target of a block is wide; nothing else of it is asked. */
  const isWideAlone = ({ key, question }: Block, target: string): boolean => {
    const bounds = known.get(key)?.get(target);
    if (bounds !== undefined) return !isNarrow(bounds);
    const name = `${key}\n${target}`;
    const before = alone.get(name);
    if (before !== undefined) return before;
    asked += 1;
    const [answer] = audit({ ...question, targets: [target] });
    const isWideThen = answer !== undefined && !isNarrow(answer);
    alone.set(name, isWideThen);
    return isWideThen;
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
  const isSafe = (block: Block, target: string | undefined, near: readonly string[]): boolean => {
    const { question } = block;
    const targets = target === undefined ? question.targets : [target];
    if (model.task.rules.minWidth > 0 && !known.has(block.key) && isDetermined({ ...question, targets })) return false;
    return target === undefined ? firstNarrow(block, near) === undefined : isWideAlone(block, target);
  };
  const blocksWith = (hidden: ReadonlySet<string>, target?: string) =>
    blocksOf(model, hidden).filter(({ question }) => target === undefined || question.targets.includes(target));
  return {
    passes: (hidden, target, near = []) => blocksWith(hidden, target).every((block) => isSafe(block, target, near)),
    firstNarrow: (hidden) => {
      for (const block of blocksWith(hidden)) {
        const target = firstNarrow(block, []);
        if (target !== undefined) return target;
      }
      return undefined;
    },
    boundsOf: (hidden, target) =>
      blocksWith(hidden, target).map((block) => examine(block).get(target) as TargetBounds)[0] as TargetBounds,
    audits: () => asked,
  };
}

import { auditSystem } from '../audit.ts';
import { blocksOf } from '../blocks.ts';
import { contradiction } from '../ends.ts';
import type { Solver } from '../solver.ts';
import type { Fact, System } from '../system.ts';
import type { WidthPolicy } from '../width.ts';

/** What it takes to see whether facts can hold together. */
export interface FittingTools {
  solver: Solver;
  policy: WidthPolicy;
  digest(text: string): string;
}

/**
 * A system without those facts from elsewhere that cannot hold beside what is published: whoever printed them counted others, and a
 * reader who sees that they do not fit cannot reckon with them. What is only expected of several publications gives way before they do.
 */
export function withoutMisfits(
  system: System,
  elsewhere: ReadonlySet<string>,
  expected: ReadonlySet<string>,
  tools: FittingTools,
): { system: System; left: number } {
  if (elsewhere.size === 0) return { system, left: 0 };
  const dropped = new Set<Fact>();
  const numbers = new Map(system.unknowns.map(({ id }, at) => [id, at]));
  const columnsOf = ({ terms }: Fact) => terms.map(([unknown]) => numbers.get(unknown) as number);
  const blocks = blocksOf([...numbers.values()], system.facts.map(columnsOf));
  const blockOf = new Map(blocks.flatMap((members, block) => members.map((member) => [member, block] as const)));
  const grouped = Map.groupBy(system.facts, (fact) => blockOf.get(columnsOf(fact)[0] ?? -1) ?? -1);
  for (const [block, facts] of grouped) {
    const foreign = facts.filter(({ id }) => elsewhere.has(id));
    if (foreign.length === 0) continue;
    const unknowns = (blocks[block] ?? []).map((member) => system.unknowns[member] as System['unknowns'][number]);
    const holds = (tried: readonly Fact[]): boolean =>
      auditSystem({ unknowns, facts: tried, targets: [] }, tools.solver, tools.policy, tools).problems.every(
        (problem) => !problem.endsWith(contradiction),
      );
    const own = facts.filter(({ id }) => !elsewhere.has(id));
    const base = holds(own) ? own : own.filter(({ id }) => !expected.has(id));
    const kept = new Set(fittingOf(base, foreign, holds));
    for (const fact of foreign) if (!kept.has(fact)) dropped.add(fact);
  }
  return { system: { ...system, facts: system.facts.filter((fact) => !dropped.has(fact)) }, left: dropped.size };
}

/** As many of some facts as hold beside others: all, or what holds of each half. */
function fittingOf(base: readonly Fact[], tried: readonly Fact[], holds: (facts: readonly Fact[]) => boolean): Fact[] {
  if (tried.length === 0 || holds([...base, ...tried])) return [...tried];
  if (tried.length === 1) return [];
  const half = Math.ceil(tried.length / 2);
  const first = fittingOf(base, tried.slice(0, half), holds);
  return [...first, ...fittingOf([...base, ...first], tried.slice(half), holds)];
}

import { auditSystem } from '../audit.ts';
import { blocksOf } from '../blocks.ts';
import { contradiction } from '../bounds.ts';
import type { BlockMemory } from '../memory.ts';
import { numberSystem } from '../numbered.ts';
import { rowsThatFit } from '../rows-that-fit.ts';
import type { Solver } from '../solver.ts';
import type { LinearConstraint, System } from '../system.ts';
import type { WidthPolicy } from '../width.ts';

/** What is needed to see whether constraints can hold together. */
export interface FittingTools {
  solver: Solver;
  policy: WidthPolicy;
  digest(text: string): string;
  memory?: BlockMemory | undefined;
}

/**
 * How often a block of constraints is tried for what of it can hold together, where arithmetic alone does not see it: many times
 * what numbers of different publications side by side need. Numbers that contradict one another so in bulk are not sorted out.
 */
const mostTries = 300;

/**
 * A system without those constraints from elsewhere that contradict what is published: whoever printed them counted
 * other children, and a reader who sees that they do not fit cannot use them. Assumptions over several publications are
 * given up before they are. Where too many do not fit to say which, all are left in: the block contradicts itself then, and
 * nothing of it is proved.
 */
export function withoutMisfits(
  system: System,
  elsewhere: ReadonlySet<string>,
  assumed: ReadonlySet<string>,
  tools: FittingTools,
): { system: System; left: number } {
  if (elsewhere.size === 0) return { system, left: 0 };
  const dropped = new Set<LinearConstraint>();
  for (const { unknowns, constraints } of blocksWithin(system)) {
    const foreign = constraints.filter(({ id }) => elsewhere.has(id));
    if (foreign.length === 0) continue;
    const holds = (tried: readonly LinearConstraint[]): boolean => canHold({ unknowns, constraints: tried }, tools);
    const own = constraints.filter(({ id }) => !elsewhere.has(id));
    const base = holds(own) ? own : own.filter(({ id }) => !assumed.has(id));
    for (const constraint of misfitsOf(unknowns, base, foreign, holds) ?? []) dropped.add(constraint);
  }
  return {
    system: { ...system, constraints: system.constraints.filter((constraint) => !dropped.has(constraint)) },
    left: dropped.size,
  };
}

/**
 * The contradictory blocks of a system without those constraints that cannot hold beside the others, of what is only assumed: a
 * reader sees that records were corrected between two publications, or that what mostly holds does not hold there. What was
 * stated first is believed first. A block in which too much contradicts itself is left as it is: nothing of it is proved.
 */
export function withoutClashes(
  system: System,
  assumed: ReadonlySet<string>,
  tools: FittingTools,
): { system: System; dropped: ReadonlySet<LinearConstraint> } {
  const dropped = new Set<LinearConstraint>();
  for (const { unknowns, constraints } of blocksWithin(system)) {
    const holds = (tried: readonly LinearConstraint[]): boolean => canHold({ unknowns, constraints: tried }, tools);
    const certain = constraints.filter(({ id }) => !assumed.has(id));
    const doubtful = constraints.filter(({ id }) => assumed.has(id));
    for (const constraint of misfitsOf(unknowns, certain, doubtful, holds) ?? []) dropped.add(constraint);
  }
  return {
    system: { ...system, constraints: system.constraints.filter((constraint) => !dropped.has(constraint)) },
    dropped,
  };
}

/** Blocks of unknowns, each with the constraints about them. */
function blocksWithin({ unknowns, constraints }: System): Pick<System, 'unknowns' | 'constraints'>[] {
  const numbers = new Map(unknowns.map(({ id }, at) => [id, at]));
  const columnsOf = ({ terms }: LinearConstraint) => terms.map(([unknown]) => numbers.get(unknown) as number);
  const blocks = blocksOf([...numbers.values()], constraints.map(columnsOf));
  const blockOf = new Map(blocks.flatMap((members, block) => members.map((member) => [member, block] as const)));
  const grouped = Map.groupBy(constraints, (constraint) => blockOf.get(columnsOf(constraint)[0] ?? -1) ?? -1);
  return [...grouped].map(([block, own]) => ({
    unknowns: (blocks[block] ?? []).map((member) => unknowns[member] as System['unknowns'][number]),
    constraints: own,
  }));
}

function canHold(system: Omit<System, 'targets'>, { solver, policy, digest, memory }: FittingTools): boolean {
  const { problems } = auditSystem({ ...system, targets: [] }, solver, policy, { digest, memory });
  return problems.every((problem) => !problem.endsWith(contradiction));
}

type Test = (constraints: readonly LinearConstraint[]) => boolean;

/** Those of some constraints that cannot hold beside others and the rest of them; null where that takes too many tries. */
function misfitsOf(
  unknowns: System['unknowns'],
  base: readonly LinearConstraint[],
  tried: readonly LinearConstraint[],
  holds: Test,
): LinearConstraint[] | null {
  let tries = 0;
  const counted: Test = (constraints) => {
    tries += 1;
    return tries > mostTries || holds(constraints);
  };
  const possible = fittingByArithmetic(unknowns, base, tried) ?? tried;
  const kept = fittingOf(base, possible, counted);
  if (kept.length < possible.length) {
    // What fits beside the rest now, where what it clashed with has gone.
    const so = [...base, ...kept];
    kept.push(...fittingOf(so, fittingByArithmetic(unknowns, so, without(tried, possible)) ?? [], counted));
  }
  return tries > mostTries ? null : without(tried, kept);
}

function without(all: readonly LinearConstraint[], some: readonly LinearConstraint[]): LinearConstraint[] {
  const left = new Set(some);
  return all.filter((constraint) => !left.has(constraint));
}

/** Those of some constraints that arithmetic alone does not rule out beside others and those before them; null as `rowsThatFit`. */
function fittingByArithmetic(
  unknowns: System['unknowns'],
  base: readonly LinearConstraint[],
  tried: readonly LinearConstraint[],
): LinearConstraint[] | null {
  const { rows, ...bounds } = numberSystem({ unknowns, constraints: [...base, ...tried], targets: [] });
  const fits = rowsThatFit(rows.slice(0, base.length), rows.slice(base.length), bounds);
  return fits && tried.filter((_, at) => fits[at]);
}

/** As many of some constraints as can hold beside others: all, or as many as possible of each half. */
function fittingOf(
  base: readonly LinearConstraint[],
  tried: readonly LinearConstraint[],
  holds: Test,
): LinearConstraint[] {
  if (tried.length === 0 || holds([...base, ...tried])) return [...tried];
  if (tried.length === 1) return [];
  const half = Math.ceil(tried.length / 2);
  const first = fittingOf(base, tried.slice(0, half), holds);
  return [...first, ...fittingOf([...base, ...first], tried.slice(half), holds)];
}

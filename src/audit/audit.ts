import { auditBlock } from './audit-block.ts';
import { blocksOf } from './blocks.ts';
import type { Bounds } from './bounds.ts';
import { type BlockAudit, type BlockMemory, blockName } from './memory.ts';
import { type NumberedSystem, numberSystem, type Row, type Sum } from './numbered.ts';
import type { SolveCounts } from './part.ts';
import type { Solver } from './solver.ts';
import type { System } from './system.ts';
import type { AuditTools } from './tools.ts';
import type { Verdict, WidthPolicy } from './width.ts';

/** What was found about one target. Bounds are null where nothing was proved; witnesses are hashes. */
export interface TargetAudit extends Bounds {
  id: string;
  sensitive: boolean;
}

/**
 * What an audit found. `safe`: every sensitive target is proved wide. `unproved`: none fails, but a proof is missing.
 */
export interface Audit {
  verdict: 'safe' | 'unsafe' | 'unproved';
  /** In the order of the system. */
  targets: TargetAudit[];
  /** What is wrong with a whole block, whether or not a target stands in it. */
  problems: string[];
  totals: { targets: number; sensitive: number; unknowns: number; constraints: number; blocks: number } & SolveCounts &
    Record<Verdict, number>;
}

/** How a system is audited. */
export interface AuditOptions extends Pick<AuditTools, 'digest'>, Partial<Pick<AuditTools, 'effort' | 'stopsAt'>> {
  /** What was found about blocks before, with the same solver and hash: it is not looked for again. */
  memory?: BlockMemory | undefined;
}

/**
 * For every target the smallest and the largest whole number that are consistent with all constraints, and whether a
 * reader is left with the width that the policy asks for. A target counts as wide only where two feasible points were
 * found and checked against every constraint in exact arithmetic; whatever the solver leaves open is unproved.
 *
 * With `effort: 'enough'` the search for a target stops as soon as its verdict is certain: the bounds of a wide target
 * are then those that witnesses show (the true ones may be wider), the bounds of a failing one those that are proved.
 *
 * Throws a RangeError where the system makes no sense (see `numberSystem`).
 */
export function auditSystem(
  system: System,
  solver: Solver,
  policy: WidthPolicy,
  { digest, effort = 'all', stopsAt, memory }: AuditOptions,
): Audit {
  const numbered = numberSystem(system);
  const counts: SolveCounts = { linear: 0, integer: 0 };
  const bounds: Bounds[] = [];
  const problems: string[] = [];
  const blocks = localSystems(numbered);
  for (const { columns, sums, local } of blocks) {
    const names = columns.map((column) => system.unknowns[column]?.id as string);
    const audit = (): BlockAudit => auditBlock(local, names, { solver, policy, effort, digest, counts, stopsAt });
    const audited = memory === undefined || stopsAt !== undefined ? audit() : remembered(local, names, memory, audit);
    sums.forEach((sum, at) => {
      bounds[sum] = audited.bounds[at] as Bounds;
    });
    if (audited.problem !== '') problems.push(`${names[0] ?? 'constraints without unknowns'}: ${audited.problem}`);
  }
  const targets = system.targets.map(({ id, sensitive }, at) => ({ id, sensitive, ...(bounds[at] as Bounds) }));
  const count = (verdict: Verdict): number => targets.filter((target) => target.verdict === verdict).length;
  return {
    verdict: verdictOf(targets, problems),
    targets,
    problems,
    totals: {
      targets: targets.length,
      sensitive: targets.filter(({ sensitive }) => sensitive).length,
      unknowns: system.unknowns.length,
      constraints: system.constraints.length,
      blocks: blocks.length,
      ...counts,
      exact: count('exact'),
      narrow: count('narrow'),
      wide: count('wide'),
      unproved: count('unproved'),
    },
  };

  function remembered(
    local: NumberedSystem,
    names: readonly string[],
    known: BlockMemory,
    audit: () => BlockAudit,
  ): BlockAudit {
    const name = blockName(local, names, [effort, policy.values, policy.above]);
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = audit();
    known.set(name, found);
    return found;
  }
}

function verdictOf(targets: readonly TargetAudit[], problems: readonly string[]): Audit['verdict'] {
  const secrets = targets.filter(({ sensitive }) => sensitive).map(({ verdict }) => verdict);
  if (secrets.some((verdict) => verdict === 'exact' || verdict === 'narrow')) return 'unsafe';
  return problems.length > 0 || secrets.includes('unproved') ? 'unproved' : 'safe';
}

interface Block {
  columns: number[];
  /** The numbers of its sums in the whole system. */
  sums: number[];
  local: NumberedSystem;
}

/** The independent blocks of a system, each numbered on its own; rows and sums without unknowns come last. */
function localSystems({ lower, upper, rows, sums }: NumberedSystem): Block[] {
  const all = lower.map((_, column) => column);
  const blocks = blocksOf(
    all,
    [...rows, ...sums].map(({ columns }) => columns),
  );
  const placeOf: [block: number, column: number][] = [];
  blocks.forEach((columns, block) => {
    columns.forEach((column, at) => {
      placeOf[column] = [block, at];
    });
  });
  const made = [...blocks, []].map((columns): Block & { local: { rows: Row[]; sums: Sum[] } } => ({
    columns,
    sums: [],
    local: {
      lower: columns.map((column) => lower[column] as number),
      upper: columns.map((column) => upper[column] as number),
      rows: [],
      sums: [],
    },
  }));
  const homeOf = ({ columns }: Sum) => made[placeOf[columns[0] ?? -1]?.[0] ?? blocks.length];
  const moved = <Kind extends Sum>(sum: Kind): Kind => ({
    ...sum,
    columns: sum.columns.map((column) => (placeOf[column] as [number, number])[1]),
  });
  for (const row of rows) homeOf(row)?.local.rows.push(moved(row));
  sums.forEach((sum, at) => {
    const home = homeOf(sum);
    home?.sums.push(at);
    home?.local.sums.push(moved(sum));
  });
  return made.filter(({ columns, local }) => columns.length + local.rows.length + local.sums.length > 0);
}

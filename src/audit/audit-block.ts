import { blocksOf } from './blocks.ts';
import { type Bounds, contradiction, reasonOf, unproved } from './bounds.ts';
import { boundsInPart } from './bounds-in-part.ts';
import { holds, valueOfSum, wholeNumbers } from './feasible-point.ts';
import type { NumberedSystem } from './numbered.ts';
import { openPart, type Part } from './part.ts';
import { type Tightened, tighten } from './tighten.ts';
import type { AuditTools } from './tools.ts';

/**
 * Audits one block: the bounds of each of its sums, and the reason where nothing could be proved about the whole block.
 * `names` are the ids of its unknowns.
 */
export function auditBlock(
  system: NumberedSystem,
  names: readonly string[],
  tools: AuditTools,
): { bounds: Bounds[]; problem: string } {
  const fail = (problem: string) => ({ bounds: system.sums.map(() => unproved(problem)), problem });
  const tightened = tighten(system.rows, system);
  if (tightened === null) return fail(contradiction);
  const parts = partsOf(system, tightened, tools);
  try {
    const base = [...tightened.lower];
    for (const part of parts) {
      const values = anyFeasiblePoint(part, tightened);
      if (typeof values === 'string') return fail(values);
      part.columns.forEach((column, at) => {
        base[column] = values[at] as number;
      });
      part.dispose();
    }
    const all = names.map((_, column) => column);
    if (!holds((column) => base[column] as number, system, all, system.rows)) {
      return fail('the solver found no point in which every constraint holds');
    }
    const bounds = system.sums.map((sum) => fixedBounds(valueOfSum(sum, (column) => base[column] as number)));
    for (const part of parts) {
      for (const [at, found] of boundsInPart(part, { system, names, tightened, base }, tools)) bounds[at] = found;
      part.dispose();
    }
    return { bounds, problem: '' };
  } finally {
    for (const part of parts) part.dispose();
  }
}

/** The bounds of a sum whose every unknown is fixed: plain arithmetic leaves it one value. */
function fixedBounds(value: number): Bounds {
  return { lower: value, upper: value, verdict: 'exact', proof: 'arithmetic', witnesses: null, reason: '' };
}

function partsOf({ sums }: NumberedSystem, tightened: Tightened, { solver, counts }: AuditTools): Part[] {
  const isFree = (column: number): boolean => tightened.lower[column] !== tightened.upper[column];
  const free = tightened.lower.map((_, column) => column).filter(isFree);
  const rows = tightened.rows.filter(({ columns }) => columns.every(isFree));
  const groups = [...rows, ...sums].map(({ columns }) => columns.filter(isFree));
  const parts = blocksOf(free, groups);
  const partOf = new Map(parts.flatMap((columns, at) => columns.map((column) => [column, at] as const)));
  const rowsOf = parts.map((): Tightened['rows'] => []);
  for (const row of rows) rowsOf[partOf.get(row.columns[0] as number) as number]?.push(row);
  return parts.map((columns, at) => openPart(columns, rowsOf[at] as Tightened['rows'], tightened, solver, counts));
}

/** Whole-number values of a part that satisfy what is left of the constraints, or why none were found. */
function anyFeasiblePoint(part: Part, tightened: Tightened): number[] | string {
  const { columns, rows, solveLinear, solveInteger } = part;
  const anywhere = { sense: 'smallest', columns: [], coefficients: [] } as const;
  const places = new Map(columns.map((column, at) => [column, at]));
  const dived = part.dive((column) => tightened.lower[column] as number);
  if (dived !== null && holds((column) => dived[places.get(column) as number] as number, tightened, columns, rows)) {
    return dived;
  }
  for (const solve of [solveLinear, solveInteger]) {
    const solution = solve(anywhere);
    if (solution.status !== 'optimal') return reasonOf(solution);
    const values = wholeNumbers(solution.values);
    const valueAt = (column: number) => values?.[places.get(column) as number] as number;
    if (values !== null && holds(valueAt, tightened, columns, rows)) return values;
  }
  return 'the solver found no point in which every constraint holds';
}

import type { AuditQuestion } from './audit-function.ts';

/** Arithmetic with remainders of a prime so small that products of two remainders are exact. */
const prime = 67_108_859;

/**
 * Whether the equalities among the constraints alone fix one of the targets: it then has one value, and no audit need
 * be asked. Works by elimination with remainders, so in principle it can err both ways: it only spares audits and never
 * replaces one that finds a pattern safe.
 */
export function isDetermined({ constraints, targets }: AuditQuestion): boolean {
  const rows = constraints
    .filter(({ min, max }) => min !== undefined && min === max)
    .map(({ terms }) => new Map(Object.entries(terms).map(([id, factor]) => [id, ((factor % prime) + prime) % prime])));
  const reduced = new Map<string, Map<string, number>>();
  for (const row of rows) {
    for (const [id, pivotRow] of reduced) subtract(row, pivotRow, id);
    const pivot = row.keys().next().value;
    if (pivot === undefined) continue;
    const inverse = power(row.get(pivot) as number, prime - 2);
    for (const [id, factor] of row) row.set(id, times(factor, inverse));
    for (const other of reduced.values()) subtract(other, row, pivot);
    reduced.set(pivot, row);
  }
  return targets.some((target) => reduced.get(target)?.size === 1);
}

/** Takes so much of a pivot's row from another row that the pivot goes out of it. */
function subtract(row: Map<string, number>, pivotRow: ReadonlyMap<string, number>, pivot: string): void {
  const share = row.get(pivot);
  if (share === undefined) return;
  for (const [id, factor] of pivotRow) {
    const left = ((row.get(id) ?? 0) + prime - times(share, factor)) % prime;
    if (left === 0) row.delete(id);
    else row.set(id, left);
  }
}

function times(one: number, other: number): number {
  return (one * other) % prime;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}

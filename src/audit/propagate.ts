import { tightenedBounds } from './activity.ts';
import type { Row } from './numbered.ts';

/** Bounds of unknowns, which are tightened in place. */
export interface OpenBounds {
  lower: number[];
  upper: number[];
}

interface Propagation {
  rowsNaming: (column: number) => Iterable<Row>;
  /** Whether one more row may be looked at; without it all may. */
  mayGoOn?: () => boolean;
  /** Whether the bounds of an unknown may be tightened once more. */
  mayTighten?: (column: number, low: number, high: number) => boolean;
}

/**
 * Draws from some rows what follows for the bounds of their unknowns, and from every row that names one of those what follows
 * in turn. False where an unknown is left no value, or where it may not go on.
 */
export function propagate(
  first: Iterable<Row>,
  { lower, upper }: OpenBounds,
  { rowsNaming, mayGoOn = () => true, mayTighten = () => true }: Propagation,
): boolean {
  const queue = [...first];
  const waiting = new Set(queue);
  for (let next = 0; next < queue.length; next += 1) {
    const row = queue[next] as Row;
    waiting.delete(row);
    if (!mayGoOn()) return false;
    for (const { column, low, high } of tightenedBounds(row, lower, upper)) {
      if (low > high) return false;
      if (!mayTighten(column, low, high)) continue;
      lower[column] = low;
      upper[column] = high;
      for (const other of rowsNaming(column)) {
        if (!waiting.has(other)) queue.push(other);
        waiting.add(other);
      }
    }
  }
  return true;
}

/** How often the bounds of one unknown may be tightened: enough in practice, and stopping early only leaves them wider. */
const mostTightenings = 60;

/** Whether the bounds of an unknown may be tightened once more, asked so often only; to a single value they always may. */
export function fewTightenings(): (column: number, low: number, high: number) => boolean {
  const left = new Map<number, number>();
  return (column, low, high) => {
    const remaining = left.get(column) ?? mostTightenings;
    if (remaining === 0 && low < high) return false;
    left.set(column, Math.max(0, remaining - 1));
    return true;
  };
}

/** The rows that name each unknown, by its number. */
export function rowsByColumn(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    for (const column of row.columns) {
      const own = found.get(column);
      if (own === undefined) found.set(column, [row]);
      else own.push(row);
    }
  }
  return found;
}

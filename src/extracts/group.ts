import type { Cell } from './raw-table.ts';

/**
 * Rows that share a value, side by side: rows `order[starts[g]]` up to `order[starts[g + 1] - 1]` are group g, in file
 * order.
 */
export interface Groups {
  order: Int32Array;
  starts: Int32Array;
  size: number;
}

/** Groups rows by one column, in the order in which values first come. Rows without a value are groups of their own. */
export function groupRows(cells: readonly Cell[]): Groups {
  const groupOf = new Int32Array(cells.length);
  const known = new Map<Cell, number>();
  let size = 0;
  for (let row = 0; row < cells.length; row += 1) {
    const value = cells[row] as Cell;
    let group = value === null ? undefined : known.get(value);
    if (group === undefined) {
      group = size;
      size += 1;
      if (value !== null) known.set(value, group);
    }
    groupOf[row] = group;
  }
  const starts = new Int32Array(size + 1);
  for (let row = 0; row < groupOf.length; row += 1)
    starts[(groupOf[row] as number) + 1] = (starts[(groupOf[row] as number) + 1] as number) + 1;
  for (let group = 0; group < size; group += 1)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const next = starts.slice(0, size);
  const order = new Int32Array(cells.length);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = groupOf[row] as number;
    order[next[group] as number] = row;
    next[group] = (next[group] as number) + 1;
  }
  return { order, starts, size };
}

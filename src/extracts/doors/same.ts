import type { Layout } from '../layout.ts';
import type { RawTable } from '../raw-table.ts';

/** In words, in how many of its rows one table says what another does not: rows are compared by the columns of their key. */
export function differences(layout: Layout, one: RawTable, other: RawTable): string {
  const [first, second] = [keysOf(layout, one), keysOf(layout, other)];
  const alone = [...first].filter((key) => !second.has(key)).length;
  const missing = [...second].filter((key) => !first.has(key)).length;
  if (alone === 0 && missing === 0) return '; both name the same';
  return `; they contradict each other: ${counted(alone)} here alone, ${counted(missing)} there alone`;
}

const counted = (count: number): string => (count === 1 ? '1 row is' : `${count} rows are`);

function keysOf({ key }: Layout, table: RawTable): Set<string> {
  const cells = key.map((name) => table.columns[name] ?? []);
  return new Set(Array.from({ length: table.rowCount }, (_, row) => cells.map((column) => column[row]).join('\u0001')));
}

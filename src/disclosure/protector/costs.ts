import type { ProtectTask } from './task.ts';

/**
 * What hiding each cell or statement costs: few before many, then small before large. A cell costs one unit that
 * outweighs all values together, and its value on top; the value of a total counts a quarter more, so that inner cells
 * go first. What the last edition hid costs half, so that a series stays as it is. A statement costs a unit.
 *
 * The least costly pattern hides as few cells as can be and, where no earlier edition speaks against it, at most a
 * quarter more in value than the least for that number.
 *
 * @returns a cost above zero for every cell and statement; those that the task gives take precedence
 */
export function costsOf({
  cells,
  equations,
  statements = [],
  costs = {},
  hiddenBefore = [],
}: ProtectTask): Map<string, number> {
  const totals = new Set(equations.map(({ total }) => total));
  const weightOf = ([id, value]: [string, number]) => (totals.has(id) ? 5 : 4) * value;
  const unit = 2 * Object.entries(cells).reduce((sum, cell) => sum + weightOf(cell), 1);
  const before = new Set(hiddenBefore);
  const plain = new Map([
    ...Object.entries(cells).map((cell): [string, number] => [cell[0], unit + weightOf(cell)]),
    ...statements.map(({ id }): [string, number] => [id, unit]),
  ]);
  const settled = [...plain].map(([id, cost]): [string, number] => [id, before.has(id) ? cost / 2 : cost]);
  return new Map([...settled, ...Object.entries(costs)]);
}

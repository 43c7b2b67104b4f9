import type { Solver } from '#audit';
import { hideCells, narrowCells } from './hide-cells.ts';
import type { ProtectRules, ProtectTask } from './protect-task.ts';
import { type LinkedTables, taskOfTables } from './sdc-tables.ts';

export interface ProtectCase extends Partial<ProtectTask>, Partial<LinkedTables> {
  rules: ProtectRules & { threshold: number };
  expect: { verdict?: string; fewestSecondary?: number; leastSecondaryValue?: number };
}

/**
 * What must be hidden for the sake of others. The pattern is read back as a reader sees it and audited in full, and held
 * against the least that must be hidden: one cell or a quarter of the value more is too much only where both are exceeded.
 */
export async function protectProblems(content: ProtectCase, solver: Solver): Promise<string[]> {
  const task = taskOf(content);
  const { secondary, open } = await hideCells(task, solver);
  const { verdict = 'protectable', fewestSecondary = Infinity, leastSecondaryValue = Infinity } = content.expect;
  if (open.length > 0) return verdict === 'withhold' ? [] : [`is withheld: ${open.join(', ')} cannot be protected`];
  if (verdict === 'withhold') return [`hides ${secondary.join(', ')} where the table must be withheld`];
  const value = secondary.reduce((sum, id) => sum + (task.cells[id] ?? 0), 0);
  const promised = secondary.filter((id) => task.mustPublish?.includes(id));
  return [
    ...narrowAfter(task, secondary, solver),
    ...promised.map((id) => `hides ${id}, which must be published`),
    ...(secondary.length <= fewestSecondary + 1 || value <= 1.25 * leastSecondaryValue
      ? []
      : [`hides ${secondary.length} cells worth ${value}`]),
  ];
}

/** Where a case lists no primary cells, they are all that its threshold hides. */
function taskOf({ cells = {}, tables, records, equations = [], primary, ...rest }: ProtectCase): ProtectTask {
  if (tables !== undefined && records !== undefined) return taskOfTables({ tables, records }, rest.rules);
  const isSmall = (id: string) => (cells[id] as number) > 0 && (cells[id] as number) <= rest.rules.threshold;
  const small = Object.keys(cells).filter((id) => isSmall(id) && !rest.neverPrinted?.includes(id));
  return { ...rest, cells, equations, primary: primary ?? small };
}

/**
 * The result of an audit of the pattern: primary cells that are too narrow, further hidden cells that have only one
 * value.
 */
function narrowAfter(task: ProtectTask, secondary: readonly string[], solver: Solver): string[] {
  const hidden = new Set([...task.primary, ...secondary, ...(task.neverPrinted ?? [])]);
  return [
    ...narrowCells(task, hidden, task.primary, solver),
    ...narrowCells(task, hidden, secondary, solver, { minWidth: 1 }),
  ].map(({ name, lower, upper }) => `${name} can be narrowed down to ${lower} to ${upper}`);
}

import { auditSystem, type Solver } from '#audit';
import { type ProtectRules, type ProtectTask, protect } from '#disclosure';
import { auditBy, auditedSystem, auditedWidth, digest, noLargest } from '../audit-function.ts';
import { type LinkedTables, taskOfTables } from './sdc-tables.ts';

export interface ProtectCase extends Partial<ProtectTask>, Partial<LinkedTables> {
  rules: ProtectRules & { threshold: number };
  expect: { verdict?: string; fewestSecondary?: number; leastSecondaryValue?: number };
}

/**
 * Secondary suppression. The pattern is read back as a reader sees it and audited in full, and compared with the least
 * that must be hidden: it is too much only where it exceeds both one more cell and a quarter more value.
 */
export function protectProblems(content: ProtectCase, solver: Solver): string[] {
  const task = taskOf(content);
  const protection = protect(task, auditBy(solver, task.rules));
  const { verdict = 'protectable', fewestSecondary = Infinity, leastSecondaryValue = Infinity } = content.expect;
  if (protection.verdict === 'withhold') {
    return verdict === 'withhold' ? [] : [`is withheld: ${protection.reason}`];
  }
  const { secondary } = protection;
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
  const { cells, equations, rules, primary, neverPrinted = [], statements = [] } = task;
  const hidden = new Set([...primary, ...secondary, ...neverPrinted]);
  const unknowns = Object.entries(cells).map(([id, value]) => {
    if (!hidden.has(id)) return { id, min: value, max: value };
    return { id, min: rules.zerosPublished && !neverPrinted.includes(id) ? 1 : 0, max: noLargest };
  });
  const addUp = equations.map(({ total, parts }) => {
    const terms: Record<string, number> = { [total]: -1 };
    for (const id of parts) terms[id] = (terms[id] ?? 0) + 1;
    return { terms, min: 0, max: 0 };
  });
  const constraints = [
    ...addUp,
    ...statements.filter(({ id }) => !hidden.has(id)).flatMap((statement) => statement.constraints),
  ];
  const failing = (ids: readonly string[], width: ProtectRules) =>
    auditSystem(auditedSystem(unknowns, constraints, ids), solver, auditedWidth(width), { digest })
      .targets.filter(({ verdict }) => verdict !== 'wide')
      .map(({ id, lower, upper }) => `${id} can be narrowed down to ${lower} to ${upper}`);
  const further = secondary.filter((id) => Object.hasOwn(cells, id));
  return [...failing(primary, rules), ...failing(further, { ...rules, minWidth: 1, mustReach: 0 })];
}

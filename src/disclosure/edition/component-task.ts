import type { Equation, ProtectTask } from '../protector/task.ts';
import type { Component } from './components.ts';

/** What a component's task is made from. */
export interface TaskInput {
  readonly component: Component;
  /** The count of any cell or derived number. */
  countOf(id: string): number;
  isOpen(id: string): boolean;
  /** Whether a number is printed nowhere. */
  isDerived(id: string): boolean;
  readonly primary: readonly string[];
  /** What is hidden already and need not be looked at. */
  readonly hidden?: readonly string[];
  readonly costs: Readonly<Record<string, number>>;
  readonly rules: ProtectTask['rules'];
  readonly seed: string;
}

/**
 * A component as a task for the protector: the known numbers of each equation are added up into one constant, and an
 * equation with several numbers on both sides is written as two, through a sum that is never printed.
 */
export function taskOfComponent(input: TaskInput): ProtectTask {
  const { component, countOf, isDerived, primary, costs, rules, seed } = input;
  const cells: Record<string, number> = Object.fromEntries(component.members.map((id) => [id, countOf(id)]));
  const inside = new Set(component.members);
  const isIn = (id: string) => inside.has(id) && (input.isOpen(id) || isDerived(id));
  const neverPrinted = [...component.members.filter(isDerived), ...(input.hidden ?? [])];
  const constants = new Set<string>();
  const equations: Equation[] = [];
  const constant = (count: number): string => {
    const name = `constant ${count}`;
    cells[name] = count;
    constants.add(name);
    return name;
  };
  for (const [at, { terms }] of component.constraints.entries()) {
    const open = [...terms].filter(([id]) => isIn(id));
    const known = [...terms].filter(([id]) => !isIn(id)).reduce((sum, [id, factor]) => sum + factor * countOf(id), 0);
    const side = (sign: number): string[] =>
      open.flatMap(([id, factor]) => (factor * sign > 0 ? Array.from({ length: Math.abs(factor) }, () => id) : []));
    const [more, less] = [side(1), side(-1)];
    if (known > 0 || (known === 0 && more.length === 0)) more.push(constant(known));
    if (known < 0 || (known === 0 && less.length === 0)) less.push(constant(-known));
    const [total] = more.length === 1 ? more : less;
    const parts = more.length === 1 ? less : more;
    if (Math.min(more.length, less.length) === 1) equations.push({ total: total as string, parts });
    else {
      const name = `sum ${at}`;
      cells[name] = more.reduce((sum, id) => sum + (cells[id] as number), 0);
      neverPrinted.push(name);
      equations.push({ total: name, parts: more }, { total: name, parts: less });
    }
  }
  return { cells, equations, rules, primary, neverPrinted, costs, seed, mustPublish: [...constants] };
}

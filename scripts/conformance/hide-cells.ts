import { auditSystem, type Solver } from '#audit';
import { repair, type Standing, type Tie, withoutNumbers } from '#disclosure';
import { figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import { digest } from '../digest.ts';
import type { ProtectTask } from './protect-task.ts';

/** Where a hidden count has no largest value, the auditor is given this one. */
const noLargest = 1_000_000;

/** What the product's own repair does with a task. */
export interface HiddenCells {
  /** The cells that it hides besides those that the task hides, in the order of their names. */
  secondary: string[];
  /** Primary cells that stay too narrow whatever is hidden. */
  open: string[];
}

/** Passes a table through the repair of the gate, as if each cell were a figure that costs what it counts. */
export async function hideCells(task: ProtectTask, solver: Solver): Promise<HiddenCells> {
  const { cells, rules, primary, mustPublish = [], neverPrinted = [] } = task;
  const names = Object.keys(cells).sort();
  const rows = names.map((name, at) => {
    const row = figureOfCell(cells[name] as number, at);
    return primary.includes(name) || neverPrinted.includes(name) ? withoutNumbers(row) : row;
  });
  const nameOf = new Map(rows.map((row, at) => [figureKey(row), names[at] as string]));
  const numberOf = new Map(rows.map((row, at) => [names[at] as string, `${figureKey(row)}|N`]));
  const ties = tiesOf(task).map(({ terms, ...sides }) => ({
    ...sides,
    terms: terms.map(([name, factor]) => [numberOf.get(name) as string, factor] as const),
  }));
  const nameOfRow = (row: PublishableFigure) => nameOf.get(figureKey(row)) as string;
  const { hidden, open } = await repair(rows, {
    ties: () => ties,
    others: rules.minWidth,
    solver,
    standingOf: (_, row) => standingOf(nameOfRow(row), row.symbol === 'c'),
    examine: async (seen) => {
      const hiddenNow = new Set(seen.filter(({ symbol }) => symbol === 'c').map(nameOfRow));
      return narrowCells(task, hiddenNow, primary, solver).map(({ name }) => ({
        id: name,
        of: [[numberOf.get(name) as string, 1]],
      }));
    },
  });
  return {
    secondary: [...hidden].map((key) => nameOf.get(key) as string).sort(),
    open: open.map(({ id }) => id).sort(),
  };

  function standingOf(name: string, isHidden: boolean): Standing {
    const count = cells[name] as number;
    const lowest = Math.min(leastHidden(task, name), count);
    if (isHidden) return { count, least: lowest, most: noLargest, lowest, cost: null };
    const isFixed = count === 0 || mustPublish.includes(name);
    return { count, least: count, most: count, lowest, cost: isFixed ? null : count };
  }
}

/** Those of some cells that a reader could narrow down too far while others are hidden. */
export function narrowCells(
  task: ProtectTask,
  hidden: ReadonlySet<string>,
  wanted: readonly string[],
  solver: Solver,
  { minWidth, mustReach = 0 }: Pick<ProtectTask['rules'], 'minWidth' | 'mustReach'> = task.rules,
): { name: string; lower: number | null; upper: number | null }[] {
  const system = {
    unknowns: Object.entries(task.cells).map(([id, count]) =>
      hidden.has(id) ? { id, min: leastHidden(task, id), max: noLargest } : { id, min: count, max: count },
    ),
    constraints: tiesOf(task).map((tie, at) => ({ id: `constraint ${at}`, ...tie })),
    targets: wanted.map((id) => ({ id, terms: [[id, 1] as const], sensitive: true })),
  };
  return auditSystem(system, solver, { values: minWidth + 1, above: mustReach - 1 }, { digest })
    .targets.filter(({ verdict }) => verdict !== 'wide')
    .map(({ id, lower, upper }) => ({ name: id, lower, upper }));
}

function leastHidden({ rules, neverPrinted = [] }: ProtectTask, name: string): number {
  return rules.zerosPublished && !neverPrinted.includes(name) ? 1 : 0;
}

function tiesOf({ equations, statements = [] }: ProtectTask): Tie[] {
  const sums = equations.map(({ total, parts }): Tie => {
    const terms: Record<string, number> = { [total]: -1 };
    for (const part of parts) terms[part] = (terms[part] ?? 0) + 1;
    return { terms: Object.entries(terms), min: 0, max: 0 };
  });
  return [...sums, ...statements.map(({ terms, ...sides }) => ({ ...sides, terms: Object.entries(terms) }))];
}

function figureOfCell(count: number, at: number): PublishableFigure {
  return {
    measure: 'cells',
    authority: 'here',
    authorityName: 'Here',
    periodType: 'snapshot',
    periodStart: '2022-01-31',
    periodEnd: '2022-01-31',
    breakdown: 'cell',
    category: String(at),
    numerator: count,
    denominator: null,
    value: count,
    unit: 'children',
    symbol: '',
  };
}

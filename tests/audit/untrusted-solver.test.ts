import { describe, expect, it } from 'vitest';
import { addsUp, type OpenModel, type Solution, type Solver, type System } from '#audit';
import { startHighs } from '#scripts/highs.ts';
import { audit, solver } from './auditing.ts';

/** Three numbers that add up in two ways: safe, and what one of them is decides the others only by both ways together. */
const table: System = {
  unknowns: ['a', 'b', 'c'].map((id) => ({ id, min: 0, max: 200 })),
  constraints: [
    addsUp('plain', 30, ['a', 'b', 'c']),
    {
      id: 'turned',
      terms: [
        ['a', 1],
        ['b', -1],
        ['c', 2],
      ],
      min: 10,
      max: 10,
    },
  ],
  targets: [{ id: 'c', terms: [['c', 1]], sensitive: true }],
};
/** A system in which fractions reach further than whole numbers. */
const knapsack: System = {
  unknowns: ['a', 'b', 'c'].map((id) => ({ id, min: 0, max: 40 })),
  constraints: [
    {
      id: 'sum',
      terms: [
        ['a', 6],
        ['b', 10],
        ['c', 15],
      ],
      min: 331,
      max: 331,
    },
  ],
  targets: [{ id: 'a', terms: [['a', 1]], sensitive: true }],
};

const changed = (change: (solution: Solution, solved: number) => Solution): Solver => {
  let solved = 0;
  return {
    name: 'changed',
    open: (model, columns): OpenModel => {
      const opened = solver.open(model, columns);
      return {
        solve: (objective) => {
          solved += 1;
          return change(opened.solve(objective), solved);
        },
        dispose: () => opened.dispose(),
      };
    },
  };
};
const optimal = (change: (solution: Solution & { status: 'optimal' }) => Solution) =>
  changed((solution) => (solution.status === 'optimal' ? change(solution) : solution));

describe('a solver that cannot be trusted', () => {
  it('is compared with one that can', () => {
    expect(audit(table).targets[0]).toMatchObject({ lower: 0, upper: 12, verdict: 'wide' });
    expect(audit(knapsack).targets[0]).toMatchObject({ lower: 1, upper: 51 - 15, verdict: 'wide' });
    expect(audit(knapsack).targets[0]?.proof).toBe('integer programme');
  });

  it.each<{ name: string; by: Solver }>([
    { name: 'gives up at once', by: changed(() => ({ status: 'stopped', reason: 'out of time' })) },
    { name: 'finds every system contradictory', by: changed(() => ({ status: 'contradiction' })) },
    {
      name: 'gives up after the first solve',
      by: changed((solution, solved) => (solved > 1 ? { status: 'stopped', reason: 'out of time' } : solution)),
    },
    {
      name: 'throws',
      by: changed(() => {
        throw new Error('out of memory');
      }),
    },
    {
      name: 'cannot open a model',
      by: {
        name: 'broken',
        open: () => {
          throw new Error('out of memory');
        },
      },
    },
    {
      name: 'shows points at which a constraint does not hold',
      by: optimal((solution) => ({ ...solution, values: solution.values.map((value) => value + 1) })),
    },
    {
      name: 'shows points with too few values',
      by: optimal((solution) => ({ ...solution, values: solution.values.slice(1) })),
    },
    {
      name: 'shows what is no number',
      by: optimal((solution) => ({ ...solution, values: solution.values.map(() => Number.NaN) })),
    },
    {
      name: 'shows fractions only',
      by: optimal((solution) => ({ ...solution, values: solution.values.map((value) => value + 0.5) })),
    },
  ])('that $name proves nothing', ({ by }) => {
    for (const system of [table, knapsack]) {
      expect(audit(system, 'enough', by).verdict).toBe('unproved');
      const found = audit(system, 'all', by);
      expect(found.verdict).toBe('unproved');
      expect(found.targets[0]).toMatchObject({ lower: null, upper: null, verdict: 'unproved', proof: 'none' });
      expect(found.targets[0]?.reason).not.toBe('');
    }
  });

  it('that claims no bound leaves the bounds open, and makes nothing safe but what points show', () => {
    const silent = optimal((solution) => ({ ...solution, bound: Number.NaN }));
    for (const system of [table, knapsack]) expect(audit(system, 'all', silent).verdict).toBe('unproved');
    expect(audit(table, 'enough', silent).verdict).toBe('unproved');
    const shown = audit(knapsack, 'enough', silent).targets[0];
    expect(shown).toMatchObject({ verdict: 'wide', proof: 'witnesses' });
    expect(shown?.lower).toBeGreaterThanOrEqual(1);
    expect(shown?.upper).toBeLessThanOrEqual(36);
  });

  it('that claims wider bounds than it can show proves nothing', () => {
    const boastful = optimal((solution) => ({ ...solution, bound: solution.bound * 2 }));
    expect(audit(knapsack, 'all', boastful).verdict).toBe('unproved');
  });

  it('that overlooks constraints cannot make a secret look safe, though its points and bounds agree', () => {
    const forgetful: Solver = {
      name: 'forgetful',
      open: (model, columns) => solver.open({ ...model, rows: [] }, columns),
    };
    const triangle: System = {
      unknowns: ['a', 'b', 'c'].map((id) => ({ id, min: 0, max: 100 })),
      constraints: [addsUp('ab', 10, ['a', 'b']), addsUp('bc', 10, ['b', 'c']), addsUp('ca', 10, ['c', 'a'])],
      targets: [{ id: 'a', terms: [['a', 1]], sensitive: true }],
    };
    expect(audit(triangle).targets[0]).toMatchObject({ lower: 5, upper: 5, verdict: 'exact' });
    for (const effort of ['all', 'enough'] as const) {
      expect(audit(triangle, effort, forgetful).verdict).toBe('unproved');
    }
    // Its first point may happen to be feasible: then only the checks of later points stand between it and "safe".
    const forgetfulLater: Solver = {
      name: 'forgetful later',
      open: (model, columns) => {
        const [honest, other] = [solver.open(model, columns), forgetful.open(model, columns)];
        return {
          solve: (objective) => (objective.columns.length === 0 ? honest : other).solve(objective),
          dispose: () => {
            honest.dispose();
            other.dispose();
          },
        };
      },
    };
    for (const effort of ['all', 'enough'] as const) {
      expect(audit(triangle, effort, forgetfulLater).verdict).toBe('unproved');
    }
  });

  it('that cannot let go of a model does not stop the audit', () => {
    const clinging: Solver = {
      name: 'clinging',
      open: (model, columns) => ({
        solve: (objective) => solver.open(model, columns).solve(objective),
        dispose: () => {
          throw new Error('aborted');
        },
      }),
    };
    expect(audit(table, 'all', clinging).verdict).toBe('safe');
  });

  it('that stops at a limit proves nothing', async () => {
    const limited = await startHighs({ iterations: 0 });
    const [first, second] = [audit(knapsack, 'all', limited), audit(knapsack, 'all', limited)];
    expect(first.verdict).toBe('unproved');
    expect(second).toEqual(first);
  });
});

describe('constraints that contradict one another', () => {
  it('leave every verdict of their block open, and those of other blocks as they are', () => {
    const found = audit({
      unknowns: [...table.unknowns, { id: 'x', min: 0, max: 9 }, { id: 'y', min: 0, max: 9 }],
      constraints: [...table.constraints, addsUp('xy', 5, ['x', 'y']), addsUp('xy again', 6, ['x', 'y'])],
      targets: [...table.targets, { id: 'x', terms: [['x', 1]], sensitive: false }],
    });
    expect(found.targets.map(({ verdict }) => verdict)).toEqual(['wide', 'unproved']);
    expect(found.verdict).toBe('unproved');
    expect(found.problems).toEqual(['x: the constraints contradict one another']);
  });

  it('are noticed without unknowns and without targets', () => {
    const nothing = { id: 'nothing', terms: [], min: 1 };
    expect(audit({ ...table, constraints: [...table.constraints, nothing] }).verdict).toBe('unproved');
    const odd = { id: 'odd', terms: [['z', 2] as const], min: 3, max: 3 };
    const unknowns = [...table.unknowns, { id: 'z', min: 0, max: 9 }];
    expect(audit({ ...table, unknowns, constraints: [...table.constraints, odd] }).problems).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Solver, System } from '#audit';
import { audit } from './auditing.ts';

/** Rows that hang together as a tree: each has one number of an earlier row, and others of its own. */
const trees = fc
  .array(
    fc.record({
      joins: fc.nat(1000),
      values: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 3 }),
      signs: fc.array(fc.constantFrom(1, -1), { minLength: 4, maxLength: 4 }),
      below: fc.integer({ min: 0, max: 3 }),
      above: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows): System => {
    const values = [7];
    const constraints = rows.map(({ joins, values: added, signs, below, above }, at) => {
      const columns = [joins % values.length, ...added.map((value) => values.push(value) - 1)];
      const terms = columns.map((column, term) => [`x${column}`, signs[term] as number] as const);
      const sum = columns.reduce(
        (total, column, term) => total + (values[column] as number) * (signs[term] as number),
        0,
      );
      return { id: `row ${at}`, terms, min: sum - below, max: sum + above };
    });
    return {
      unknowns: values.map((_, at) => ({ id: `x${at}`, min: 0, max: 60 })),
      constraints,
      targets: values.map((_, at) => ({ id: `x${at}`, sensitive: true, terms: [[`x${at}`, 1]] })),
    };
  });

const none: Solver = {
  name: 'none',
  open: () => {
    throw new Error('a solver was asked');
  },
};

describe('what hangs together as a tree', () => {
  it('has the same bounds, shown by points, where no solver can be asked', () => {
    fc.assert(
      fc.property(trees, (system) => {
        const [alone, solved] = [audit(system, 'all', none), audit(system)];
        expect(alone.problems).toEqual([]);
        expect(alone.targets.map(({ lower, upper }) => [lower, upper])).toEqual(
          solved.targets.map(({ lower, upper }) => [lower, upper]),
        );
        expect(alone.totals).toMatchObject({ linear: 0, integer: 0 });
      }),
      { numRuns: 100, seed: 20221129 },
    );
  });
});

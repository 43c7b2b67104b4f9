import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearConstraint, System, Term } from '#audit';
import { audit } from './auditing.ts';
import { searchExhaustively } from './exhaustive.ts';

/**
 * Small systems with a feasible point: constraints with mixed sides and coefficients, some of which only whole numbers
 * can satisfy.
 */
const systems = fc
  .array(fc.record({ min: fc.integer({ min: -2, max: 3 }), width: fc.integer({ min: 0, max: 9 }), at: fc.nat(9) }), {
    minLength: 2,
    maxLength: 5,
  })
  .chain((drawn) => {
    const unknowns = drawn.map(({ min, width }, at) => ({ id: `u${at}`, min, max: min + width }));
    const truth = drawn.map(({ min, width, at }) => min + (at % (width + 1)));
    const terms = fc
      .array(fc.tuple(fc.nat(drawn.length - 1), fc.integer({ min: -7, max: 7 })), { minLength: 1, maxLength: 4 })
      .map((pairs) => pairs.map(([at, coefficient]): Term => [`u${at}`, coefficient]));
    const constraint = fc.record({ terms, below: fc.option(fc.nat(6)), above: fc.option(fc.nat(6)) });
    const target = fc.record({ terms, sensitive: fc.boolean() });
    return fc.record({
      unknowns: fc.constant(unknowns),
      constraints: fc.array(constraint, { maxLength: 5 }).map((constraints) =>
        constraints.map(({ terms: sum, below, above }, at): LinearConstraint => {
          const value = sum.reduce(
            (total, [id, coefficient]) => total + coefficient * (truth[Number(id[1])] as number),
            0,
          );
          return {
            id: `constraint ${at}`,
            terms: sum,
            min: below === null ? undefined : value - below,
            max: above === null ? undefined : value + above,
          };
        }),
      ),
      targets: fc
        .array(target, { minLength: 1, maxLength: 3 })
        .map((targets) => targets.map((one, at) => ({ id: `target ${at}`, ...one }))),
    });
  });

describe('random systems', () => {
  it('have the bounds that an exhaustive search finds', () => {
    const seen = { integer: 0, wide: 0, exact: 0 };
    fc.assert(
      fc.property(systems, (system: System) => {
        const found = audit(system);
        expect(found.problems).toEqual([]);
        expect(found.targets.map(({ lower, upper }) => [lower, upper])).toEqual(searchExhaustively(system));
        seen.integer += found.targets.filter(({ proof }) => proof === 'integer programme').length;
        seen.wide += found.totals.wide;
        seen.exact += found.totals.exact;
      }),
      { numRuns: 800, seed: 20220228 },
    );
    expect(Math.min(seen.integer, seen.wide, seen.exact)).toBeGreaterThan(30);
  });

  it('get the same answer whether a reader has to be left in enough doubt or all bounds are wanted', () => {
    fc.assert(
      fc.property(systems, (system: System) => {
        const isWide = ({ verdict }: { verdict: string }) => verdict === 'wide';
        const [all, enough] = [audit(system), audit(system, 'enough')];
        expect(enough.targets.map(isWide)).toEqual(all.targets.map(isWide));
        expect(enough.verdict).toBe(all.verdict);
      }),
      { numRuns: 200, seed: 20220331 },
    );
  });

  it('with constraints that contradict one another are never safe', () => {
    fc.assert(
      fc.property(systems, fc.integer({ min: 1, max: 3 }), ({ unknowns, constraints, targets }, by) => {
        const first = constraints[0];
        fc.pre(first?.max !== undefined);
        const against: LinearConstraint = {
          id: 'against',
          terms: first?.terms ?? [],
          min: (first?.max as number) + by,
        };
        const found = audit({ unknowns, constraints: [...constraints, against], targets });
        expect(found.verdict).not.toBe('safe');
        expect(found.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100, seed: 20220430 },
    );
  });
});

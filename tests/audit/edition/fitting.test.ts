import { describe, expect, it } from 'vitest';
import { auditSystem, type LinearConstraint, type System } from '#audit';
import { withoutClashes, withoutMisfits } from '#src/audit/edition/fitting.ts';
import { usualWidth } from '#src/audit/width.ts';
import { digest, solver } from '../auditing.ts';

const tools = { solver, policy: usualWidth, digest };

/** Numbers in one chain, of each of which it is said what it is; of some, something else besides. */
function chain(howManyClash: number): System & { clashing: LinearConstraint[] } {
  const names = Array.from({ length: 400 }, (_, at) => `number ${at}`);
  const unknowns = names.map((id) => ({ id, min: 0, max: 100 }));
  const links = names.slice(1).map((id, at): LinearConstraint => {
    return {
      id: `${id} follows`,
      terms: [
        [id, 1],
        [names[at] as string, -1],
      ],
      min: -100,
      max: 100,
    };
  });
  const is = (id: string, count: number): LinearConstraint => {
    return { id: `${id} is ${count}`, terms: [[id, 1]], min: count, max: count };
  };
  const said = names.map((id) => is(id, 7));
  const clashing = names.slice(0, howManyClash).map((id) => is(id, 8));
  const target = { id: 'last', terms: [['number 399', 1]] as const, sensitive: true };
  return { unknowns, constraints: [...links, ...said, ...clashing], targets: [target], clashing };
}

/** Threes of numbers in one chain, of which each two of a three are said to be one together: no whole numbers are. */
function oddRings(howMany: number): System & { closing: LinearConstraint[] } {
  const names = Array.from({ length: 3 * howMany }, (_, at) => `number ${at}`);
  const sum = (one: number, other: number, min: number, max: number): LinearConstraint => {
    const terms = [one, other].map((at) => [names[at] as string, 1] as const);
    return { id: `${one} and ${other} are ${min} to ${max}`, terms, min, max };
  };
  const firsts = names.flatMap((_, at) => (at % 3 === 0 ? [at] : []));
  const links = firsts.slice(1).map((at) => sum(at - 1, at, 0, 2));
  const sides = firsts.flatMap((at) => [sum(at, at + 1, 1, 1), sum(at + 1, at + 2, 1, 1)]);
  const closing = firsts.map((at) => sum(at, at + 2, 1, 1));
  return {
    unknowns: names.map((id) => ({ id, min: 0, max: 1 })),
    constraints: [...links, ...sides, ...closing],
    targets: [{ id: 'first', terms: [[names[0] as string, 1]], sensitive: true }],
    closing,
  };
}

describe('constraints that cannot hold beside others', () => {
  it('are left out one by one where they are few', () => {
    const { clashing, ...system } = chain(3);
    const assumed = new Set(clashing.map(({ id }) => id));
    const { dropped } = withoutClashes(system, assumed, tools);
    expect([...dropped]).toEqual(clashing);
    const { left } = withoutMisfits(system, assumed, new Set(), tools);
    expect(left).toBe(3);
  });

  it('are left out however many they are where arithmetic sees it', () => {
    const { clashing, ...system } = chain(400);
    const assumed = new Set(clashing.map(({ id }) => id));
    expect([...withoutClashes(system, assumed, tools).dropped]).toEqual(clashing);
    expect(withoutMisfits(system, assumed, new Set(), tools)).toMatchObject({ left: 400 });
  });

  it('are believed where what they clashed with has gone itself', () => {
    const { closing, ...system } = oddRings(1);
    const both: LinearConstraint = { ...(closing[0] as LinearConstraint), id: 'both are one', min: 2, max: 2 };
    const assumed = new Set([...closing, both].map(({ id }) => id));
    const { dropped } = withoutClashes({ ...system, constraints: [...system.constraints, both] }, assumed, tools);
    expect([...dropped]).toEqual(closing);
  });

  it('are all left in where a solver alone sees them and they are too many, so that nothing is proved', () => {
    const few = oddRings(3);
    expect([...withoutClashes(few, new Set(few.closing.map(({ id }) => id)), tools).dropped]).toEqual(few.closing);
    const { closing, ...system } = oddRings(155);
    const assumed = new Set(closing.map(({ id }) => id));
    const found = withoutClashes(system, assumed, tools);
    expect(found.dropped.size).toBe(0);
    expect(withoutMisfits(system, assumed, new Set(), tools)).toMatchObject({ left: 0 });
    const { verdict, targets } = auditSystem(found.system, solver, usualWidth, { digest });
    expect(verdict).toBe('unproved');
    expect(targets[0]).toMatchObject({ verdict: 'unproved', reason: 'the constraints contradict one another' });
  });
});

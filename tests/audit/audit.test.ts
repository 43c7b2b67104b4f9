import { describe, expect, it } from 'vitest';
import { addsUp, auditSystem, certify, exactCount, type System, usualWidth } from '#audit';
import { audit, digest, solver } from './auditing.ts';

const pair = (total: number): System => ({
  unknowns: [
    { id: 'a', min: 1, max: 500 },
    { id: 'b', min: 1, max: 500 },
  ],
  constraints: [addsUp('total', total, ['a', 'b'])],
  targets: [{ id: 'a', terms: [['a', 1]], sensitive: true }],
});

describe('the width that a reader is left with', () => {
  it.each([
    { total: 2, verdict: 'exact' },
    { total: 6, verdict: 'narrow' },
    { total: 7, verdict: 'wide' },
  ])('in a hidden pair whose sum is $total is $verdict', ({ total, verdict }) => {
    expect(audit(pair(total)).targets[0]?.verdict).toBe(verdict);
    expect(audit(pair(total), 'enough').targets[0]?.verdict).toBe(verdict);
  });

  it('must reach above the threshold, and is a matter of policy', () => {
    const low: System = {
      ...pair(7),
      unknowns: [
        { id: 'a', min: 0, max: 5 },
        { id: 'b', min: 0, max: 500 },
      ],
    };
    expect(audit(low).targets[0]).toMatchObject({ lower: 0, upper: 5, verdict: 'narrow' });
    const verdictAt = (values: number, above: number) =>
      auditSystem(pair(7), solver, { values, above }, { digest }).targets[0]?.verdict;
    expect([verdictAt(6, 5), verdictAt(7, 5), verdictAt(3, 6), verdictAt(3, 2)]).toEqual([
      'wide',
      'narrow',
      'narrow',
      'wide',
    ]);
  });
});

describe('an audit', () => {
  const system: System = {
    unknowns: [...pair(9).unknowns, { id: 'c', min: 0, max: 9 }, { id: 'd', min: 0, max: 9 }],
    constraints: [...pair(9).constraints, exactCount('c', 'c', 4)],
    targets: [
      { id: 'z', terms: [['a', 1]], sensitive: true },
      {
        id: 'over blocks',
        terms: [
          ['a', 2],
          ['d', -3],
          ['c', 1],
        ],
        sensitive: false,
      },
      { id: 'known', terms: [['c', 5]], sensitive: false },
      { id: 'nothing', terms: [], sensitive: false },
    ],
  };

  it('answers for every target in the order asked, and says by what', () => {
    const { verdict, targets, totals } = audit(system);
    expect(verdict).toBe('safe');
    expect(targets.map(({ id, lower, upper }) => [id, lower, upper])).toEqual([
      ['z', 1, 8],
      ['over blocks', 2 - 27 + 4, 16 + 4],
      ['known', 20, 20],
      ['nothing', 0, 0],
    ]);
    expect(targets.map(({ proof }) => proof).slice(2)).toEqual(['arithmetic', 'arithmetic']);
    expect(totals).toMatchObject({
      targets: 4,
      sensitive: 1,
      unknowns: 4,
      constraints: 2,
      blocks: 2,
      wide: 2,
      exact: 2,
    });
  });

  it('rests a wide verdict on two different witnesses, reported as hashes', () => {
    const [low, high] = audit(system).targets[0]?.witnesses ?? [];
    expect([low, high].every((hash) => /^[0-9a-f]{64}$/.test(hash ?? ''))).toBe(true);
    expect(low).not.toBe(high);
  });

  it('is the same every time, certificate included', () => {
    const certificate = () => certify(system, audit(system), solver, usualWidth, digest);
    expect(JSON.stringify(certificate())).toBe(JSON.stringify(certificate()));
  });

  it('goes into a certificate that names system, solver and policy, and holds plain data in the order of ids', () => {
    const made = certify(system, audit(system), solver, usualWidth, digest);
    expect(made).toMatchObject({ format: 'audit-certificate/1', verdict: 'safe', policy: { values: 6, above: 5 } });
    expect(made.solver).toMatch(/^HiGHS \d/);
    expect(made.targets.map(({ id }) => id)).toEqual(['known', 'nothing', 'over blocks', 'z']);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    const other = { ...system, constraints: [...system.constraints, exactCount('d', 'd', 1)] };
    expect(certify(other, audit(other), solver, usualWidth, digest).system).not.toBe(made.system);
  });

  it.each([
    { name: 'an unknown twice', change: { unknowns: [...system.unknowns, { id: 'a', min: 0, max: 1 }] } },
    { name: 'bounds the wrong way round', change: { unknowns: [...system.unknowns, { id: 'e', min: 2, max: 1 }] } },
    { name: 'a bound that is not whole', change: { unknowns: [...system.unknowns, { id: 'e', min: 0.5, max: 1 }] } },
    { name: 'a constraint about nobody', change: { constraints: [{ id: 'f', terms: [['?', 1] as const] }] } },
    { name: 'a coefficient that is not whole', change: { constraints: [{ id: 'f', terms: [['a', 0.1] as const] }] } },
    {
      name: 'a side that is no number',
      change: { constraints: [{ id: 'f', terms: [['a', 1] as const], min: Number.NaN }] },
    },
    {
      name: 'a target that can grow beyond exact numbers',
      change: { targets: [{ id: 't', terms: [['a', 2 ** 50] as const], sensitive: true }] },
    },
  ])('refuses $name', ({ change }) => {
    expect(() => audit({ ...system, ...change })).toThrow(RangeError);
  });
});

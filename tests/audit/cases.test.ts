import { describe, expect, it } from 'vitest';
import { type AuditCase, auditCaseProblems, type LinearConstraint, systemOfCase } from '#audit';
import { collectionsIn } from '#scripts/conformance/cases.ts';
import { audit, solver } from './auditing.ts';
import { searchExhaustively } from './exhaustive.ts';

const cases = ['tests/sdc/cases', 'tests/audit/cases']
  .flatMap((folder) => collectionsIn(folder))
  .map(({ content }) => content as AuditCase & { kind: string; truth: Record<string, number> })
  .filter(({ kind }) => kind === 'audit');

describe('the cases of the audit', () => {
  it.each(cases)('$id has the bounds and verdicts that were proved', (content) => {
    expect(auditCaseProblems(content, solver)).toEqual([]);
  });

  it.each(cases)('$id turns red where a wrong answer is expected', (content) => {
    const wrong = structuredClone(content);
    const first = wrong.targets[0] as AuditCase['targets'][number];
    first.interval = [first.interval[0] - 1, first.interval[1]];
    expect(auditCaseProblems(wrong, solver)).toHaveLength(1);
    const verdict = content.expect.verdict === 'safe' ? 'unsafe' : 'safe';
    expect(auditCaseProblems({ ...content, expect: { ...content.expect, verdict } }, solver)).toHaveLength(1);
    expect(auditCaseProblems({ ...content, expect: { ...content.expect, exact: ['?'] } }, solver)).toHaveLength(1);
  });

  it('have points that an exhaustive search can go through', () => {
    const small = cases.filter(({ unknowns }) => Object.values(unknowns).every(({ min, max }) => max - min < 1000));
    expect(small.length).toBeGreaterThan(3);
    for (const content of small) {
      expect(searchExhaustively(systemOfCase(content))).toEqual(content.targets.map(({ interval }) => interval));
    }
  });
});

describe('a safe case', () => {
  const safe = cases.filter(
    ({ expect: { verdict }, targets }) => verdict === 'safe' && targets.some((one) => one.sensitive),
  );
  const revealed = safe.flatMap((content) =>
    Object.keys(content.unknowns).map((unknown) => ({ id: content.id, unknown, content })),
  );

  it('is there to be broken', () => {
    // Without one the tests below would be none, and say nothing of it.
    expect(revealed.length).toBeGreaterThan(3);
  });

  it.each(revealed)('$id turns unsafe when $unknown is revealed', ({ content, unknown }) => {
    const system = systemOfCase(content);
    const value = content.truth[unknown] as number;
    const constraint: LinearConstraint = { id: 'revealed', terms: [[unknown, 1]], min: value, max: value };
    expect(audit(system).verdict).toBe('safe');
    const found = audit({ ...system, constraints: [...system.constraints, constraint] });
    expect(found.verdict).toBe('unsafe');
    expect(found.totals.exact).toBeGreaterThan(0);
  });
});

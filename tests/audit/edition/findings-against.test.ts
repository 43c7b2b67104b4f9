import { describe, expect, it } from 'vitest';
import { type EditionAudit, findingsAgainst, type SecretAudit } from '#audit';
import { reasonAgainst } from '#scripts/audit/reason-against.ts';

const secret = (id: string, verdict: SecretAudit['verdict'] = 'exact', safe = false): SecretAudit => ({
  id,
  kind: 'numerator',
  verdict,
  safe,
  lower: 3,
  upper: 3,
  reason: '',
  of: [[id, 'numerator', 1]],
});
const between = (id: string, lower: number, upper: number): SecretAudit => ({ ...secret(id, 'narrow'), lower, upper });
const auditOf = (secrets: SecretAudit[], problems: string[] = [], inferable: SecretAudit[] = []) =>
  ({
    verdict: 'unsafe',
    secrets,
    problems,
    relations: { undeclared: [] },
    elsewhere: { constraints: 0, differing: 0, inferable },
  }) as unknown as EditionAudit;

/** What is found where an audit finds the first of a ledger, and the second of what was published before. */
function found(now: EditionAudit, before: EditionAudit, leftOut: string[] = []) {
  const [ledger, silent] = ['now', 'before'].map((figures) => ({ figures, bounds: '' }));
  const audit = async (texts: unknown) => (texts === ledger ? now : before);
  return findingsAgainst(reasonAgainst, audit, {
    ledger: ledger as never,
    silent: () => silent as never,
    leftOut: new Set(leftOut),
  });
}
const nothing = auditOf([]);

describe('what speaks against a ledger', () => {
  it('is nothing where nothing is open', async () => {
    expect(await found(auditOf([secret('a', 'wide', true)]), nothing)).toEqual({ reason: null, open: [], notes: [] });
  });

  it('is what is open by what is new', async () => {
    const { reason, open } = await found(auditOf([secret('a'), secret('b', 'narrow')]), auditOf([secret('c')]));
    expect(reason).toBe('The audit says unsafe: a reader can narrow down 2 secrets (2 by numerator).');
    expect(open).toEqual([]);
  });

  it('is not what is open though nothing new is said, or by others’ figures: that is named', async () => {
    const now = auditOf([secret('a'), secret('b')]);
    expect(await found(now, auditOf([secret('a')], [], [secret('b')]))).toMatchObject({
      reason: null,
      open: ['a', 'b'],
    });
    expect((await found(now, auditOf([secret('a')]))).reason).toMatch(/narrow down 1 secrets/);
  });

  it('is what could be narrowed down before, and can be further now', async () => {
    const was = auditOf([between('a', 1, 2)]);
    expect((await found(auditOf([between('a', 1, 2)]), was)).reason).toBeNull();
    expect((await found(auditOf([secret('a')]), was)).reason).toMatch(/narrow down 1 secrets/);
  });

  it('is what is not proved, even where it was not proved before: a solver that fails excuses nothing', async () => {
    const unproved = auditOf([secret('a', 'unproved')], ['the solver gave up']);
    const { reason } = await found(unproved, auditOf([secret('a', 'unproved')]));
    expect(reason).toMatch(/The audit says unproved: .*1 problems leave the proof incomplete: the solver gave up/);
  });

  it('is no contradiction between numbers that are shown, nor a problem that stood before: both are noted', async () => {
    const contradiction = 'what is shown contradicts itself: total 2022-02';
    const unknown = 'measures.json does not describe moves';
    const { reason, notes } = await found(auditOf([], [contradiction, unknown]), auditOf([], [unknown]));
    expect(reason).toBeNull();
    expect(notes).toEqual([
      expect.stringMatching(/^Published figures contradict one another \(total 2022-02\)/),
      `As before this publication, ${unknown}.`,
    ]);
    expect((await found(auditOf([], [unknown]), nothing)).reason).toMatch(/does not describe moves/);
  });

  it('is a number of a figure that was left out only where a single value is left', async () => {
    const two = auditOf([secret('a', 'narrow')]);
    expect((await found(two, nothing, ['a'])).reason).toBeNull();
    expect((await found(two, nothing)).reason).not.toBeNull();
    expect((await found(auditOf([secret('a')]), nothing, ['a'])).reason).not.toBeNull();
  });
});

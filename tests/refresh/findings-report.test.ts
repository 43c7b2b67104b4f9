import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causesOf } from '#src/refresh/cause.ts';
import { findingsReport } from '#src/refresh/findings-report.ts';
import type { CheckedExtract } from '#src/refresh/read-extracts.ts';
import { settings } from '#tests/warehouse/support.ts';
import { anyExtracts, extractOf, found } from './findings.ts';

const context = {
  month: '2022-02',
  settings,
  before: null,
  list: 'findings/2022-02.csv',
  page: 'findings/2022-02.html',
};
const report = (extracts: CheckedExtract[]) => findingsReport(causesOf(extracts, '2022-02', [], null), context);
const described = (...findings: ReturnType<typeof found>[]) => report([extractOf('2022-02', findings)]).said ?? '';

describe('findings on the screen', () => {
  it('say what is wrong, what was expected, what to do and where, and what comes next', () => {
    expect(described(found()).split('\n')).toEqual([
      '1 warning of 1 kind, 1 in the extracts of February 2022. What touches most figures first:',
      'WARNING unknown-code (no measure reads it): the code is not in the list',
      '  Expected: one of: C1 C2',
      '  What to do: Correct it.',
      '    data/extracts/2022-02/episodes.csv:2:LS',
      expect.stringMatching(/^What to do next: open findings\/2022-02\.html .* findings\/2022-02\.csv .* private/),
    ]);
  });

  it('of columns with lists of their own do not share what was expected', () => {
    const said = described(found(), found({ column: 'PLACE', value: 'Q9', expected: 'one of: U1 U2' }));
    expect(said.match(/Expected: one of: (C1 C2|U1 U2)/g)).toHaveLength(2);
  });

  it('count the same problem against other lines once, and each rule by itself', () => {
    const against = (line: number, rule: string) =>
      found({ code: 'values-disagree', rule, line, problem: `not as in line ${line - 1} (rule ${rule})` });
    const said = described(against(3, '1'), against(5, '1'), against(9, '2'));
    expect(said).toMatch(/^WARNING values-disagree \(2 times, .*\): not as in another line \(rule 1\)$/m);
    expect(said).toContain('    first in data/extracts/2022-02/episodes.csv:3:LS\n');
    expect(said).toMatch(/^WARNING values-disagree \(no measure reads it\): not as in line 8 \(rule 2\)$/m);
  });

  it('that every extract repeats say how many are in the newest, whose place is shown', () => {
    const older = extractOf('2022-01', [found({ file: 'data/extracts/2022-01/episodes.csv' })]);
    expect(report([older, extractOf('2022-02', [found()])]).said).toMatch(
      /\(2 times, 1 in the extracts of February 2022, .*\n.*\n.*\n +first in data\/extracts\/2022-02/,
    );
    expect(report([older]).said).toContain('unknown-code (none in the extracts of February 2022, ');
  });

  it('name no child and no cell, and count children', () => {
    const said = described(found({ child: '9001010' }), found({ line: 3, child: '9001011' }));
    expect(said).toContain('(2 times, 2 children, no measure reads it)');
    expect(said).not.toMatch(/90010|Z9/);
  });

  it('of a file of which nobody knows what it is claim nothing of the measures that read it', () => {
    const unknown = { code: 'unknown-headings', severity: 'error', table: null, file: 'x.csv', column: null } as const;
    expect(described(found(unknown))).toContain('\nERROR unknown-headings: the code is not in the list\n');
    expect(described(found(unknown), found({ ...unknown, file: 'y.csv' }))).not.toContain('measure');
  });

  it('show the errors alone where there are any, and say that they stop everything', () => {
    const warnings = Array.from({ length: 13 }, (_, index) => found({ table: `table ${index}` }));
    const { said, stops } = report([extractOf('2022-02', [...warnings, found({ severity: 'error' })])]);
    expect(said?.match(/^WARNING/gm)).toBeNull();
    expect(said).toContain('… and 13 more kinds: 13 warnings.');
    expect(stops).toMatch(/^1 error stops the publication of February 2022\. Nothing was written/);
    expect(report([extractOf('2022-02', warnings)])).toMatchObject({ stops: null });
  });

  it('fit one screen, whatever was found', () => {
    fc.assert(
      fc.property(anyExtracts, (extracts) => {
        const { said, stops } = report(extracts);
        const all = extracts.flatMap(({ findings }) => findings);
        expect(said === null).toBe(all.every(({ severity }) => severity === 'note'));
        expect(stops === null).toBe(all.every(({ severity }) => severity !== 'error'));
        expect((said ?? '').split(/[\n\r\u2028\u2029]/).length).toBeLessThanOrEqual(25);
        expect(said ?? '').not.toContain('\u001b');
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Finding } from '#extracts';
import { describeFindings, groupFindings } from '#src/refresh/findings-report.ts';

function found(change: Partial<Finding>): Finding {
  const made = {
    code: 'unknown-code',
    severity: 'warning' as const,
    file: 'data/extracts/2022-02/episodes.csv',
    line: 2,
    column: 'LS',
    value: 'Z9',
    expected: 'one of: C1 C2',
    remedy: 'Correct it.',
    problem: 'the code is not in the list',
    message: '',
    table: 'episodes',
  };
  return { ...made, ...change };
}

const described = (findings: Finding[], newest = findings) =>
  describeFindings(groupFindings(findings), { newest: new Set(newest), month: 'February 2022' });

describe('findings on the screen', () => {
  it('say what is wrong, what was expected, what to do and where', () => {
    expect(described([found({})])).toBe(
      [
        'WARNING unknown-code: the code is not in the list',
        '  Expected: one of: C1 C2',
        '  What to do: Correct it.',
        '    data/extracts/2022-02/episodes.csv:2:LS',
      ].join('\n'),
    );
  });

  it('of columns with lists of their own do not share what was expected', () => {
    const said = described([found({}), found({ column: 'PLACE', value: 'Q9', expected: 'one of: U1 U2' })]);
    expect(said.match(/Expected: one of: (C1 C2|U1 U2)/g)).toHaveLength(2);
  });

  it('count the same problem against other lines once, and name each problem with its own count', () => {
    const against = (line: number, rule: string) =>
      found({ code: 'values-disagree', expected: 'sense', line, problem: `not as in line ${line - 1} (rule ${rule})` });
    const said = described([against(3, '1'), against(5, '1'), against(9, '2')]);
    expect(said).toContain('WARNING values-disagree (3 times)\n');
    expect(said).toContain(
      '2 times: not as in another line (rule 1)\n      first in data/extracts/2022-02/episodes.csv:3',
    );
    expect(said).toContain('    not as in line 8 (rule 2)\n');
  });

  it('that every extract repeats say how many are in the newest', () => {
    const older = found({ file: 'data/extracts/2022-01/episodes.csv' });
    const newest = found({});
    expect(described([older, newest], [newest])).toContain('(2 times, 1 in the extracts of February 2022)');
    expect(described([older], [])).toContain('unknown-code (none in the extracts of February 2022):');
    expect(described([older, newest], [newest])).toMatch(/2022-02.*\n.*2022-01/);
  });

  it('show the errors alone where there are any, and a screenful of warnings where there are none', () => {
    const warnings = Array.from({ length: 13 }, (_, index) => found({ table: `table ${index}` }));
    const withError = described([...warnings, found({ severity: 'error' })]);
    expect(withError.match(/WARNING/g)).toBeNull();
    expect(withError).toContain('… and 13 warnings of 13 more kinds.');
    expect(described(warnings).match(/WARNING/g)).toHaveLength(10);
    expect(described(warnings)).toContain('… and 3 warnings of 3 more kinds.');
  });
});

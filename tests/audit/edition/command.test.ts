import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditSite, reasonAgainstSite } from '#scripts/audit/site.ts';
import { command } from '#tests/fixtures/command.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';
import { figuresOf, measuresOf, type PublishedRow } from './editions.ts';

const folder = stableFolder('audit');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const parts = { name: 'sex', categories: ['girls', 'boys'], addsUp: true };

function siteOf(name: string, rows: PublishedRow[], breakdowns: object[] = [parts]): string {
  const dist = path.join(folder, name);
  mkdirSync(dist, { recursive: true });
  writeFileSync(path.join(dist, 'figures.csv'), figuresOf(rows));
  writeFileSync(path.join(dist, 'measures.json'), measuresOf({ looked_after: { breakdowns } }));
  return dist;
}

function run(name: string, rows: PublishedRow[], ...options: string[]) {
  return runOn(siteOf(name, rows), ...options);
}

function runOn(dist: string, ...options: string[]) {
  const findings = path.join(dist, 'private');
  const args = ['scripts/audit.ts', '--dist', dist, '--findings', findings, ...options];
  return { ...command(args, { folder }), certificate: path.join(findings, '2022-03-audit.json') };
}

const hidden: PublishedRow[] = [{ n: 30 }, { of: 'sex/girls', n: 'c' }, { of: 'sex/boys', n: 'c' }];

describe('npm run audit', () => {
  it('ends with 0 where a reader finds no child, and says what it examined', () => {
    const { status, stdout, certificate } = run('safe', hidden);
    expect(status).toBe(0);
    expect(stdout).toContain('publication of 2022-03: safe');
    expect(stdout).toContain('Secrets examined: 2');
    expect(stdout).toMatch(/Took [\d.]+ seconds and \d+ MB/);
    expect(JSON.parse(readFileSync(certificate, 'utf8'))).toMatchObject({ verdict: 'safe', secrets: { examined: 2 } });
  });

  it('ends with 1 where a reader finds one, and names the secret but not its value', () => {
    const { status, stdout, certificate } = run('unsafe', hidden.with(1, { of: 'sex/girls', n: 28 }), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'unsafe', secrets: { counts: { numerator: { exact: 1 } } } });
    expect(readFileSync(certificate, 'utf8')).not.toContain('looked_after');
  });

  it('ends with 1 where subtraction gives a number away, shows how, and names what no measure file ties', async () => {
    const days = [
      '2021-07-31',
      '2021-08-31',
      '2021-09-30',
      '2021-10-31',
      '2021-11-30',
      '2021-12-31',
      '2022-01-31',
      '2022-02-28',
    ];
    const tables = days.flatMap((end, at): PublishedRow[] => [
      { end, n: 50 + 2 * at },
      { end, of: 'sex/girls', n: 20 + at },
      { end, of: 'sex/boys', n: 30 + at },
    ]);
    const last: PublishedRow[] = [{ n: 31 }, { of: 'sex/girls', n: 28 }, { of: 'sex/boys', n: 'c' }];
    const dist = siteOf('subtraction', [...tables, ...last], [{ ...parts, addsUp: false }]);
    const { status, stdout, certificate } = runOn(dist);
    expect(status).toBe(1);
    expect(stdout).toContain('leaves fewer than three values: 1\n');
    expect(stdout).toMatch(/figures\.csv:28: looked_after, E06000001, .*boys is 3: 31 − 28 /);
    expect(JSON.parse(readFileSync(certificate, 'utf8'))).toMatchObject({ verdict: 'unsafe', workedOut: 1 });
    const audit = await auditSite(dist);
    expect(audit.figures.verdicts).toEqual({ found: 'unsafe', declared: 'unsafe' });
    expect(reasonAgainstSite(audit)).toContain('1 by numerator');
    const blind = { ...audit, against: { ...audit.against, reason: null } };
    expect(reasonAgainstSite(blind)).toContain('line 28 of figures.csv');
    expect(stdout).toContain(
      'By what was found in the numbers alone: unsafe; by that and what measures declare: unsafe',
    );
    expect(stdout).toContain(
      'found, and no measure says so: looked_after (snapshot) is the sum of the numerators of looked_after by sex (8 of 8)',
    );
  });

  it('ends with 2 where it is called wrongly, and with 1 where there is nothing to audit', () => {
    expect(run('wrong', hidden, '--depth', '3')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
    const missing = path.join(folder, 'nowhere');
    const { status, stderr } = command(['scripts/audit.ts', '--dist', missing], { folder });
    expect(status).toBe(1);
    expect(stderr).toContain('build the site first');
    expect(existsSync(missing)).toBe(false);
  });
});

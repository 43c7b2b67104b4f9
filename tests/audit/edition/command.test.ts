import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { figuresOf, measuresOf, type Told } from './editions.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const parts = { name: 'sex', categories: ['girls', 'boys'], addsUp: true };

function run(name: string, rows: Told[], ...options: string[]) {
  const [dist, findings] = [path.join(folder, name), path.join(folder, name, 'private')];
  mkdirSync(dist, { recursive: true });
  writeFileSync(path.join(dist, 'figures.csv'), figuresOf(rows));
  writeFileSync(path.join(dist, 'measures.json'), measuresOf({ looked_after: { breakdowns: [parts] } }));
  const command = ['scripts/audit.ts', '--dist', dist, '--findings', findings, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr, certificate: path.join(findings, '2022-03-audit.json') };
}

const hidden: Told[] = [{ n: 30 }, { of: 'sex/girls', n: 'c' }, { of: 'sex/boys', n: 'c' }];

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

  it('ends with 2 where it is called wrongly, and with 1 where there is nothing to audit', () => {
    expect(run('wrong', hidden, '--depth', '3')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
    const missing = path.join(folder, 'nowhere');
    const { status, stderr } = spawnSync(process.execPath, ['scripts/audit.ts', '--dist', missing], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('build the site first');
    expect(existsSync(missing)).toBe(false);
  });
});

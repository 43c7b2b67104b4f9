import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptRun } from '../fixtures/kept-run.ts';
import { type FixtureChanges, type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';
import { stableFolder } from '../fixtures/stable-folder.ts';

let folder: string;
beforeAll(() => {
  folder = stableFolder('build');
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

/**
 * Builds a fixture site over what stands in a folder, in which a page and a checkout of its own stand already: how that ended,
 * and what it left of what it worked on aside.
 */
async function build(name: string, changes: FixtureChanges, written?: (fixture: SiteFixture) => void) {
  const [out, deploy] = [join(folder, name, 'site'), join(folder, name, 'deploy')];
  mkdirSync(join(out, '.git'), { recursive: true });
  mkdirSync(join(out, 'old'));
  for (const file of ['old/page.html', '.git/HEAD', 'index.html']) writeFileSync(join(out, file), 'as it was');
  const fixture = await writeSiteFixture(join(folder, name), 'public', undefined, changes);
  written?.(fixture);
  const asks = { ...fixture, NODE_ENV: 'production', SITE_OUT: out, SITE_DEPLOY: deploy };
  const run = { name: 'builds', asks, folder: join(folder, name), by: import.meta.filename };
  const ended = await keptRun(run, async () => {
    const before = asides();
    const env = { ...process.env, ...asks };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
    return { status, stdout, stderr, left: await leftOf(before) };
  });
  return { ...ended, out, deploy };
}

const asides = () => readdirSync('.cache').filter((name) => /^build-/.test(name));

/** What stays aside that was not there before: what another test builds at the same time goes by itself. */
async function leftOf(before: readonly string[]): Promise<string[]> {
  const left = () => asides().filter((name) => !before.includes(name));
  for (let tries = 0; tries < 300 && left().length > 0; tries += 1) await setTimeout(200);
  return left();
}

describe('npm run build', () => {
  it('puts the new site in the place of the last one where it shows no more than its figures', async () => {
    const { status, stdout, stderr, out, deploy } = await build('safe', { hidden: true });
    expect(stderr).not.toContain('as it was');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Read back \d+ pages: \d+ cells, points and rows say what the figures say \([\d.]+ s\)/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<!DOCTYPE html>');
    expect(existsSync(join(out, 'old'))).toBe(false);
    expect(readFileSync(join(out, '.git', 'HEAD'), 'utf8')).toBe('as it was');
    expect(readdirSync(deploy).toSorted()).toEqual(['nginx.conf', 'web.config']);
  });

  it('ends with 1 and builds nothing where a text holds a child’s own data', async () => {
    const { status, stdout, stderr, left, out, deploy } = await build('child', { hidden: true }, ({ MEETINGS_DIR }) => {
      const file = join(MEETINGS_DIR, '2022-02-15', 'meeting.md');
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n## 4. Moves\n\nChild 570877, born 3 May 2011, moved.\n`);
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/meeting\.md:\d+: here stands a date of birth/);
    expect(`${stdout}${stderr}`).not.toMatch(/570877|May 2011|Building/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('as it was');
    expect(existsSync(deploy)).toBe(false);
    expect(left).toEqual([]);
  });

  it('ends with 1, names no value, and leaves the last site as it was where the audit does not say safe', async () => {
    const { status, stderr, left, out, deploy } = await build('unsafe', {
      hidden: true,
      bound: { atLeast: null, atMost: 2 },
      months: ['2022-07'],
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/The audit says un(?:safe|proved).*put in place: .* is as it was/);
    const counts = /\d+ (?:secrets|problems|by \w+)/g;
    expect(stderr.trimEnd().split('\n').at(-1)?.replace(out, '').replaceAll(counts, '')).not.toMatch(/\d{3,}/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('as it was');
    expect(existsSync(join(out, 'old', 'page.html'))).toBe(true);
    expect(existsSync(deploy)).toBe(false);
    expect(left).toEqual([]);
  });
});

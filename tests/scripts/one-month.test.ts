import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseLedger } from '#published';
import type { Outcome } from '#refresh';
import { command } from '#tests/fixtures/command.ts';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';
import { refresh } from '#tests/refresh/workplace.ts';

// Whoever starts has one month's files of one council: they reach no further back than the return year.
const [council, month, day] = ['E06000001', '2022-03', '2022-03-31'];
/** Whoever was born by then is 18 on the day. */
const bornBy = '2004-03-31';
const folder = stableFolder('one-month');
const at = (name: string) => path.join(folder, name);
let outcome: Outcome;

beforeAll(async () => {
  const settings = oneCouncil(parse(readFileSync('data/settings.yaml', 'utf8')) as Settings);
  writeFileSync(at('settings.yaml'), stringify(settings));
  const home = `${month}/${settings.authorities[0]?.folder}/`;
  mkdirSync(path.join(at('extracts'), home), { recursive: true });
  const files = await filesOfSample(1, (file) => file.startsWith(home));
  for (const file of files.values()) writeFileSync(path.join(at('extracts'), file.path), file.text);
  outcome = await refresh({
    extracts: at('extracts'),
    settings: at('settings.yaml'),
    measures: 'data/measures',
    published: at('published'),
    findings: at('findings'),
    edition: 'public',
  });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

interface Settings {
  council: string;
  authorities: { code: string; folder: string }[];
  consortium?: unknown;
  populations: { authority: string }[];
}

/** The settings with one council of all, which is whose board reads. */
function oneCouncil({ consortium: _, ...settings }: Settings): Settings {
  return {
    ...settings,
    council,
    authorities: settings.authorities.filter(({ code }) => code === council),
    populations: settings.populations.filter(({ authority }) => authority === council),
  };
}

/** How many children under 18 the file of episodes has in care on the day, counted by hand. */
function childrenOnFile(): number {
  const rowsOf = (name: string) =>
    Papa.parse<Record<string, string>>(readFileSync(path.join(at('extracts'), month, 'hartlepool', name), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const iso = (text = '') => text.split('/').toReversed().join('-');
  const grown = new Set(rowsOf('header.csv').flatMap(({ CHILD, DOB }) => (iso(DOB) <= bornBy ? [CHILD] : [])));
  const open = rowsOf('episodes.csv').filter(({ DECOM, DEC, LS }) => {
    const ended = iso(DEC);
    return iso(DECOM) <= day && (ended === '' || ended > day) && LS !== 'V3' && LS !== 'V4';
  });
  return new Set(open.flatMap(({ CHILD }) => (grown.has(CHILD) ? [] : [CHILD]))).size;
}

describe('one month of one council', () => {
  it('is published', () => {
    expect(outcome).toMatchObject({ month, published: true });
    const rows = parseLedger(readFileSync(at('published/public/figures.csv'), 'utf8'));
    const count = rows.find((row) => row.measure === 'cla_count' && row.breakdown === '' && row.periodEnd === day);
    expect(count?.numerator).toBe(childrenOnFile());
    const mean = rows.find((row) => row.measure === 'mean_days_looked_after' && row.periodEnd === '2021-04-30');
    expect(mean?.denominator).toBeGreaterThan(0);
    const all = rows.find(
      (row) => row.measure === 'cla_count' && row.breakdown === '' && row.periodEnd === '2021-04-30',
    );
    expect(mean?.denominator).toBeLessThan(all?.numerator ?? 0);
  });

  it('is built into a site that says what was published', { timeout: 240_000 }, () => {
    const env = {
      NODE_ENV: 'production',
      EDITION: 'public',
      PUBLISHED_DIR: at('published/public'),
      SETTINGS_FILE: at('settings.yaml'),
      SITE_OUT: at('site'),
      SITE_DEPLOY: at('deploy'),
    };
    const { status, stderr } = command(['scripts/build.ts'], { folder, env });
    expect([status, stderr.split('\n').filter((line) => !line.includes('warning:'))]).toEqual([0, ['']]);
    expect(readFileSync(at('site/index.html'), 'utf8')).toContain(
      `Children in our care: ${childrenOnFile()} on 31 March 2022`,
    );
  });
});

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { builtSite } from '#scripts/audit/site.ts';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { refresh } from '#scripts/refresh/run.ts';
import { sitePaths } from '#site';
import { readBack, readPacked } from '#site-audit';
import { buildSite, siteCode } from '#tests/browser/built-site.ts';
import { keptRun } from '#tests/fixtures/kept-run.ts';
import { madeOnce } from '#tests/fixtures/made-once.ts';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { sourcesOf } from '#tests/fixtures/sources.ts';
import { nightly } from '#tests/nightly.ts';
import { contradictionsUnder } from './said-of-measures.ts';

const council = 'E06000002';
const returns = join(import.meta.dirname, '..', '..', 'fixtures', 'returns');
const project = [...siteCode, 'data/settings.yaml', 'data/measures', 'data/benchmarks', returns];
const madeFrom = contentHash([...project, ...sourcesOf(import.meta.filename)]);

interface Settings {
  authorities: { code: string; folder: string }[];
  populations: { authority: string }[];
  consortium?: unknown;
}

const pairs = nightly(['2021-03', '2022-03'], ['2022-02', '2022-03']);
const ofOneReturn = ['mean-days-of-the-few-with-a-start', ...nightly('oc2-one-child-too-many')];

/** Two months of one council of the sample, years or a month apart, and no others: whoever starts has few. */
async function months(folder: string, wanted: readonly string[]): Promise<void> {
  const { consortium: _, ...settings } = parse(readFileSync('data/settings.yaml', 'utf8')) as Settings;
  const authorities = settings.authorities.filter(({ code }) => code === council);
  const populations = settings.populations.filter(({ authority }) => authority === council);
  writeFileSync(join(folder, 'settings.yaml'), stringify({ ...settings, council, authorities, populations }));
  const home = authorities[0]?.folder;
  const files = await filesOfSample(1, (path) => wanted.some((month) => path.startsWith(`${month}/${home}/`)));
  for (const { path, text } of files.values()) {
    mkdirSync(dirname(join(folder, 'extracts', path)), { recursive: true });
    writeFileSync(join(folder, 'extracts', path), text);
  }
}

/** One return of a small council. */
function oneReturn(folder: string, name: string): void {
  const settings = readFileSync('data/settings.yaml', 'utf8').replace(/firstMonth: .*/, 'firstMonth: 2021-04');
  writeFileSync(join(folder, 'settings.yaml'), settings);
  const extracts = join(folder, 'extracts', '2022-03');
  mkdirSync(extracts, { recursive: true });
  for (const file of readdirSync(join(returns, name))) cpSync(join(returns, name, file), join(extracts, file));
}

/** What the site is built from, under a folder. */
const madeOf = (folder: string) => ({
  PUBLISHED_DIR: join(folder, 'published', 'public'),
  SETTINGS_FILE: join(folder, 'settings.yaml'),
  COMMENTARY_DIR: join(folder, 'nowhere'),
  MEETINGS_DIR: join(folder, 'nowhere'),
});

/** The refresh before: one runs at a time, while sites are built beside it. */
let refreshed = Promise.resolve();

/** What speaks against the site of some extracts, published, built and read back. */
async function problemsOf(name: string, write: (folder: string) => Promise<void> | void): Promise<unknown[]> {
  const folder = await madeOnce(`input-${name}`, madeFrom, async (made) => {
    await write(made);
    const at = (place: string) => join(made, place);
    refreshed = refreshed.then(async () => {
      const outcome = await refresh({
        ...{ extracts: at('extracts'), settings: at('settings.yaml'), published: at('published') },
        ...{ findings: at('findings'), measures: 'data/measures', edition: 'public', quiet: true },
      });
      expect(outcome).toMatchObject({ published: true });
    });
    await refreshed;
    await buildSite({ ...madeOf(made), SITE_OUT: at('site'), SITE_DEPLOY: at('deploy') });
  });
  // The folder is named after all that the site is made of.
  const run = { name: `read-back-${name}`, asks: folder, by: import.meta.filename };
  const { pages, problems } = await keptRun(run, async () => {
    const site = await builtSite(join(folder, 'site'), undefined, sitePaths(madeOf(folder), process.cwd()));
    const { problems: found, pages: read } = readBack(site);
    const { contradictions } = contradictionsUnder(join(folder, 'site'));
    return { pages: read, problems: [...found, ...(await readPacked(site)), ...contradictions] };
  });
  const ledger = readFileSync(join(folder, 'published', 'public', 'figures.csv'), 'utf8');
  const published = new Set([...ledger.matchAll(/^\d{4}-\d\d,([a-z0-9_]+),/gm)].map(([, measure]) => measure));
  expect(published.size).toBeGreaterThanOrEqual(20);
  expect(pages).toBeGreaterThan(published.size);
  return problems;
}

describe('the site of other extracts says what its figures say', () => {
  it.concurrent.each(pairs)('those of %s and %s', { timeout: 600_000 }, async (...wanted) => {
    expect(await problemsOf(wanted.join('-'), (folder) => months(folder, wanted))).toEqual([]);
  });

  it.concurrent.each(ofOneReturn)('the return %s', { timeout: 600_000 }, async (name) => {
    expect(await problemsOf(name, (folder) => oneReturn(folder, name))).toEqual([]);
  });
});

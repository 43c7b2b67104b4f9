import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMonth } from '../src/calendar/index.ts';
import { samplePublications } from '../src/sample/index.ts';
import { buildSite } from './build.ts';
import { readOptions, runCommand } from './cli/command-line.ts';
import { contentHash } from './cli/content-hash.ts';
import { unlessMadeFrom, wasMade } from './cli/made-from.ts';
import { describeOutcome } from './refresh/publish.ts';
import { defaultPlaces, refresh } from './refresh/run.ts';
import { RealExtractsError, writeSample } from './sample.ts';
import { serveFolder } from './serve.ts';

const sampleCode = ['src/sample', 'src/calendar', 'scripts/sample.ts'];
const code = ['src', 'scripts', 'package-lock.json'];
const siteCode = ['data/benchmarks', 'data/commentary', 'data/meetings', 'components', 'public', 'astro.config.mjs'];
const { extracts, settings, measures, published } = defaultPlaces;
const edition = path.join(published, defaultPlaces.edition);

/** `npm start`: sample where there are no extracts, refresh, build, serve. Each step is left out where nothing has changed. */
await runCommand(async () => {
  const { port } = readOptions('start', { port: 'NUMBER' });
  await sampleExtracts();
  const publishedFrom = () => contentHash([extracts, measures, settings, edition, ...code]);
  await unlessMadeFrom('published', publishedFrom, async () => {
    const months = existsSync(path.join(edition, 'figures.csv')) ? [undefined] : [...samplePublications];
    for (const asAt of months) console.log(describeOutcome(await refresh({ ...defaultPlaces, asAt })));
  });
  const builtFrom = () => contentHash([edition, measures, settings, 'dist', ...code, ...siteCode]);
  const built = await unlessMadeFrom('site', builtFrom, buildSite);
  console.log(built ? 'Built the site into dist.' : 'The site in dist is up to date.');
  const server = await serveFolder('dist', port === undefined ? {} : { port: Number(port) });
  console.log(`\nThe dashboard is served at ${server.url}\nPress Ctrl-C to stop.`);
  process.on('SIGINT', () => server.close());
  process.on('SIGTERM', () => server.close());
  return undefined;
});

/** Makes the sample where there are no extracts, and again where the one made before is of another version of the product. */
async function sampleExtracts(): Promise<void> {
  const hasExtracts = existsSync(extracts) && readdirSync(extracts).some(isMonth);
  if (hasExtracts && !wasMade('sample')) return;
  const madeFrom = () => contentHash([extracts, ...sampleCode]);
  try {
    await unlessMadeFrom('sample', madeFrom, async () =>
      writeSample({ out: extracts, log: (line) => console.log(line) }),
    );
  } catch (error) {
    if (!(error instanceof RealExtractsError)) throw error;
  }
}

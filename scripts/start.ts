import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMonth } from '#calendar';
import type { Edition } from '#catalogue';
import { editions } from '#catalogue';
import { describeOutcome, outsidePlaces } from '#refresh';
import { samplePublications } from '#sample';
import { siteFolders } from '#site';
import { buildSite } from './build.ts';
import { readOptions, runCommand } from './cli/command-line.ts';
import { contentHash } from './cli/content-hash.ts';
import { editionOption } from './cli/edition-option.ts';
import { unlessMadeFrom, wasMade } from './cli/made-from.ts';
import { defaultPlaces, refresh } from './refresh/run.ts';
import { RealExtractsError, writeSample } from './sample.ts';
import { serveFolder } from './serve.ts';

const sampleCode = ['src/sample', 'src/calendar', 'scripts/sample.ts'];
const code = ['src', 'scripts', 'package-lock.json'];
const siteCode = ['data/benchmarks', 'data/commentary', 'data/meetings', 'components', 'public', 'astro.config.mjs'];
const facts = Object.values(outsidePlaces);
const { extracts, settings, measures, published } = defaultPlaces;

/**
 * `npm start`: sample where there are no extracts, refresh, build, serve. Each step is left out where nothing has
 * changed.
 */
await runCommand(async () => {
  const { port, edition: asked } = readOptions('start', { port: 'NUMBER', edition: 'public|board' });
  const edition = editionOption(asked);
  const folder = path.join(published, edition);
  const { site } = siteFolders[edition];
  await sampleExtracts();
  // Only the editions in the published folder: while a refresh runs, its lock stands beside them.
  const ledgers = editions.map((one) => path.join(published, one));
  const publishedFrom = () => contentHash([extracts, measures, settings, ...ledgers, ...facts, ...code]);
  await unlessMadeFrom(`published${ofBoard(edition)}`, publishedFrom, async () => {
    const months = existsSync(path.join(folder, 'figures.csv')) ? [undefined] : [...samplePublications];
    for (const asAt of months) console.log(describeOutcome(await refresh({ ...defaultPlaces, edition, asAt })));
  });
  const builtFrom = () => contentHash([folder, measures, settings, site, ...code, ...siteCode]);
  const built = await unlessMadeFrom(`site${ofBoard(edition)}`, builtFrom, () => buildSite(edition));
  console.log(built ? `Built the site into ${site}.` : `The site in ${site} is up to date.`);
  const server = await serveFolder(site, { edition, ...(port === undefined ? {} : { port: Number(port) }) });
  console.log(`\nThe dashboard is served at ${server.url}\nPress Ctrl-C to stop.`);
  process.on('SIGINT', () => server.close());
  process.on('SIGTERM', () => server.close());
  return undefined;
});

/** The public edition keeps the name that it always had. */
function ofBoard(edition: Edition): string {
  return edition === 'public' ? '' : `-${edition}`;
}

/**
 * Makes the sample where there are no extracts, and again where the one made before is from another version of the
 * product.
 */
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

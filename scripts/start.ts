import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMonth } from '#calendar';
import type { Edition } from '#catalogue';
import { editions } from '#catalogue';
import { councilFolder, usualFolder } from '#folders';
import { describeOutcome, outsidePlaces } from '#refresh';
import { samplePublications } from '#sample';
import { buildSite } from './build.ts';
import { readOptions, runCommand } from './cli/command-line.ts';
import { contentHash } from './cli/content-hash.ts';
import { editionOption } from './cli/edition-option.ts';
import { unlessMadeFrom, wasMade } from './cli/made-from.ts';
import { siteTargets, siteVariables } from './cli/site-options.ts';
import { defaultPlaces, refresh, refreshPlaces } from './refresh/run.ts';
import { RealExtractsError, writeSample } from './sample.ts';
import { serveFolder } from './serve.ts';

const sampleCode = ['src/sample', 'src/calendar', 'scripts/sample.ts'];
const code = ['src', 'scripts', 'package-lock.json'];
const siteCode = ['data/benchmarks', 'data/glossary.yaml', 'data/law.yaml', 'components', 'public', 'astro.config.mjs'];
const facts = Object.values(outsidePlaces);
const { extracts } = defaultPlaces;

/**
 * `npm start`: sample where there are no extracts, refresh, build, serve. Each step is left out where nothing has
 * changed. In a council's own folder there is no sample: its newest month is published.
 */
await runCommand(async () => {
  const options = readOptions('start', { port: 'NUMBER', edition: 'public|board', data: 'DIR' });
  const { port, data = usualFolder } = options;
  const edition = editionOption(options.edition);
  const isSample = data === usualFolder;
  const places = refreshPlaces(data);
  const own = places.ownMeasures === undefined ? [] : [places.ownMeasures];
  const { extracts, settings, measures, published } = places;
  const folder = path.join(published, edition);
  Object.assign(process.env, isSample ? {} : siteVariables({ data }, edition));
  const site = siteTargets(process.env, edition).out;
  if (isSample) await sampleExtracts();
  const named = (what: string) => `${what}${ofBoard(edition)}${isSample ? '' : ` ${path.resolve(data)}`}`;
  // Only the editions in the published folder: while a refresh runs, its lock stands beside them.
  const ledgers = editions.map((one) => path.join(published, one));
  const publishedFrom = () => contentHash([extracts, measures, ...own, settings, ...ledgers, ...facts, ...code]);
  await unlessMadeFrom(named('published'), publishedFrom, async () => {
    const isFirst = isSample && !existsSync(path.join(folder, 'figures.csv'));
    const months = isFirst ? [...samplePublications] : [undefined];
    for (const asAt of months) console.log(describeOutcome(await refresh({ ...places, edition, asAt })));
  });
  const { commentary, meetings, printed, glossary } = councilFolder(data);
  const papers = [commentary, meetings, printed, glossary];
  const builtFrom = () => contentHash([folder, measures, ...own, settings, site, ...code, ...siteCode, ...papers]);
  const built = await unlessMadeFrom(named('site'), builtFrom, () => buildSite(edition));
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

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Catalogue } from '#catalogue';
import { paperFolders, readCatalogue, readPapers, readPublished } from '#folders';
import { type ExtractFolder, findExtracts, readExtracts, takeSteps, usedTables } from '#refresh';
import { buildWarehouse } from '#warehouse';
import { benchIngest } from './bench/ingest.ts';
import { inMilliseconds, type Timing, timeOf } from './bench/measure.ts';
import { benchMeasures, type MeasuresRun } from './bench/measures.ts';
import { benchOneMoreMonth } from './bench/one-more-month.ts';
import { benchPack } from './bench/pack.ts';
import { benchPages } from './bench/pages.ts';
import { benchWords } from './bench/papers.ts';
import { buildOnce } from './bench/site.ts';
import { benchWorkbench } from './bench/workbench.ts';
import { runCommand } from './cli/command-line.ts';
import { startDatabase } from './duckdb.ts';
import { nodeFiles } from './refresh/files.ts';
import { defaultPlaces, refresh } from './refresh/run.ts';
import { writeSample } from './sample.ts';

const runs = 5;
const root = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const at = (name: string) => path.join(root, name);

/** `npm run bench`: every figure is a ratio of two times that were taken in this same run. */
await runCommand(async () => {
  try {
    const catalogue = await readCatalogue(defaultPlaces.settings, defaultPlaces.measures);
    console.log('Writing the sample, once as it is and once with ten times the children …');
    writeSample({ out: at('sample') });
    writeSample({ out: at('tenfold'), scale: 10 });
    await ingest(catalogue, 'sample', 'the sample');
    await ingest(catalogue, 'tenfold', 'ten times the children');
    await measures(catalogue);
    await oneMoreMonth(catalogue);
    await wholeRefresh(catalogue);
    await site();
    await pages();
    await words(catalogue);
    pack();
    await workbench(catalogue);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return 0;
});

async function ingest(catalogue: Catalogue, name: string, title: string): Promise<void> {
  const files = (await findExtracts(nodeFiles, at(name), catalogue.settings, undefined)).map((extract) => {
    const file = path.join(extract.folder, 'episodes.csv');
    return { ...extract, path: file, bytes: new Uint8Array(readFileSync(file)) };
  });
  const { ours, bare } = await benchIngest(files, runs);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  console.log(`\nEpisodes of ${title}: ${files.length} files, ${megabytes.toFixed(1)} MB`);
  console.log(`  read_csv alone        ${inMilliseconds(bare)}`);
  console.log(`  read and checked      ${inMilliseconds(ours)}`);
  console.log(`  ratio                 ${(ours.median / bare.median).toFixed(2)} (aim: under 6)`);
}

async function measures(catalogue: Catalogue): Promise<void> {
  const folders = await findExtracts(nodeFiles, at('sample'), catalogue.settings, undefined);
  const database = await startDatabase();
  await readExtracts(nodeFiles, database, folders, { usedTables: usedTables(catalogue.measures) });
  const { firstMonth } = catalogue.settings.publication;
  await buildWarehouse(database, { ...catalogue, firstMonth, lastMonth: folders.at(-1)?.month as string });
  const { all, first } = await benchMeasures(database, catalogue.measures, runs);
  await database.close();
  const inWords = (run: MeasuresRun) =>
    `${inMilliseconds(run.time)}, ${run.queries} queries, ${run.figures.toLocaleString('en-GB')} figures`;
  console.log('\nWorking the measures out over the sample, 26 months and five authorities');
  console.log(`  the first ${first.measures} measures  ${inWords(first)}`);
  console.log(`  all ${all.measures} measures        ${inWords(all)}`);
  console.log(`  ratio                 ${(all.time.median / first.time.median).toFixed(2)} (aim: under 3)`);
}

async function oneMoreMonth(catalogue: Catalogue): Promise<void> {
  const folders = await findExtracts(nodeFiles, at('sample'), catalogue.settings, undefined);
  const database = await startDatabase();
  const options = { usedTables: usedTables(catalogue.measures) };
  const { all, one } = await benchOneMoreMonth(database, folders, options, at('checked'), runs);
  await database.close();
  console.log('\nReading and staging the sample, 26 months and five authorities');
  console.log(`  every month           ${inMilliseconds(all)}`);
  console.log(`  one more, others kept ${inMilliseconds(one)}`);
  console.log(`  ratio                 ${(one.median / all.median).toFixed(2)} (aim: under 0.3)`);
}

async function wholeRefresh(catalogue: Catalogue): Promise<void> {
  const one = await refreshTime('sample');
  const ten = await refreshTime('tenfold');
  const growth = (await sizeOf(catalogue, 'tenfold')) / (await sizeOf(catalogue, 'sample'));
  const slower = ten.median / one.median;
  console.log('\nWhole refresh, 26 months and five authorities, into an empty ledger');
  console.log(`  the sample            ${inMilliseconds(one)}`);
  console.log(`  ten times the children ${inMilliseconds(ten)}`);
  console.log(`  input grew            ${growth.toFixed(2)} times`);
  console.log(`  time grew             ${slower.toFixed(2)} times (aim: no more than the input)`);
  console.log(`  largest memory        ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`);
}

function refreshTime(name: string): Promise<Timing> {
  return timeOf(1, async () => {
    rmSync(at('published'), { recursive: true, force: true });
    const places = { extracts: at(name), published: at('published'), findings: at('findings') };
    await refresh({ ...defaultPlaces, ...places, cache: false }, { progress: takeSteps });
  });
}

async function sizeOf(catalogue: Catalogue, name: string): Promise<number> {
  const bytesOf = (extract: ExtractFolder) =>
    extract.files.reduce((sum, file) => sum + statSync(path.join(extract.folder, file)).size, 0);
  const extracts = await findExtracts(nodeFiles, at(name), catalogue.settings, undefined);
  return extracts.reduce((sum, extract) => sum + bytesOf(extract), 0);
}

/**
 * A build with every measure against one with a single measure, which reads the same ledger and published figures: the
 * difference is the cost of further pages.
 */
async function site(): Promise<void> {
  const few = at('one-measure');
  const file = readdirSync(defaultPlaces.measures, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => name.endsWith('.md'))
    .find((name) => /^comparator:/m.test(readFileSync(path.join(defaultPlaces.measures, name), 'utf8'))) as string;
  mkdirSync(path.join(few, path.dirname(file)), { recursive: true });
  cpSync(path.join(defaultPlaces.measures, file), path.join(few, file));
  const all: { milliseconds: number; pages: number }[] = [];
  const fixed: { milliseconds: number; pages: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    all.push(buildOnce(defaultPlaces.measures));
    fixed.push(buildOnce(few));
  }
  const median = (builds: { milliseconds: number }[]) =>
    builds.map((build) => build.milliseconds).sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
  const pages = (all[0]?.pages ?? 0) - (fixed[0]?.pages ?? 0);
  const each = (median(all) - median(fixed)) / pages;
  console.log('\nSite build, median of five in processes of their own');
  console.log(`  ${all[0]?.pages} pages              ${median(all).toFixed(0)} ms`);
  console.log(
    `  ${fixed[0]?.pages} pages (fixed start) ${median(fixed).toFixed(0)} ms, ratio ${(median(all) / median(fixed)).toFixed(2)}`,
  );
  console.log(`  each further page     ${each.toFixed(1)} ms (aim: under 10)`);
}

/** Measure pages in Chromium, against the same content as bare HTML. */
async function pages(): Promise<void> {
  buildOnce(defaultPlaces.measures, at('site'));
  console.log('\nMeasure pages in Chromium over a local server, medians of nine, nothing cached');
  for (const line of await benchPages(at('site'))) console.log(line);
}

async function words(catalogue: Catalogue): Promise<void> {
  const folder = path.resolve(defaultPlaces.published, 'public');
  const published = await readPublished(folder);
  const content = await readPapers(paperFolders(process.env, process.cwd(), folder));
  const ledger = published?.ledger ?? [];
  const { own, long } = await benchWords(content, 60_000, { ...catalogue, ledger }, runs);
  console.log('\nThe gate for words, beside the published figures');
  console.log(`  all texts of the sample           ${inMilliseconds(own)} (aim: under 1000)`);
  console.log(`  a meeting of 60,000 words         ${inMilliseconds(long)} (aim: under 1000)`);
}

/** The board pack, file by file. */
function pack(): void {
  const files = benchPack();
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  console.log('\nThe board pack of all measures, each file once in a process of its own');
  console.log('  file       time (times that of its words and figures)   each chart   size   memory (before)');
  for (const file of files)
    console.log(
      `  ${file.ending.padEnd(10)} ${file.made.toFixed(0)} ms (${(file.made / file.data).toFixed(1)})   ${((file.made - file.withoutCharts) / file.charts).toFixed(1)} ms   ${(file.size / 1e6).toFixed(1)} MB   ${megabytes(file.memory)} (${megabytes(file.memoryBefore)})`,
    );
  const all = files.reduce((sum, file) => sum + file.made, Math.max(...files.map(({ data }) => data)));
  console.log(`  all of them           ${(all / 1000).toFixed(1)} s (aim: under 20)`);
  console.log(`  largest memory        ${megabytes(Math.max(...files.map(({ memory }) => memory)))} (aim: under 1000)`);
}

/** One council's months, in the page on which an analyst drops them and by a refresh. */
async function workbench(catalogue: Catalogue): Promise<void> {
  const folders = await findExtracts(nodeFiles, at('sample'), catalogue.settings, undefined);
  const months = [...new Set(folders.map(({ month }) => month))];
  const { refresh: node, page, bytes } = await benchWorkbench(at('sample'), months, at('workbench'));
  const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(`\nThe workbench, Middlesbrough’s ${months.length} months in Chromium, once`);
  console.log(`  dropped and placed    ${inSeconds(page.overview)}`);
  console.log(`  first findings        ${inSeconds(page.findings)}`);
  console.log(`  scorecard             ${inSeconds(page.scorecard)}, npm run refresh ${inSeconds(node)}`);
  console.log(`  ratio                 ${(page.scorecard / node).toFixed(2)} (aim: under 3)`);
  console.log(`  longest task          ${page.longest.toFixed(0)} ms on the main thread (aim: under 200)`);
  console.log(`  size of the file      ${(bytes / 1e6).toFixed(1)} MB (aim: under 14)`);
}

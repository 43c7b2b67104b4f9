import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CatalogueFileError, parseGlossary } from '#catalogue';
import {
  councilFolder,
  FolderError,
  nothingWhereMissing,
  readCatalogue,
  readVouched,
  shownPath,
  usualFolder,
} from '#folders';
import {
  type CouncilState,
  checkedCodeWords,
  checkedExtract,
  type Diagnosis,
  diagnose,
  type ExtractFolder,
  emptyMonths,
  findExtracts,
  KeptReadings,
  keptFolder,
  namedAuthorities,
  RefreshStopped,
  type Remark,
  readForFigures,
} from '#refresh';
import { readOptions, runCommand, StoppedError } from './cli/command-line.ts';
import { editionOption } from './cli/edition-option.ts';
import { siteTargets } from './cli/site-options.ts';
import { nodeFiles } from './refresh/files.ts';
import { keptValues } from './refresh/kept-values.ts';
import { paperErrors } from './refresh/paper-warnings.ts';
import { refreshPlaces } from './refresh/run.ts';

/** Where what is said begins. */
const indent = ' '.repeat(17);

/**
 * `npm run doctor`: what is configured, missing and stale in a council's folder. Reads and changes nothing; 0 where nothing
 * is to be done, 1 where something is.
 */
await runCommand(async () => {
  const { data = usualFolder, edition } = readOptions('doctor', { data: 'DIR', edition: 'public|board' });
  const found = diagnose(await stateOf(data, editionOption(edition)));
  console.log(found.map(lineOf).join('\n'));
  return found.every(({ remedy }) => remedy === null) ? 0 : 1;
});

type Checked = CouncilState['extracts'][number];
type Options = Parameters<typeof checkedExtract>[2];

async function stateOf(data: string, edition: 'public' | 'board'): Promise<CouncilState> {
  const places = refreshPlaces(data);
  try {
    const catalogue = await readCatalogue(places.settings, places.measures, edition, places.ownMeasures);
    const { folders, empty, extractsProblem } = await foldersIn(places.extracts, catalogue.settings);
    const { measures } = catalogue;
    const words = await checkedCodeWords(nodeFiles, places.settings, catalogue.settings);
    const authorities = await namedAuthorities(nodeFiles, catalogue.settings);
    const values = keptValues(keptFolder(nodeFiles, places.findings));
    const kept = new KeptReadings({ ...values, put: async () => {} });
    const extracts = await readForFigures(measures, (used) =>
      checkedIn(folders, { ...used, authorities, words }, kept),
    );
    const published = path.join(places.published, edition);
    const chain = await readVouched(published);
    const { out } = siteTargets(data === usualFolder ? {} : { DATA_DIR: data }, edition);
    const built = await readFile(path.join(out, 'figures.csv'), 'utf8').catch(nothingWhereMissing);
    return {
      catalogue,
      extracts,
      empty,
      extractsProblem,
      papersProblem: await papersProblem(data, { ...places, edition }),
      published,
      publications: chain?.manifests.map(({ publication }) => publication) ?? [],
      siteIsCurrent: built === null ? null : built === chain?.ledgerText,
      options: data === usualFolder ? '' : ` -- --data ${data}`,
    };
  } catch (error) {
    const isExpected = error instanceof FolderError || error instanceof RefreshStopped;
    throw isExpected ? new StoppedError(error.message) : error;
  }
}

/**
 * What is wrong with commentary, meetings or the glossary so that no site can be built, in lines that say where and what to
 * do; undefined where nothing is.
 */
async function papersProblem(data: string, places: Parameters<typeof paperErrors>[0]): Promise<string | undefined> {
  const { glossary } = councilFolder(data);
  const problems = await Promise.all([
    paperErrors(places, data === usualFolder ? process.env : {}),
    readFile(glossary, 'utf8')
      .then((text) => parseGlossary(text, shownPath(glossary)), nothingWhereMissing)
      .then(() => undefined, faultOfFile),
  ]);
  const found = problems.filter((problem) => problem !== undefined);
  return found.length === 0 ? undefined : found.join('\n');
}

function faultOfFile(problem: unknown): string {
  if (problem instanceof CatalogueFileError) return problem.message;
  throw problem;
}

/** The extracts' folders, or what is wrong with them: all else can be said of the council all the same. */
async function foldersIn(
  root: string,
  settings: CouncilState['catalogue']['settings'],
): Promise<Pick<CouncilState, 'extractsProblem'> & { folders: ExtractFolder[]; empty: Remark[] }> {
  if ((await nodeFiles.entries(root)) === null) return { folders: [], empty: [] };
  try {
    const folders = await findExtracts(nodeFiles, root, settings, undefined);
    return { folders, empty: await emptyMonths(nodeFiles, root, folders) };
  } catch (error) {
    if (error instanceof RefreshStopped) return { folders: [], empty: [], extractsProblem: error.message };
    throw error;
  }
}

/** Extracts, read and checked, or as a refresh kept them. */
async function checkedIn(folders: readonly ExtractFolder[], options: Options, kept: KeptReadings): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const folder of folders) {
    const { staged: _, ...rest } = await checkedExtract(nodeFiles, folder, options, kept);
    checked.push(rest);
  }
  return checked;
}

function lineOf({ part, says, remedy }: Diagnosis): string {
  const lines = [...says.split('\n'), ...(remedy === null ? [] : [`→ ${remedy}`])];
  return `${remedy === null ? 'ok  ' : 'look'}  ${part.padEnd(9)}  ${lines.join(`\n${indent}`)}`;
}

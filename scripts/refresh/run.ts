import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Listr } from 'listr2';
import { isMonth, type Month, monthInWords } from '#calendar';
import { type Catalogue, type Edition, editions, type Measure } from '#catalogue';
import type { Figure } from '#figure';
import { FolderError, readCatalogue } from '#folders';
import type { Database } from '#warehouse';
import { StoppedError, UsageError } from '../cli/command-line.ts';
import { type Engine, sharedDatabase } from '../duckdb.ts';
import { type ExtractFolder, findExtracts } from './extract-folders.ts';
import { knownElsewhere } from './known-elsewhere.ts';
import { missingSources } from './missing-sources.ts';
import { populationGaps } from './population-gaps.ts';
import { type Outcome, publish } from './publish.ts';
import { recoverFolder } from './publish-folder.ts';
import { publishableFigures } from './publishable.ts';
import { lockPublished } from './published-lock.ts';
import { type CheckedExtract, readExtracts } from './read-extracts.ts';
import { reportFindings } from './report-findings.ts';
import { reportHidden } from './report-hidden.ts';
import { usedTables, workableMeasures } from './used-tables.ts';
import { workOut } from './working-out.ts';

/** Where a refresh reads and writes; every path may be relative to the working folder. */
export interface RefreshOptions {
  asAt?: Month | undefined;
  extracts: string;
  settings: string;
  measures: string;
  published: string;
  edition: Edition;
  findings: string;
  /** What others published, and the department's own figures; the usual folders where not given. */
  outside?: string | undefined;
  benchmarks?: string | undefined;
  /** The build of DuckDB that works the figures out: they are the same to the last digit. WebAssembly where not given. */
  engine?: Engine | undefined;
  /** Shows no steps. */
  quiet?: boolean | undefined;
}

export const defaultPlaces: RefreshOptions = {
  extracts: 'data/extracts',
  settings: 'data/settings.yaml',
  measures: 'data/measures',
  published: 'data/published',
  edition: 'public',
  findings: 'data/findings',
};

// The command itself says why it stopped: the list of steps need not say it too.
const progressOptions = {
  rendererOptions: { collapseErrors: false, showErrorMessage: false },
  fallbackRenderer: 'simple' as const,
};

interface Progress {
  catalogue: Catalogue;
  month: Month;
  folders: ExtractFolder[];
  database: Database;
  checked: CheckedExtract[];
  figures: Figure[];
  outcome: Outcome;
}

function hasErrors(checked: readonly CheckedExtract[]): boolean {
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
}

/**
 * From extracts to published figures. Shows its steps, prints what was found, and publishes only where no finding is
 * an error. Holds the lock on the published folder from the first extract on. Throws a StoppedError (nothing written),
 * also where another refresh holds it, or a UsageError.
 */
export async function refresh(options: RefreshOptions): Promise<Outcome> {
  const state = {} as Progress;
  let unlock = (): void => {};
  const steps = new Listr(
    [
      {
        title: 'Reading settings and measures',
        task: async () => {
          await prepare(state, options);
          unlock = lockPublished(options.published, (note) => console.log(`\nnote: ${note}\n`));
          for (const edition of editions) recoverFolder(path.join(options.published, edition));
        },
      },
      {
        title: 'Reading and checking extracts',
        task: async (_, task) => {
          const { measures } = state.catalogue;
          state.database = await sharedDatabase(options.engine);
          const readWith = (used: readonly Measure[]) =>
            readExtracts(state.database, state.folders, { usedTables: usedTables(used), measures }, ({ month }) => {
              if (task.output !== month) task.output = month;
            });
          state.checked = await readWith(measures);
          // A fault in a file that no figure can come from stops nothing; which those are is known once all are read.
          if (hasErrors(state.checked)) state.checked = await readWith(workableMeasures(measures, state.checked));
          reportFindings(state.checked, state.month, path.join(options.findings, `${state.month}.csv`));
          const missing = missingSources(state.catalogue, state.checked, state.month);
          if (missing.length > 0) console.log(`\n${missing.join('\n')}\n`);
        },
      },
      {
        title: 'Working out the measures',
        task: async () => {
          state.figures = await workOut(state.database, state.catalogue, state.month);
          if (state.figures.length === 0) throw new StoppedError(nothingCovered(state));
        },
      },
      {
        title: 'Protecting and publishing',
        task: async () => {
          const { settings, measures } = state.catalogue;
          const synthetic = state.folders.some((folder) => folder.synthetic);
          const elsewhere = await knownElsewhere(state.catalogue, options, { synthetic, month: state.month });
          state.outcome = await publish(
            path.join(options.published, options.edition),
            {
              gate: async (ledger) => {
                const { rows, report } = await publishableFigures(
                  state.figures,
                  measures,
                  settings,
                  ledger,
                  elsewhere.facts,
                );
                const list = path.join(options.findings, `${state.month}-hidden.csv`);
                console.log(`\n${reportHidden(report, list)}\n`);
                return { rows, report };
              },
              audit: (figures, bounds) =>
                elsewhere.against(figures, bounds, (lines) => {
                  if (lines.length > 0) console.log(`\n${lines.join('\n')}\n`);
                }),
            },
            {
              month: state.month,
              edition: options.edition,
              version: productVersion(),
              catalogue: state.catalogue,
              extracts: state.checked,
            },
          );
        },
      },
    ],
    { ...progressOptions, silentRendererCondition: options.quiet === true },
  );
  try {
    await steps.run();
  } finally {
    unlock();
  }
  return state.outcome;
}

async function prepare(state: Progress, options: RefreshOptions): Promise<void> {
  if (options.asAt !== undefined && !isMonth(options.asAt)) {
    throw new UsageError(`--as-at ${options.asAt} is not a month: write it like 2022-02.`);
  }
  state.catalogue = await readCatalogue(options.settings, options.measures, options.edition).catch((error: unknown) => {
    if (error instanceof FolderError) throw new StoppedError(error.message);
    throw error;
  });
  const { settings, measures, namedProblem, warnings } = state.catalogue;
  const amiss = [...(namedProblem === null ? [] : [namedProblem]), ...warnings];
  if (amiss.length > 0) console.log(`\nwarning: ${amiss.join('\n')}\n`);
  const all = findExtracts(options.extracts, settings, options.asAt);
  const months = [...new Set(all.map((folder) => folder.month))].sort();
  if (months.length === 0)
    throw new StoppedError(`${options.extracts} holds no CSV file: there is nothing to publish.`);
  state.month = options.asAt ?? (months.at(-1) as Month);
  if (!months.includes(state.month)) {
    throw new StoppedError(
      `There is no extract for ${monthInWords(state.month)} in ${options.extracts}. Months with extracts: ${months.join(', ')}.`,
    );
  }
  if (state.month < settings.publication.firstMonth) {
    throw new StoppedError(
      `${state.month} is before publication.firstMonth (${settings.publication.firstMonth}) in ${options.settings}.`,
    );
  }
  state.folders = all.filter((folder) => folder.month <= state.month);
  refuseMixture(state.folders);
  const authorities = [...new Set(state.folders.map((folder) => folder.authority))];
  const gaps = populationGaps(settings, measures, authorities, state.month);
  if (gaps.length > 0) throw new StoppedError(gaps.map((gap) => `${options.settings}: ${gap}`).join('\n'));
}

function refuseMixture(folders: readonly ExtractFolder[]): void {
  const synthetic = folders.find((folder) => folder.synthetic);
  const real = folders.find((folder) => !folder.synthetic);
  if (synthetic === undefined || real === undefined) return;
  throw new StoppedError(
    `${synthetic.folder} is synthetic and ${real.folder} is not: they must not mix. Move one of them out of the folder of extracts; nothing was written.`,
  );
}

function nothingCovered(state: Progress): string {
  const sources = [...new Set(state.catalogue.measures.flatMap((measure) => measure.sources))].join(', ');
  return `No measure can be worked out from these extracts for any month since ${state.catalogue.settings.publication.firstMonth}. The measures read ${sources}.`;
}

function productVersion(): string {
  const file = path.join(import.meta.dirname, '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

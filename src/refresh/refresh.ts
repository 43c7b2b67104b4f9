import { editions } from '#catalogue';
import type { Figure } from '#figure';
import type { Database } from '#warehouse';
import type { RefreshEffects } from './effects.ts';
import { findingsList, findingsReport } from './findings-list.ts';
import { describeHidden, hiddenList } from './hidden-report.ts';
import { knownElsewhere } from './known-elsewhere.ts';
import { missingSources } from './missing-sources.ts';
import type { RefreshOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { type Prepared, prepare, readCatalogue } from './prepare.ts';
import { publish } from './publish.ts';
import { publishableFigures } from './publishable.ts';
import { type CheckedExtract, readExtracts } from './read-extracts.ts';
import { readForFigures } from './read-for-figures.ts';
import { RefreshStopped } from './refresh-stopped.ts';
import { workOut } from './working-out.ts';

/**
 * From extracts to published figures. Shows its steps, says what was found, and publishes only where no finding is an
 * error. Holds the lock on the published folder from the first extract on. Rejects with a RefreshStopped (nothing was
 * written), or as one of the effects does.
 */
export async function refresh(options: RefreshOptions, effects: RefreshEffects): Promise<Outcome> {
  const { files, output } = effects;
  const say = (text: string) => output.log(`\n${text}\n`);
  let unlock = (): void => {};
  let prepared!: Prepared;
  let database!: Database;
  let checked!: CheckedExtract[];
  let figures!: Figure[];
  let outcome!: Outcome;
  try {
    await effects.progress([
      {
        title: 'Reading settings and measures',
        run: async () => {
          const catalogue = await readCatalogue(options, files, (text) => say(`warning: ${text}`));
          prepared = await prepare(catalogue, options, files);
          unlock = files.lock(options.published, (note) => say(`note: ${note}`));
          for (const edition of editions) files.recover(files.join(options.published, edition));
        },
      },
      {
        title: 'Reading and checking extracts',
        run: async (sayMonth) => {
          database = await effects.database();
          checked = await checkedExtracts(prepared, database, effects, sayMonth);
          await reportFindings(checked, prepared, options, effects);
          const missing = missingSources(prepared.catalogue, checked, prepared.month);
          if (missing.length > 0) say(missing.join('\n'));
        },
      },
      {
        title: 'Working out the measures',
        run: async () => {
          figures = await workOut(database, prepared.catalogue, prepared.month);
          if (figures.length === 0) throw new RefreshStopped(nothingCovered(prepared));
        },
      },
      {
        title: 'Protecting and publishing',
        run: async () => {
          outcome = await protectAndPublish(figures, checked, prepared, options, effects);
        },
      },
    ]);
  } finally {
    unlock();
  }
  return outcome;
}

/** The extracts, read and checked; `sayMonth` is called with each month as its turn comes. */
function checkedExtracts(
  { catalogue: { measures }, folders }: Prepared,
  database: Database,
  { files }: RefreshEffects,
  sayMonth: (month: string) => void,
): Promise<CheckedExtract[]> {
  let said = '';
  return readForFigures(measures, (options) =>
    readExtracts(files, database, folders, options, ({ month }) => {
      if (said !== month) sayMonth(month);
      said = month;
    }),
  );
}

/** Rejects with a RefreshStopped where something is an error, or the list cannot be written. */
async function reportFindings(
  checked: readonly CheckedExtract[],
  { month }: Prepared,
  { findings }: RefreshOptions,
  { files, output }: RefreshEffects,
): Promise<void> {
  const list = files.join(findings, `${month}.csv`);
  await files.write(list, findingsList(checked, month)).catch((error: Error) => {
    throw new RefreshStopped(`${list} cannot be written (${error.message}). Close it if it is open in a spreadsheet.`);
  });
  const { said, stops } = findingsReport(checked, month, list);
  if (said !== null) output.log(`\n${said}\n`);
  if (stops !== null) throw new RefreshStopped(stops);
}

async function protectAndPublish(
  figures: readonly Figure[],
  checked: readonly CheckedExtract[],
  { catalogue, month, folders }: Prepared,
  options: RefreshOptions,
  effects: RefreshEffects,
): Promise<Outcome> {
  const { files, output, version } = effects;
  const { settings, measures } = catalogue;
  const synthetic = folders.some((folder) => folder.synthetic);
  const elsewhere = await knownElsewhere(catalogue, options, { synthetic, month }, effects);
  return publish(
    files,
    files.join(options.published, options.edition),
    {
      gate: async (ledger) => {
        const { rows, report } = await publishableFigures(
          { figures, measures, settings, ledger, elsewhere: elsewhere.facts },
          effects,
        );
        const list = files.join(options.findings, `${month}-hidden.csv`);
        await files.write(list, hiddenList(report)).catch((error: Error) => {
          throw new RefreshStopped(`${list} cannot be written (${error.message}). Nothing was published.`);
        });
        output.log(`\n${describeHidden(report, list)}\n`);
        return { rows, report };
      },
      audit: (ledger, bounds) =>
        elsewhere.against(ledger, bounds, (lines) => {
          if (lines.length > 0) output.log(`\n${lines.join('\n')}\n`);
        }),
    },
    { month, edition: options.edition, version, catalogue, extracts: checked },
  );
}

function nothingCovered({ catalogue: { measures, settings } }: Prepared): string {
  const sources = [...new Set(measures.flatMap((measure) => measure.sources))].join(', ');
  return `No measure can be worked out from these extracts for any month since ${settings.publication.firstMonth}. The measures read ${sources}.`;
}

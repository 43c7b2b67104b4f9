import { editions } from '#catalogue';
import type { PublicationReport } from '#disclosure';
import type { Figure } from '#figure';
import { brokenRelations, type ThinFigure } from '#measures';
import { behind, earlierLedgers } from '#published';
import type { Database } from '#warehouse';
import { brokenRelationsList, brokenRelationsWords } from './broken-relations-report.ts';
import { type Cause, causesOf, withMoved } from './cause.ts';
import { checkedCodeWords } from './code-words.ts';
import type { WorkedOut as FiguresWorkedOut, Output, RefreshEffects, RefreshFiles } from './effects.ts';
import { extractRemarks } from './extract-remarks.ts';
import { type ExtractsSince, extractsSince, olderChangesWords } from './extracts-since.ts';
import { type FindingsBefore, findingsBefore } from './findings-before.ts';
import { findingsList } from './findings-list.ts';
import { findingsPage } from './findings-page.ts';
import { findingsReport } from './findings-report.ts';
import { describeHidden, hiddenList, openWords } from './hidden-report.ts';
import { KeptReadings, keptFolder } from './kept-readings.ts';
import { knownElsewhere } from './known-elsewhere.ts';
import { additivityWarnings, refusedWords } from './measure-warnings.ts';
import { missingSources } from './missing-sources.ts';
import { type Effects, movementsOf } from './movement.ts';
import { namedAuthorities } from './named-authorities.ts';
import { byChoice, nothingShown, notShownList, notShownWords } from './not-shown.ts';
import { anyIsPublished, nothingCovered, nothingPublished } from './nothing-covered.ts';
import type { RefreshOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { type Prepared, prepare, readCatalogue } from './prepare.ts';
import { publish } from './publish.ts';
import { publishableFigures } from './publishable.ts';
import { type PublishedBefore, publishedBefore, publishedBeforeAfresh } from './published-before.ts';
import { type CheckedExtract, readExtracts } from './read-extracts.ts';
import { readForFigures } from './read-for-figures.ts';
import { RefreshStopped } from './refresh-stopped.ts';
import { remarkLines } from './remark.ts';
import type { Watcher } from './watcher.ts';
import { withheldWords } from './withheld-words.ts';
import { workOut } from './working-out.ts';

/**
 * From extracts to published figures. Shows its steps, says what was found, and publishes only where no finding is an
 * error. Holds the lock on the published folder from the first extract on. A `watcher` sees what the lists hold. Rejects
 * with a RefreshStopped (nothing was written), or as one of the effects does.
 */
export async function refresh(
  options: RefreshOptions,
  effects: RefreshEffects,
  watcher: Watcher | null = null,
): Promise<Outcome> {
  const { files, output } = effects;
  const say = (text: string) => output.log(`\n${text}\n`);
  let unlock = (): void => {};
  let prepared!: Prepared;
  let database!: Database;
  let checked!: CheckedExtract[];
  let causes!: Cause[];
  let figures!: Figure[];
  let shown!: Figure[];
  const refused = new Map<string, string>();
  let outcome!: Outcome;
  let report!: () => Promise<void>;
  let watched!: () => void;
  let before!: PublishedBefore;
  let since: ExtractsSince | null = null;
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
          checked = await checkedExtracts(prepared, options, database, effects, sayMonth);
          const foundBefore = await findingsBefore(files, options.findings, prepared.month);
          causes = causesOf(checked, prepared.month, prepared.catalogue.measures, foundBefore);
          report = () => reportFindings(causes, foundBefore, prepared, options, effects);
          const { settings } = prepared.catalogue;
          watched = () => watcher?.causes(causes, { ...prepared, settings, before: foundBefore?.month ?? null });
          watched();
          if (options.effects === undefined || causes.some(({ severity }) => severity === 'error')) await report();
          before = await standingBefore(options, files);
          const newest = options.afresh === undefined ? (before.newest?.publication ?? null) : null;
          since = newest && extractsSince(newest, checked, prepared.month);
          const standing = newest && since && { newest, since, ledger: before.ledger, months: prepared.months };
          const remarks = [
            ...remarkLines('warning', prepared.empty),
            ...extractRemarks(checked, prepared.month, prepared.catalogue, standing),
          ];
          if (remarks.length > 0) say(remarks.join('\n'));
          const missing = missingSources(prepared.catalogue, checked, prepared.month);
          if (missing.length > 0) say(missing.join('\n'));
        },
      },
      {
        title: 'Working out the measures',
        run: async () => {
          const thin: ThinFigure[] = [];
          const { catalogue, month } = prepared;
          const { effects: kinds } = options;
          try {
            figures = await workOut(database, catalogue, month, {
              refuse: (problem, measure) => refused.set(measure.id, refusedWords(problem, measure)),
              withhold: (one) => thin.push(one),
              keepsStaging: kinds !== undefined,
            });
            if (kinds !== undefined) causes = await withEffects(causes, { database, figures, kinds }, prepared, output);
          } finally {
            if (kinds !== undefined) {
              watched();
              await report();
            }
          }
          const withheld = withheldWords(thin, prepared.catalogue.settings);
          if (withheld.length > 0) say(withheld.join('\n'));
          const warnings = [...refused.values(), ...additivityWarnings(figures, prepared.catalogue.measures)];
          if (warnings.length > 0) say(warnings.map((line) => `warning: ${line}`).join('\n'));
          if (figures.length === 0) throw new RefreshStopped(nothingCovered(catalogue, checked));
          await reportBrokenRelations(figures, prepared, options, effects);
          shown = await reportNotShown(figures, prepared, options, effects);
          watcher?.figures(shown, prepared);
          if (!anyIsPublished(catalogue, shown)) throw new RefreshStopped(nothingPublished(catalogue, shown));
        },
      },
      {
        title: 'Protecting and publishing',
        run: async () => {
          outcome = await protectAndPublish({ figures, shown, checked, refused, before }, prepared, options, effects);
          const changed = since && olderChangesWords(since, outcome, prepared.catalogue.settings);
          if (changed !== null) say(changed);
        },
      },
    ]);
  } finally {
    unlock();
  }
  return outcome;
}

/**
 * The extracts, read and checked, each as an earlier refresh kept it where nothing has changed; `sayMonth` is called with
 * each month as its turn comes. What is kept holds cells about children, so it lies among the findings.
 */
async function checkedExtracts(
  { catalogue: { measures, settings }, folders }: Prepared,
  { benchmarks, settings: settingsFile, findings, cache = true }: RefreshOptions,
  database: Database,
  { files, output, kept: keptIn }: RefreshEffects,
  sayMonth: (month: string) => void,
): Promise<CheckedExtract[]> {
  const authorities = await namedAuthorities(files, settings, benchmarks);
  const words = await checkedCodeWords(files, settingsFile, settings);
  const folder = keptFolder(files, findings);
  const kept = new KeptReadings(keptIn(folder));
  let said = '';
  const onFolder = ({ month }: CheckedExtract['folder']) => {
    if (said !== month) sayMonth(month);
    said = month;
  };
  const checked = await readForFigures(measures, (options) =>
    readExtracts(files, database, folders, { ...options, authorities, words }, onFolder, cache ? kept : null),
  );
  await kept.dropOthers();
  if (kept.problem !== null) {
    output.log(
      `\nnote: ${folder} cannot be written (${kept.problem}), so the next refresh reads every extract again.\n`,
    );
  }
  return checked;
}

/** The causes with what they move, in the order of that. A publication does not depend on it: it goes on where that fails. */
async function withEffects(
  causes: readonly Cause[],
  { database, figures, kinds }: { database: Database; figures: readonly Figure[]; kinds: Effects },
  { catalogue, month }: Prepared,
  output: Output,
): Promise<Cause[]> {
  try {
    return withMoved(causes, await movementsOf(database, causes, figures, catalogue, month, kinds));
  } catch {
    output.log('\nnote: which figures the doubtful rows move could not be worked out.\n');
    return [...causes];
  }
}

/** Rejects with a RefreshStopped where something is an error, or the list or the page cannot be written. */
async function reportFindings(
  causes: readonly Cause[],
  before: FindingsBefore | null,
  { month, catalogue: { settings } }: Prepared,
  { findings, effects }: RefreshOptions,
  { files, output }: RefreshEffects,
): Promise<void> {
  const [list, page] = ['csv', 'html'].map((ending) => files.join(findings, `${month}.${ending}`)) as [string, string];
  await writePrivately(files, list, findingsList(causes, { month, settings }));
  await writePrivately(files, page, await findingsPage(causes, { month, settings, before, effects }));
  const { said, stops } = findingsReport(causes, { month, settings, before, effects, list, page });
  if (said !== null) output.log(`\n${said}\n`);
  if (stops !== null) throw new RefreshStopped(stops);
}

/** Says which figures break what is declared of them; rejects with a RefreshStopped where the list cannot be written. */
async function reportBrokenRelations(
  figures: readonly Figure[],
  { catalogue: { measures, settings }, month }: Prepared,
  { findings }: RefreshOptions,
  { files, output }: RefreshEffects,
): Promise<void> {
  const broken = brokenRelations(figures, measures);
  const list = files.join(findings, `${month}-relations.csv`);
  await writePrivately(files, list, brokenRelationsList(broken));
  if (broken.length > 0) output.log(`\n${brokenRelationsWords(broken, settings, list).join('\n')}\n`);
}

/**
 * The figures of measures that are shown, which alone go on to be published. Those of the others are written to a list for
 * officers; rejects with a RefreshStopped where it cannot be written, or where none is left.
 */
async function reportNotShown(
  figures: readonly Figure[],
  { catalogue, month }: Prepared,
  { findings }: RefreshOptions,
  { files, output }: RefreshEffects,
): Promise<Figure[]> {
  const { shown, kept } = byChoice(figures, catalogue);
  const list = files.join(findings, `${month}-not-shown.csv`);
  if (kept.length > 0) {
    await writePrivately(files, list, notShownList(kept));
    output.log(`\n${notShownWords(kept, list)}\n`);
  }
  if (shown.length === 0) throw new RefreshStopped(nothingShown);
  return shown;
}

async function writePrivately(files: RefreshFiles, list: string, text: string): Promise<void> {
  await files.write(list, text).catch((error: Error) => {
    throw new RefreshStopped(`${list} cannot be written (${error.message}). Close it if it is open in a spreadsheet.`);
  });
}

/** What was published in the folder of the edition before: also where it starts afresh, and all of it is left behind. */
function standingBefore(
  { published, edition, afresh }: RefreshOptions,
  files: Pick<RefreshFiles, 'join' | 'published' | 'head'>,
): Promise<PublishedBefore> {
  return (afresh === undefined ? publishedBefore : publishedBeforeAfresh)(files, files.join(published, edition));
}

/** What was worked out, from which extracts, the measures that could not be, and what was published before. */
interface WorkedOut {
  figures: readonly Figure[];
  /** Those of measures that the board is shown: nothing else is published. */
  shown: readonly Figure[];
  checked: readonly CheckedExtract[];
  refused: ReadonlyMap<string, string>;
  before: PublishedBefore;
}

async function protectAndPublish(
  { figures, shown, checked, refused, before }: WorkedOut,
  { catalogue, month, folders }: Prepared,
  options: RefreshOptions,
  effects: RefreshEffects,
): Promise<Outcome> {
  const { files, output, version } = effects;
  const { settings, measures } = catalogue;
  const { afresh, edition } = options;
  const folder = files.join(options.published, edition);
  if (afresh !== undefined && before.chain === null) output.log(`\n${goneWords(folder)}\n`);
  const synthetic = folders.some((one) => one.synthetic);
  const own = earlierLedgers(afresh === undefined ? before.chain : behind(before.chain));
  const said = await saidInTexts(options, effects, { figures, measures, settings, synthetic });
  if (said.lines.length > 0) output.log(`\nNumbers in texts that figures do not show so:\n${said.lines.join('\n')}\n`);
  const elsewhere = await knownElsewhere(catalogue, options, { synthetic, month, own, said: said.facts }, effects);
  let found: PublicationReport['open'] = [];
  return publish(
    files,
    folder,
    { ...before, afresh },
    {
      gate: async (ledger) => {
        const passed = await publishableFigures(
          { month, figures: shown, measures, settings, ledger },
          elsewhere,
          effects,
        );
        const { report } = passed;
        const list = files.join(options.findings, `${month}-hidden.csv`);
        await files.write(list, hiddenList(report)).catch((error: Error) => {
          throw new RefreshStopped(`${list} cannot be written (${error.message}). Nothing was published.`);
        });
        output.log(`\n${describeHidden(report, list)}\n`);
        found = report.open;
        return passed;
      },
      audit: async (ledger, silent, leftOut) => {
        const findings = await elsewhere.against(ledger, silent, leftOut);
        const more = findings.open.filter((id) => !found.includes(id));
        const lines = [...findings.notes, ...(more.length > 0 ? [openWords(more)] : [])];
        if (lines.length > 0) output.log(`\n${lines.join('\n')}\n`);
        return findings;
      },
    },
    { month, edition, version, catalogue, extracts: checked, refused: new Set(refused.keys()) },
  );
}

function goneWords(folder: string): string {
  return `warning: what was published in ${folder} before is not there any longer. It still counts as known to readers, and cannot be reckoned with: bring it back first if you can.`;
}

/** What is wrong with papers stops the build of a site; a refresh goes on without them. */
async function saidInTexts(
  { published, edition }: RefreshOptions,
  { files, said, output }: RefreshEffects,
  of: FiguresWorkedOut,
): ReturnType<RefreshEffects['said']> {
  try {
    return await said(files.join(published, edition), of);
  } catch (error) {
    output.log(`\nThe numbers in texts could not be looked at: ${(error as Error).message}\n`);
    return { facts: [], lines: [] };
  }
}

import { comparatorFault } from '#benchmarks';
import type { BoardQuestion, Content } from '#board-papers';
import {
  calculationOf,
  calculationSettingsOf,
  type GlossaryEntry,
  type Measure,
  type SectionId,
  type Settings,
  sections,
  settingsOfEdition,
} from '#catalogue';
import { readSettings } from '#folders';
import { type Publication, sha256 } from '#published';
import {
  type FigureIndex,
  indexFigures,
  type Judged,
  judgeAll,
  judgementContext,
  type PublishedFigures,
} from '#scorecard';
import { type Explain, explainer } from './abbreviations.ts';
import { checkedPapers } from './checked-papers.ts';
import { refuseOtherEdition } from './edition.ts';
import { glossaryPath, href } from './links.ts';
import { loadBenchmarks } from './load-benchmarks.ts';
import { loadContent } from './load-content.ts';
import { loadGlossary } from './load-glossary.ts';
import { loadMeasures } from './load-measures.ts';
import { loadPublished, type Published } from './load-published.ts';
import { type SitePaths, sitePaths } from './paths.ts';
import { SiteDataError } from './site-data-error.ts';

/** Everything that pages are made from, read once. */
export interface Site extends Published {
  settings: Settings;
  measures: Measure[];
  index: FigureIndex;
  council: { code: string; name: string };
  /** The council's judged card of each measure, in reading order, by its first period type. */
  judged: Judged[];
  /** The same by every period type of each measure. */
  judgedByPeriod: Judged[];
  smallestCount: number;
  /** What others published, or null where there are no such files. */
  benchmarks: PublishedFigures | null;
  /** Commentary and meetings, as the edition may show them. */
  content: Content;
  /** What the board asked, oldest first. */
  questions: BoardQuestion[];
  /** Words of the field, from A to Z, and what writes abbreviations out in a page. */
  glossary: GlossaryEntry[];
  explain: Explain;
  /** What is amiss with commentary, meetings and targets, as lines to print. */
  warnings: string[];
}

/** A section of the board's scorecard that has measures. */
export interface SiteSection {
  id: SectionId;
  title: string;
  judged: Judged[];
}

/** Reads what the paths name. Throws a SiteDataError, FolderError or CatalogueFileError that says what to mend. */
export async function loadSite(paths: SitePaths): Promise<Site> {
  const [published, { settings: common, settingsText }, measures, benchmarks, content, glossary] = await Promise.all([
    loadPublished(paths.published),
    readSettings(paths.settings),
    loadMeasures(paths.measures),
    loadBenchmarks(paths.benchmarks),
    loadContent(paths),
    loadGlossary(paths.glossary),
  ]);
  refuseOtherPopulations(measures);
  refuseOtherEdition(published.newest, paths.edition, paths.published);
  const settings = settingsOfEdition(common, paths.edition);
  await refuseStale(published.newest, settings, measures);
  const index = indexFigures(published.ledger);
  const { council, policy } = published.newest;
  const judgedByPeriod = judgeAll(index, measures, judgementContext(settings, council));
  const judged = judgedByPeriod.filter(({ card }) => card.periodType === card.measure.periodTypes[0]);
  const papers = checkedPapers(content, {
    ...published,
    settings,
    settingsText,
    settingsFile: paths.settings,
    commentary: paths.commentary,
    measures,
    judged: judgedByPeriod,
  });
  const { smallestCount } = policy;
  return {
    ...published,
    settings,
    measures,
    index,
    council,
    judged,
    judgedByPeriod,
    smallestCount,
    benchmarks,
    glossary,
    explain: explainer(glossary, href(glossaryPath)),
    ...papers,
  };
}

/** A page must not set a figure beside one that counts other children. */
function refuseOtherPopulations(measures: readonly Measure[]): void {
  const faults = measures.flatMap((measure) => {
    const fault = comparatorFault(measure);
    return fault === null ? [] : [`${measure.file}: ${fault}`];
  });
  if (faults.length > 0) throw new SiteDataError(faults.join('\n'));
}

/** A page must not show a definition, or a setting, that is not the one its figures were worked out by. */
async function refuseStale(newest: Publication, settings: Settings, measures: Measure[]): Promise<void> {
  const { madeWith, publication } = newest;
  const changed: string[] = [];
  if ((await sha256(calculationSettingsOf(settings))) !== madeWith.settings) changed.push('the settings');
  for (const measure of measures) {
    const published = madeWith.measures[measure.id];
    if (published !== undefined && (await sha256(calculationOf(measure))) !== published) changed.push(measure.id);
  }
  if (changed.length === 0) return;
  throw new SiteDataError(
    `The figures of ${publication} were worked out before ${changed.join(', ')} changed, so the pages would explain them wrongly. Publish again (npm run refresh).`,
  );
}

/** The sections that have measures, in the board's order; a measure may be listed in further sections beside its own. */
export function sectionsOf(site: Site): SiteSection[] {
  return sections
    .map(({ id, title }) => ({
      id,
      title,
      judged: site.judged.filter(({ card: { measure } }) => measure.section === id || measure.alsoIn.includes(id)),
    }))
    .filter(({ judged }) => judged.length > 0);
}

/** The titles of the sections that no measure belongs to yet. */
export function sectionsWithoutMeasures(site: Site): string[] {
  return sections
    .filter(({ id }) => site.measures.every((measure) => measure.section !== id))
    .map(({ title }) => title);
}

let loading: Promise<Site> | undefined;

/** The site of this build: read on first asking, the same ever after. */
export function currentSite(): Promise<Site> {
  loading ??= loadSite(sitePaths(process.env, process.cwd()));
  return loading;
}

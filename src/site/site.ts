import { comparatorFault } from '#benchmarks';
import type { BoardQuestion, Content, PaperFigure } from '#board-papers';
import {
  type Catalogue,
  type GlossaryEntry,
  inReadingOrder,
  type Law,
  type Logo,
  type Measure,
  type OtherWords,
  type SectionId,
  type Settings,
  sections,
  underHeadings,
} from '#catalogue';
import { readCatalogue, shownPath } from '#folders';
import { asKnownNow, type Publication } from '#published';
import {
  type FigureIndex,
  indexFigures,
  type Judged,
  judgeAll,
  judgementContext,
  type LeadPeriods,
  leadPeriods,
  type PublishedFigures,
} from '#scorecard';
import { type Explain, explainer } from './abbreviations.ts';
import { papersOrStop } from './checked-papers.ts';
import { refuseOtherEdition } from './edition.ts';
import { glossaryPath, href } from './links.ts';
import { loadBenchmarks } from './load-benchmarks.ts';
import { loadContent } from './load-content.ts';
import { loadGlossary } from './load-glossary.ts';
import { loadLaw } from './load-law.ts';
import { loadPaperFigures, loadPrinted, type Printed } from './load-printed.ts';
import { loadPublished, type Published } from './load-published.ts';
import { isAmongThoseWithNumbers, openingOf } from './opening.ts';
import { type SitePaths, sitePaths } from './paths.ts';
import { SiteDataError } from './site-data-error.ts';

/** Everything that pages are made from, read once. */
export interface Site extends Published {
  settings: Settings;
  /** The council's logo; null where it has none. */
  logo: Logo | null;
  /** Every measure of the catalogue, in reading order. */
  catalogue: Measure[];
  /** Those of which anything was ever published, printed or written: each has a page. */
  measures: Measure[];
  index: FigureIndex;
  council: { code: string; name: string };
  /** The period that each measure opens with at a place. */
  leads: LeadPeriods;
  /** The council's judged card of each measure, in reading order, by its lead period. */
  judged: Judged[];
  /** The same by every period type of each measure, the lead period first. */
  judgedByPeriod: Judged[];
  smallestCount: number;
  /** What others published, or null where there are no such files. */
  benchmarks: PublishedFigures | null;
  /** Figures that papers of the board printed before. */
  printed: Printed;
  /** Every figure of the board's papers, with where it stands: empty where no file lists them. */
  paperFigures: PaperFigure[];
  /** Commentary and meetings, as the edition may show them. */
  content: Content;
  /** What the board asked, oldest first. */
  questions: BoardQuestion[];
  /** Words of the field, from A to Z, and what writes abbreviations out in a page. */
  glossary: GlossaryEntry[];
  explain: Explain;
  /** What the law asks of corporate parents. */
  law: Law;
  /** Other words by which people search for measures and pages. */
  otherWords: OtherWords[];
  /** What is wrong with commentary, meetings and targets, as lines to print. */
  warnings: string[];
}

/** A section of the board's scorecard that has measures. */
export interface SiteSection {
  id: SectionId;
  title: string;
  /** Every card in the order of its page. */
  judged: Judged[];
  /** The same under the page's headings; the heading is null for measures that name none. */
  headed: { heading: string | null; judged: Judged[] }[];
}

/** Reads what the paths name. Throws a SiteDataError, FolderError or CatalogueFileError that says what to correct. */
export async function loadSite(paths: SitePaths): Promise<Site> {
  const [published, catalogue, benchmarks, written, { glossary, otherWords }, law] = await Promise.all([
    loadPublished(paths.published),
    readCatalogue(paths.settings, paths.measures, paths.edition, paths.ownMeasures),
    loadBenchmarks(paths.benchmarks),
    loadContent(paths),
    loadGlossary(paths.glossary, paths.ownGlossary),
    loadLaw(paths.law),
  ]);
  const { settings, logo, namedProblem } = catalogue;
  const every = catalogue.measures;
  refuseOtherPopulations(every);
  refuseOtherEdition(published.newest, paths.edition, paths.published);
  refuseStale(published.newest, { ...catalogue, measures: every });
  const { smallestCount } = published.newest.policy;
  const authorities = [...settings.authorities, ...[settings.consortium ?? []].flat()].map(({ code }) => code);
  const { ledger } = published;
  const printed = await loadPrinted(paths.printed, { measures: every, authorities, ledger, smallestCount });
  const paperFigures = await loadPaperFigures(paths.printed, {
    ...{ measures: every, authorities, smallestCount, edition: paths.edition },
    ledger: asKnownNow(ledger),
    parts: settings.publication.parts,
  });
  const known = new Set([...ledger, ...printed.figures, ...written.commentary].map(({ measure }) => measure));
  const index = indexFigures(published.ledger, settings.publication.parts);
  const { council } = published.newest;
  const leads = leadPeriods(published.ledger, published.newest.asAt);
  const withPage = every.filter(({ id }) => known.has(id));
  const context = judgementContext(settings, council);
  const { judged, judgedByPeriod } = openingOf(judgeAll(index, withPage, context, leads), leads, council.code);
  const ordered = inReadingOrder(every, isAmongThoseWithNumbers(judged));
  const { warnings, ...papers } = papersOrStop(written, {
    ...published,
    settings,
    settingsFile: shownPath(paths.settings),
    commentaryFolder: shownPath(paths.commentary),
    measures: ordered,
    judged: judgedByPeriod,
  });
  return {
    ...published,
    settings,
    logo,
    catalogue: ordered,
    measures: ordered.filter(({ id }) => known.has(id)),
    index,
    council,
    leads,
    judged,
    judgedByPeriod,
    smallestCount,
    benchmarks,
    printed,
    paperFigures,
    glossary,
    explain: explainer(glossary, href(glossaryPath)),
    law,
    otherWords,
    ...papers,
    warnings: [...warnings, ...(namedProblem === null ? [] : [`warning: ${namedProblem}`])],
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
function refuseStale(
  { madeWith, publication }: Publication,
  { settingsHash, measures, measureHashes }: Pick<Catalogue, 'settingsHash' | 'measures' | 'measureHashes'>,
): void {
  const changed: string[] = [];
  if (settingsHash !== madeWith.settings) changed.push('the settings');
  for (const { id } of measures) {
    const published = madeWith.measures[id];
    if (published !== undefined && measureHashes[id] !== published) changed.push(id);
  }
  if (changed.length === 0) return;
  throw new SiteDataError(
    `The figures of ${publication} were worked out before ${changed.join(', ')} changed, so the pages would explain them wrongly. Publish again (npm run refresh).`,
  );
}

/**
 * The sections that have measures, in the board's order; a measure may be listed in further sections beside its own.
 */
export function sectionsOf({ judged }: Pick<Site, 'judged'>): SiteSection[] {
  return sections
    .map(({ id, title }) => {
      const own = judged.filter(({ card: { measure } }) => measure.section === id || measure.alsoIn.includes(id));
      const cards = new Map(own.map((one) => [one.card.measure, one]));
      const headed = underHeadings(id, [...cards.keys()], isAmongThoseWithNumbers(own)).map(
        ({ heading, measures }) => ({
          heading,
          judged: measures.map((measure) => cards.get(measure) as Judged),
        }),
      );
      return { id, title, judged: headed.flatMap((group) => group.judged), headed };
    })
    .filter((section) => section.judged.length > 0);
}

/** The measures that no file has brought a figure of, and nobody has written about: the catalogue alone lists them. */
export function notCollected({ catalogue, measures }: Pick<Site, 'catalogue' | 'measures'>): Measure[] {
  const known = new Set(measures);
  return catalogue.filter((measure) => !known.has(measure));
}

/** The titles of the sections that no measure with a page belongs to yet. */
export function sectionsWithoutMeasures(site: Site): string[] {
  return sections
    .filter(({ id }) => site.measures.every((measure) => measure.section !== id))
    .map(({ title }) => title);
}

let loading: Promise<Site> | undefined;

/** The site of this build: read once, on first use. */
export function currentSite(): Promise<Site> {
  loading ??= loadSite(sitePaths(process.env, process.cwd()));
  return loading;
}

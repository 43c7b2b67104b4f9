import { comparatorFault } from '#benchmarks';
import type { BoardQuestion, Content, PaperFigure } from '#board-papers';
import {
  anchorOf,
  type Catalogue,
  type GlossaryEntry,
  inBoardOrder,
  isShown,
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
import { asKnownNow, type LedgerRow, type Publication } from '#published';
import {
  type FigureIndex,
  indexFigures,
  isAmongThoseWithNumbers,
  type Judged,
  judgeAll,
  judgementContext,
  type LeadPeriods,
  leadPeriods,
  openingOf,
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
import { type SitePaths, sitePaths } from './paths.ts';
import { SiteDataError } from './site-data-error.ts';

/** Everything that pages are made from, read once. */
export interface Site extends Published {
  settings: Settings;
  /** The council's logo; null where it has none. */
  logo: Logo | null;
  /** Every measure of the catalogue, in reading order, also those that the board is not shown. */
  catalogue: Measure[];
  /** Those that are shown, of which a number was ever published or printed, or something written: each has a page. */
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

/** A section of the board's scorecard that has measures: a guiding principle, or one of the board's own headings. */
export interface SiteSection {
  id: string;
  title: string;
  /** The principle that it is, or of which most of the measures under the board's heading are. */
  principle: SectionId;
  /** Whether it is one of the board's own headings. */
  chosen: boolean;
  /** Every principle of which it has a measure of its own, in their order. */
  serves: SectionId[];
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
  const shown = isShown(settings);
  const known = new Set([...toldIn(ledger), ...printed.figures, ...written.commentary].map(({ measure }) => measure));
  const index = indexFigures(published.ledger, settings.publication.parts);
  const { council } = published.newest;
  const leads = leadPeriods(published.ledger, published.newest.asAt);
  const withPage = every.filter((measure) => known.has(measure.id) && shown(measure));
  const context = judgementContext(settings, council);
  const { judged, judgedByPeriod } = openingOf(
    judgeAll(index, withPage, context, leads),
    leads,
    council.code,
    settings,
  );
  const ordered = inBoardOrder(every, settings, isAmongThoseWithNumbers(judged));
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
    measures: ordered.filter((measure) => withPage.includes(measure)),
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

/**
 * Rows that say something: a number, or between what a hidden one lies. Where every row of a ledger says nothing, all of
 * them: then each page says that its figures are hidden, for there would be none.
 */
function toldIn(ledger: readonly LedgerRow[]): readonly LedgerRow[] {
  const told = ledger.filter(({ value, bound }) => value !== null || bound !== undefined);
  return told.length === 0 ? ledger : told;
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

/** The cards of the council, and what the board has chosen to be shown. */
type Sectioned = Pick<Site, 'judged'> & { settings?: Pick<Settings, 'board'> };

/**
 * The sections that have measures: the board's own headings in their order, where the settings name some; else the
 * principles in the board's order, of which one may list a measure of another beside its own.
 */
export function sectionsOf({ judged, settings }: Sectioned): SiteSection[] {
  const own = settings?.board?.measures;
  const all = own === undefined ? principlesOf(judged) : own.map((heading) => chosenSection(judged, heading));
  return all.filter((section) => section.judged.length > 0);
}

function principlesOf(judged: readonly Judged[]): SiteSection[] {
  return sections.map(({ id, title }) => {
    const own = judged.filter(({ card: { measure } }) => measure.section === id || measure.alsoIn.includes(id));
    const cards = new Map(own.map((one) => [one.card.measure, one]));
    const headed = underHeadings(id, [...cards.keys()], isAmongThoseWithNumbers(own)).map(({ heading, measures }) => ({
      heading,
      judged: measures.map((measure) => cards.get(measure) as Judged),
    }));
    return {
      id,
      title,
      principle: id,
      chosen: false,
      serves: [id],
      judged: headed.flatMap((group) => group.judged),
      headed,
    };
  });
}

function chosenSection(
  judged: readonly Judged[],
  { heading: title, measures }: { heading: string; measures: readonly string[] },
): SiteSection {
  const cards = new Map(judged.map((one) => [one.card.measure.id, one]));
  const own = measures.flatMap((id) => cards.get(id) ?? []);
  const countOf = (id: SectionId) => own.filter(({ card }) => card.measure.section === id).length;
  const serves = sections.map(({ id }) => id).filter((id) => countOf(id) > 0);
  const principle = serves.toSorted((one, other) => countOf(other) - countOf(one))[0] ?? sections[0].id;
  const headed = [{ heading: null, judged: own }];
  return { id: anchorOf(title), title, principle, chosen: true, serves, judged: own, headed };
}

/** The section in which a measure stands and not merely is listed too; null where it stands in none. */
export function sectionOf(site: Sectioned, measure: Pick<Measure, 'id' | 'section'>): SiteSection | null {
  return sectionsOf(site).find((section) => isIn(section, measure)) ?? null;
}

/** The measures of a section that stand in it, without those of other sections that it lists too. */
export function ownOf(section: SiteSection): Judged[] {
  return section.judged.filter(({ card: { measure } }) => isIn(section, measure));
}

/** Under a heading of the board's own every measure stands that it names. */
const isIn = ({ id, chosen, judged }: SiteSection, measure: Pick<Measure, 'id' | 'section'>): boolean =>
  (chosen || measure.section === id) && judged.some(({ card }) => card.measure.id === measure.id);

/** The section that shows a principle: the principle itself, or the first of the board's headings that is about it. */
export function sectionAbout(site: Sectioned, principle: SectionId): SiteSection | null {
  const all = sectionsOf(site);
  return (
    all.find((section) => section.principle === principle) ??
    all.find(({ serves }) => serves.includes(principle)) ??
    null
  );
}

/** The titles of the principles that no measure with a page belongs to yet; none where the board has headings of its own. */
export function sectionsWithoutMeasures(site: Site): string[] {
  if (site.settings.board?.measures !== undefined) return [];
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

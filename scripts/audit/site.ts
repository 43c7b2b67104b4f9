import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditionAudit, Elsewhere, Findings } from '#audit';
import { measurePath } from '#catalogue';
import { readVouched } from '#folders';
import { type WorkedOut, workedOut } from '#pocket-calculator';
import { earlierLedgers } from '#published';
import {
  appearanceFiles,
  chartsOf,
  drawingsOf,
  editionOf,
  machineFiles,
  meetingFilePath,
  type Site,
  type SitePaths,
  sitePaths,
} from '#site';
import { type BuiltSite, readBack, readPacked, type SiteRead } from '#site-audit';
import { StoppedError } from '../cli/command-line.ts';
import { siteOrStop } from '../cli/site-or-stop.ts';
import { digest } from '../digest.ts';
import { startHighs } from '../highs.ts';
import { auditFigures } from './figures.ts';
import { answeredFor } from './known-before.ts';
import { strangePictures } from './pictures.ts';

/** What the audit of a built site found, and what it took. */
export interface SiteAudit {
  verdict: EditionAudit['verdict'];
  publication: string;
  figures: EditionAudit;
  /** What of it the newest publication must answer for, and what earlier ones give away whatever it says. */
  against: Findings;
  /** Hidden numbers that come out by subtraction alone. */
  workedOut: readonly WorkedOut[];
  pages: SiteRead;
  solver: string;
  seconds: number;
  megabytes: number;
  files: { figures: string; measures: string };
}

/**
 * Audits a built site: its figures, by the auditor and by a pocket calculator that knows nothing of the auditor, and
 * every page read back. Throws a StoppedError where a file is missing or unreadable, or a paper may not be published.
 */
export async function auditSite(dist: string, effort: 'all' | 'enough' = 'enough'): Promise<SiteAudit> {
  const from = performance.now();
  const files = filesOf(dist);
  const read = (name: string): string => {
    const content = files.get(name);
    if (content === undefined)
      throw new StoppedError(`${dist} holds no ${name}: build the site first (npm run build).`);
    return new TextDecoder().decode(content);
  };
  const published = {
    figures: read('figures.csv'),
    ...(files.has('bounds.csv') ? { bounds: read('bounds.csv') } : {}),
    measures: read('measures.json'),
  };
  const pages = await auditPages(dist, files);
  const elsewhere = await knownBefore(dist, files);
  const figures = await auditFigures(published, effort, elsewhere);
  const subtracted = workedOut(published.figures);
  const months = [...published.figures.matchAll(/^(\d{4}-\d{2}),/gm)].map(([, month]) => month as string);
  const newest = months.toSorted().at(-1) ?? 'none';
  return {
    verdict:
      subtracted.length > 0 || (figures.verdict === 'safe' && pages.problems.length > 0) ? 'unsafe' : figures.verdict,
    publication: newest,
    figures,
    against: await answeredFor({ published, newest, figures, elsewhere }),
    workedOut: subtracted,
    pages,
    solver: (await startHighs()).name,
    seconds: (performance.now() - from) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    files: { figures: digest(published.figures), measures: digest(published.measures) },
  };
}

/** What readers have of the edition from before it was started afresh; nothing of a folder that holds no page. */
async function knownBefore(dist: string, files: BuiltSite['files']): Promise<Elsewhere | undefined> {
  if (![...files.keys()].some((file) => file.endsWith('.html'))) return undefined;
  const { published } = await pathsOf(dist);
  const others = earlierLedgers(await readVouched(published)).map(({ parts, ...ledger }) => ({
    ...ledger,
    partsAreRounded: parts === 'rounded',
  }));
  return others.length === 0 ? undefined : { numbers: [], others };
}

/** Reads every file of a built site back, and draws its pictures again. */
async function auditPages(dist: string, files: BuiltSite['files']): Promise<SiteRead> {
  const site = await builtSite(dist, files);
  const read = readBack(site);
  const strange = await strangePictures(dist, read.pictures);
  const problems = [
    ...read.problems,
    ...(await readPacked(site)),
    ...strange.map((file) => ({ file, words: 'is not the picture of its drawing' })),
  ];
  return { ...read, problems };
}

/**
 * A built site and what it should draw: its charts are laid out once more from what `paths` name. Where it has no page,
 * only its files are looked at. Throws a StoppedError where it was not built from what is published there.
 */
export async function builtSite(
  dist: string,
  files: BuiltSite['files'] = filesOf(dist),
  paths?: SitePaths,
): Promise<BuiltSite> {
  const hasPages = [...files.keys()].some((file) => file.endsWith('.html'));
  const made = hasPages ? await sourcesOf(dist, files, paths ?? (await pathsOf(dist))) : noSources;
  return { files, ...made };
}

/** What the project builds the edition of a built site from. */
async function pathsOf(dist: string): Promise<SitePaths> {
  const edition = (await editionOf(dist)) ?? process.env.EDITION;
  return sitePaths({ ...process.env, EDITION: edition }, process.cwd());
}

type Sources = Omit<BuiltSite, 'files'>;
const noSources: Sources = {
  council: '',
  charts: [],
  drawings: [],
  benchmarks: null,
  printed: '',
  measures: 0,
  targets: [],
  found: [],
  needed: [],
  own: new Map(),
};

async function sourcesOf(dist: string, files: BuiltSite['files'], paths: SitePaths): Promise<Sources> {
  const site = await siteOrStop(paths);
  if (new TextDecoder().decode(files.get('figures.csv')) !== site.ledgerText)
    throw new StoppedError(`${dist} was not built from ${paths.published}: build the site (npm run build).`);
  const benchmark = (name: string) => readFileSync(path.join(paths.benchmarks, name), 'utf8');
  const before = addressIn(files);
  return {
    council: site.council.code,
    charts: chartsOf(site),
    drawings: drawingsOf(site).map(({ words, ...drawing }) => {
      return { ...drawing, words: { ...words, link: before === '' ? '' : `${before}${measurePath(drawing.measure)}` } };
    }),
    benchmarks:
      site.benchmarks === null ? null : { figures: benchmark('figures.csv'), neighbours: benchmark('neighbours.csv') },
    printed: site.printed.text,
    measures: site.catalogue.length,
    targets: targetsOf(site),
    found: site.publications.flatMap(({ findings }) => findings.flatMap(({ count }) => count ?? [])),
    licence: site.newest.edition === 'public' ? (site.settings.licence ?? null) : null,
    needed: machineFiles(site),
    own: new Map([...appearanceFiles(site), ...meetingFiles(site)]),
  };
}

/** The papers that lie in folders of meetings, by where the site has them. */
function meetingFiles({ content }: Site): Map<string, Uint8Array> {
  return new Map(
    content.meetings.flatMap(({ date, files }) =>
      files.map(({ name, path: from }) => [meetingFilePath(date, name).slice(1), readFileSync(from)] as const),
    ),
  );
}

/** Where a built site says that it stands, as all of its drawings say it: an origin and a folder, or nothing. */
function addressIn(files: BuiltSite['files']): string {
  const drawing = [...files.keys()].find((file) => /^measures\/[^/]+\/[^/]+\.svg$/.test(file));
  const [, measure = ''] = drawing?.split('/') ?? [];
  const text = new TextDecoder().decode(files.get(drawing ?? ''));
  const end = text.indexOf(`${measurePath(measure)}<`);
  return /https?:\/\/[^\s<>/?#]+(?:\/[^\s<>/?#]+)*$/.exec(text.slice(0, Math.max(0, end)))?.[0] ?? '';
}

/** Goals of targets, how far from them a figure may be, and where that ends. */
function targetsOf({ settings }: Site): number[] {
  return settings.targets.flatMap(({ value, tolerance }) => {
    if (tolerance === undefined) return [value];
    const amount = tolerance.in === 'percent of target' ? (value * tolerance.amount) / 100 : tolerance.amount;
    return [value, value - amount, value + amount, tolerance.amount];
  });
}

function filesOf(dist: string): Map<string, Uint8Array> {
  if (!existsSync(dist)) return new Map();
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(dist, name))]));
}

/**
 * In a sentence, why a built site must not be served; null where there is no reason, or none that its newest publication
 * must answer for: what earlier ones gave away cannot be hidden again. Names files and what is wrong
 * there, and no value: what is wrong may be that one is shown.
 */
export function reasonAgainstSite({ against, publication, workedOut: all, pages }: SiteAudit): string | null {
  const ofFigures = against.reason;
  const subtracted = all.filter(({ published }) => published === publication);
  if (ofFigures === null && subtracted.length > 0) {
    const [{ line }] = subtracted as [WorkedOut];
    return `${subtracted.length} of the hidden numbers come out by subtraction, the first in line ${line} of figures.csv.`;
  }
  if (ofFigures !== null || pages.problems.length === 0) return ofFigures;
  const kinds = [...Map.groupBy(pages.problems, ({ words }) => words)].map(([words, of]) => {
    const files = [...new Set(of.map(({ file }) => file))];
    return `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''} ${words}`;
  });
  const more = kinds.length > 5 ? `; and ${kinds.length - 5} more` : '';
  return `Read back, the site does not say what its figures say: ${kinds.slice(0, 5).join('; ')}${more}.`;
}

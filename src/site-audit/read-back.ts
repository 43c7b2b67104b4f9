import { type FigureRow, readBounds, readFigures, withPublishedBounds } from '#audit';
import { parseFigureKey } from '#figure';
import { chartedOf, type Drawing, drawnProblems, isDrawing, type PageChart, readCharts } from './charts/charts.ts';
import { readSmall } from './charts/small.ts';
import { seriesKnownNow } from './files/api.ts';
import { scriptProblems, styleProblems } from './files/assets.ts';
import { leadingTo, type MachineKnown, readMachineFile } from './files/machine-files.ts';
import { readMeasureCsv, type Shown } from './files/measure-csv.ts';
import { pictureProblems } from './files/picture.ts';
import { searchProblems } from './files/search-list.ts';
import type { Known } from './known.ts';
import { knownFigures } from './known-figures.ts';
import { type Looks, lookProblems, noteLooks } from './looks.ts';
import type { Mark } from './mark.ts';
import { childrenOf, isText, type Markup, type Node, readPage, readPiece, wordsOf } from './markup.ts';
import { withoutNamesOf } from './names.ts';
import { numbersIn } from './number-forms.ts';
import { type Orders, orderProblems, placeOrderProblems } from './orders.ts';
import { isPackedSection } from './packed.ts';
import { type Problem, readPageBack } from './page.ts';
import { plainWords } from './plain-words.ts';
import { printedByPapers } from './printed-by-papers.ts';
import { type BenchmarkFiles, publishedByOthers } from './published-by-others.ts';
import { unrounded } from './rounded.ts';
import { tableProblems } from './tables.ts';
import { readMeasures } from './written-measure.ts';

/** A built site, and what it should be made from besides its figures. */
export interface BuiltSite {
  /** Every file by its path, folders set apart by `/`. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The code of the council whose site it is. */
  council: string;
  charts: readonly PageChart[];
  drawings: readonly Drawing[];
  /** What others published; null where nothing is set beside ours. */
  benchmarks: BenchmarkFiles | null;
  /** Figures that papers printed before: the file that the project keeps, or an empty text. */
  printed: string;
  /** How many measures there are, those without a figure among them. */
  measures: number;
  /** Goals and limits of targets, as the settings have them. */
  targets: readonly number[];
  /** How often the check of some extracts found something, as publications say it. */
  found: readonly number[];
  /** Files that it must have besides those that are named above. */
  needed: readonly string[];
  /** Files that the council's own settings give, such as its logo. */
  own: ReadonlyMap<string, Uint8Array>;
}

/** What reading a built site back came to. */
export interface SiteRead {
  pages: number;
  /** Marked places, scenes and cells of files that were compared with the figures. */
  compared: number;
  problems: Problem[];
  /** Pictures whose drawing is as it should be: they are to be drawn anew from it and compared. */
  pictures: string[];
}

/**
 * Files of a built site that say nothing of figures, for servers and whoever deploys, and those that the others are
 * held against.
 */
const named = new Set([
  ...['EDITION', '_headers', 'figures.csv', 'bounds.csv', 'measures.json'],
  // Read by `readPacked`.
  ...['figures.parquet', 'datapackage.json'],
]);
const download = /^measures\/([^/]+)\/([a-z0-9-]+)\.(csv|svg|png)$/;

/**
 * Reads every file of a built site back and compares all that it says of figures with its own `figures.csv`,
 * `bounds.csv` and `measures.json`. Throws an EditionError or a TypeError where these cannot be read.
 */
export function readBack(site: BuiltSite): SiteRead {
  const { files, council, charts, drawings } = site;
  const text = (file: string) => new TextDecoder().decode(files.get(file));
  const { rows, ...known } = knownOf(site, text);
  const scenes = readCharts([...charts, ...drawings], known);
  const knowing: Known = { ...known, charted: chartedOf(scenes) };
  const found: Problem[] = [...scenes.problems];
  const report = (file: string, problems: readonly string[]) =>
    found.push(...problems.map((words) => ({ file, words })));
  report('figures.csv', unrounded(rows, [...known.figures.measures.values()]));
  const names = [...known.figures.measures.keys(), ...[...known.figures.places].flat()];
  const words = new Map<string, string>();
  const verified = new Map<string, ReadonlySet<string>>();
  const shown = new Map<string, Shown>();
  const pictures: string[] = [];
  const [looks, orders]: [Looks, Orders] = [new Map(), new Map()];
  const machine = machineKnown(site, rows, known, text);
  let compared = scenes.compared;
  for (const file of [...files.keys()].filter((one) => one.endsWith('.html'))) {
    const html = text(file);
    const markup = readPage(html);
    words.set(file, spaced(markup.root));
    const own = charts.filter((chart) => chart.file === file);
    const read = readPageBack(html, file, knowing, markup, own);
    const small = readSmall(read.marks, html, known.figures);
    found.push(...read.problems);
    report(file, small.problems);
    report(
      file,
      drawnProblems(markup, html, own, (drawing) => small.drawings.has(drawing)),
    );
    report(file, orderProblems(orders, file, read.marks, known.figures));
    report(file, tableProblems(read.marks, known.figures));
    noteLooks(looks, file, read.marks, known.figures);
    verified.set(file, read.verified);
    shown.set(file, shownBy(read.marks, council));
    compared += read.compared;
  }
  for (const file of files.keys()) {
    const [, id = '', name = '', kind] = download.exec(file) ?? [];
    const measure = known.figures.measures.get(id);
    if (file.endsWith('.html') || named.has(file) || isPackedSection(file)) continue;
    const own = site.own.get(file);
    if (own !== undefined) {
      report(file, isSame(files.get(file) as Uint8Array, own) ? [] : ['is not the file that the council gave']);
      continue;
    }
    const read = readMachineFile(file, text(file), machine);
    if (read !== null) {
      report(file, read.problems);
      compared += read.compared;
      continue;
    }
    if (file.endsWith('.csv')) {
      if (measure === undefined || !isNamedAfter(name, { measure, council, rows }))
        report(file, ['is a table beside figures.csv']);
      else {
        const page = shown.get(pageOf(id)) ?? shownBy([], council);
        const csv = readMeasureCsv(text(file), measure, { council, page }, known);
        report(file, csv.problems);
        compared += csv.compared;
      }
    } else if (measure !== undefined && kind === 'svg') {
      const drawing = drawings.find((one) => one.file === file);
      const page = verified.get(pageOf(id)) ?? new Set();
      report(
        file,
        drawing === undefined || !isDrawing(text(file), drawing)
          ? ['is not the drawing that its figures give']
          : wordProblems(drawing, page, known),
      );
    } else if (measure !== undefined && kind === 'png' && files.has(drawnIn(file))) {
      report(file, pictureProblems(files.get(file) as Uint8Array, text(drawnIn(file))));
      pictures.push(file);
    } else if (file.endsWith('.svg')) report(file, ownDrawingProblems(text(file)));
    else if (/^_astro\/[^/]+\.js$/.test(file)) report(file, scriptProblems(text(file), names));
    else if (/^_astro\/[^/]+\.css$/.test(file)) report(file, styleProblems(text(file)));
    else if (file === 'search.json') report(file, searchProblems(text(file), wordsAt(words), searchNames(known)));
    else if (!/(?:^|\/)(?:robots|humans|security)\.txt$/.test(file))
      report(file, ['is not a kind of file that is read back']);
  }
  for (const file of site.needed) if (!files.has(file)) report(file, ['is missing: its figures give it']);
  for (const { file } of drawings) if (!files.has(file)) report(file, ['is missing: its figures give it']);
  for (const file of site.own.keys()) if (!files.has(file)) report(file, ['is missing: the council gave it']);
  for (const { file } of charts) if (!files.has(file)) report(file, ['is missing: its figures give a chart of it']);
  report('several pages', [...lookProblems(looks), ...placeOrderProblems(orders)]);
  return { pages: words.size, compared, problems: distinct(found), pictures };
}

function knownOf(
  { council, benchmarks, printed, measures: catalogued, targets, found, files }: BuiltSite,
  text: (file: string) => string,
): Known & { rows: FigureRow[] } {
  const bounds = files.has('bounds.csv') ? readBounds(text('bounds.csv')) : [];
  const rows = withPublishedBounds(readFigures(text('figures.csv')), bounds);
  const json = text('measures.json');
  const measures = readMeasures(json);
  const figures = knownFigures(rows, measures);
  const byOthers = benchmarks === null ? [] : publishedByOthers(benchmarks, measures, council);
  return {
    rows,
    figures,
    others: [...byOthers, ...printedByPapers(printed, council)],
    charted: () => () => false,
    withoutNames: withoutNamesOf(measures, [...figures.places.keys(), ...sourcesIn(json)]),
    most: Math.max(rows.length, catalogued, new Set(byOthers.map(({ name }) => name)).size),
    targets: new Set(targets.map(String)),
    found: new Set(found.map(String)),
  };
}

/** What files for machines are held against. */
function machineKnown(
  { files, council }: BuiltSite,
  rows: readonly FigureRow[],
  { figures }: Known,
  text: (file: string) => string,
): MachineKnown {
  const pages = [...files.keys()].flatMap((file) => /^measures\/([^/]+)\/index\.html$/.exec(file)?.slice(1) ?? []);
  return {
    series: seriesKnownNow(rows, figures),
    measures: figures.measures,
    catalogue: JSON.parse(text('measures.json')) as MachineKnown['catalogue'],
    publications: figures.publications,
    council: { code: council, name: figures.places.get(council) },
    edition: text('EDITION').trim(),
    pages: new Set(pages),
    leads: leadingTo(new Set(files.keys())),
  };
}

/** What a page names: the period type of the council's first figure, whose figures besides, and those others published. */
function shownBy(marks: readonly Mark[], council: string): Shown {
  const figures = marks
    .flatMap(({ figure, figures }) => [figure, ...(figures ?? [])])
    .flatMap((named) => parseFigureKey(named?.key ?? '') ?? []);
  const first = figures.find(({ authority }) => authority === council);
  return {
    opensWith: first?.periodType ?? null,
    beside: [...new Set(figures.map(({ authority }) => authority))].filter((one) => one !== council),
    others: marks.flatMap(({ other }) => other ?? []),
  };
}

/** Whether a table is called after whom it is of, the measure and the newest month, so that its name says nothing more. */
function isNamedAfter(
  name: string,
  { measure, council, rows }: { measure: { id: string }; council: string; rows: readonly FigureRow[] },
): boolean {
  const month = rows.reduce((newest, { published }) => (published > newest ? published : newest), '');
  const end = [`-${measure.id.replaceAll('_', '-')}`, `-${month}`];
  const whose = [`${end.join('')}`, `${end.join('-board')}`].find((one) => name.endsWith(one));
  const rest = whose === undefined ? '' : name.slice(0, -whose.length);
  return rest !== '' && (!/\d/.test(rest) || rest === council.toLowerCase());
}

const pageOf = (measure: string): string => `measures/${measure}/index.html`;

/** What a measure's sources are called, and its id: in `measures.json` they stand as they do in pages. */
function sourcesIn(json: string): string[] {
  const { measures } = JSON.parse(json) as { measures: { id: string; sources?: string[]; alsoReads?: string[] }[] };
  return measures.flatMap(({ id, sources = [], alsoReads = [] }) => [id, ...sources, ...alsoReads]);
}

/** The words round a drawing say no number that its measure's page does not say. */
function wordProblems({ words }: Drawing, page: ReadonlySet<string>, { withoutNames }: Known): string[] {
  const { link, accent, ...said } = words;
  const plain = Object.values(said).map((one) => plainWords(withoutNames(one).replace('OGL v3.0', '')));
  const strange = plain.flatMap(numbersIn).some(({ text }) => !page.has(text));
  return strange ? ['has words with a number that its page does not have'] : [];
}

/** The drawing that a picture is of, made for a report or for a slide. */
const drawnIn = (picture: string): string => picture.replace(/-(?:report|slide)\.png$/, '.svg');

/** A drawing of the site's own, such as its mark, holds no words. */
function ownDrawingProblems(text: string): string[] {
  const { root, faults } = readPiece(text.replace(/^<\?xml[^>]*\?>\s*/, ''));
  return [...faults, ...(/\d/.test(wordsOf(root)) || text.length > 4000 ? ['is a drawing with numbers in it'] : [])];
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The words of the page at an address, whatever the site's base; null where there is none. */
function wordsAt(words: ReadonlyMap<string, string>): (address: string) => string | null {
  return (address) => {
    const parts = address.replace(/^\/+/, '');
    const names = [...parts.matchAll(/\//g)].map(({ index }) => parts.slice(index + 1));
    return [parts, ...names].map((one) => words.get(`${one}index.html`)).find((one) => one !== undefined) ?? null;
  };
}

/** The words of a page, those of neighbouring elements set apart. */
const spaced = (one: Markup['root'] | Node): string =>
  isText(one) ? one.value : childrenOf(one).map(spaced).join(' ');

/** Names that search knows a measure by, whether or not its page says them. */
function searchNames({ figures }: Known): Set<string> {
  const all = [...figures.measures.values()].flatMap(({ id, code, breakdowns }) => [
    ...[id.replaceAll('_', ' '), code],
    ...breakdowns.flatMap(({ name, categories }) => [name, ...categories]),
  ]);
  return new Set(all);
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.file}|${one.words}|${one.offset}`, one])).values()];
}

import type { FigureRow } from '#audit';
import type { BuiltSite } from './built-site.ts';
import { type Drawing, isDrawing } from './charts/charts.ts';
import { seriesKnownNow } from './files/api.ts';
import { scriptProblems, styleProblems } from './files/assets.ts';
import { leadingTo, type MachineKnown, readMachineFile } from './files/machine-files.ts';
import { readMeasureCsv } from './files/measure-csv.ts';
import { pictureProblems } from './files/picture.ts';
import { searchProblems } from './files/search-list.ts';
import type { Known } from './known.ts';
import { readPiece, wordsOf } from './markup.ts';
import { numbersIn } from './number-forms.ts';
import { isPackedSection } from './packed.ts';
import type { Problem } from './page.ts';
import { plainWords } from './plain-words.ts';
import { type PagesRead, shownBy } from './read-pages.ts';

/** What files are held against. */
interface FilesKnown {
  rows: readonly FigureRow[];
  known: Known;
  pages: Pick<PagesRead, 'words' | 'verified' | 'shown'>;
  text: (file: string) => string;
}

/** What is wrong with a file, and how many of its cells and points were compared. */
interface FileRead {
  problems: readonly string[];
  compared?: number;
}

/** Files that say nothing of figures, for servers and whoever deploys, and those that the others are held against. */
const named = new Set([
  ...['EDITION', '_headers', 'figures.csv', 'bounds.csv', 'measures.json'],
  // `readPacked` reads these.
  ...['figures.parquet', 'datapackage.json'],
]);
const download = /^measures\/([^/]+)\/([a-z0-9-]+)\.(csv|svg|png)$/;

/**
 * Reads every file of a built site that is no page; what must be unpacked or hashed first is left to `readPacked`.
 * Answers the pictures too whose drawing is as it should be.
 */
export function readFiles(
  site: BuiltSite,
  knowing: FilesKnown,
): { problems: Problem[]; compared: number; pictures: string[] } {
  const { known, text } = knowing;
  const machine = machineKnown(site, knowing.rows, known, text);
  const names = [...known.figures.measures.keys(), ...[...known.figures.places].flat()];
  const problems: Problem[] = [];
  const pictures: string[] = [];
  let compared = 0;
  for (const [file, bytes] of site.files) {
    if (file.endsWith('.html') || named.has(file) || isPackedSection(file)) continue;
    const own = site.own.get(file);
    const read =
      own === undefined
        ? (readMachineFile(file, text(file), machine) ??
          readDownload(file, site, knowing) ??
          readOther(file, text(file), names, knowing))
        : { problems: isSame(bytes, own) ? [] : ['is not the file that the council gave'] };
    problems.push(...read.problems.map((words) => ({ file, words })));
    compared += read.compared ?? 0;
    if (own === undefined && isPicture(file, site, known)) pictures.push(file);
  }
  return { problems, compared, pictures };
}

/** Whether a file is the picture of a drawing that the site has. */
function isPicture(file: string, { files }: BuiltSite, { figures }: Known): boolean {
  const [, id = '', , kind] = download.exec(file) ?? [];
  return kind === 'png' && figures.measures.has(id) && files.has(drawnIn(file));
}

/** Reads a file that a measure's page offers, and any other table; null where it is neither. */
function readDownload(file: string, site: BuiltSite, { rows, known, pages, text }: FilesKnown): FileRead | null {
  const { council, drawings, files } = site;
  const [, id = '', name = '', kind] = download.exec(file) ?? [];
  const measure = known.figures.measures.get(id);
  if (file.endsWith('.csv')) {
    if (measure === undefined || !isNamedAfter(name, { measure, council, rows }))
      return { problems: ['is a table beside figures.csv'] };
    const page = pages.shown.get(pageOf(id)) ?? shownBy([], council);
    return readMeasureCsv(text(file), measure, { council, page }, known);
  }
  if (measure !== undefined && kind === 'svg') {
    const drawing = drawings.find((one) => one.file === file);
    return drawing === undefined || !isDrawing(text(file), drawing)
      ? { problems: ['is not the drawing that its figures give'] }
      : { problems: wordProblems(drawing, pages.verified.get(pageOf(id)) ?? new Set(), known) };
  }
  return isPicture(file, site, known)
    ? { problems: pictureProblems(files.get(file) as Uint8Array, text(drawnIn(file))) }
    : null;
}

/** Reads what the site has of its own: drawings, scripts, styles, the list for searching and words for robots. */
function readOther(file: string, content: string, names: readonly string[], { known, pages }: FilesKnown): FileRead {
  if (file.endsWith('.svg')) return { problems: ownDrawingProblems(content) };
  if (/^_astro\/[^/]+\.js$/.test(file)) return { problems: scriptProblems(content, names) };
  if (/^_astro\/[^/]+\.css$/.test(file)) return { problems: styleProblems(content) };
  if (file === 'search.json') return { problems: searchProblems(content, wordsAt(pages.words), searchNames(known)) };
  return {
    problems: /(?:^|\/)(?:robots|humans|security)\.txt$/.test(file) ? [] : ['is not a kind of file that is read back'],
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

/**
 * Whether a table is called after whom it is of, the measure and the newest month, so that its name says nothing more.
 */
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

/** Names that search knows a measure by, whether or not its page says them. */
function searchNames({ figures }: Known): Set<string> {
  const all = [...figures.measures.values()].flatMap(({ id, code, breakdowns }) => [
    ...[id.replaceAll('_', ' '), code],
    ...breakdowns.flatMap(({ name, categories }) => [name, ...categories]),
  ]);
  return new Set(all);
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBounds, readFigures, withPublishedBounds } from '#audit';
import { StoppedError } from '../cli/command-line.ts';
import type { PageFindings } from './cells.ts';
import { measureSvgProblems, readMeasureCsv } from './downloads.ts';
import { type KnownFigures, knownFigures } from './known-figures.ts';
import { looseNumbers } from './loose-numbers.ts';
import { type Element, find, readMarkup, textOf } from './markup.ts';
import type { OtherFigure } from './other-figure.ts';
import { pictureProblems, scriptProblems, searchProblems, styleProblems } from './other-files.ts';
import { checkPage } from './page.ts';
import type { WrittenMeasure } from './shown-figure.ts';

/** What reading a built site back came to. */
export interface PagesAudit {
  pages: number;
  /** Cells, drawings, points and rows of files that were compared with the figures. */
  compared: number;
  problems: string[];
  /** Pictures whose drawing was read back: they are to be drawn anew from it and compared. */
  pictures: string[];
}

/** Files of a built site that say nothing of figures: for servers, and for whoever deploys. */
const named = new Set(['EDITION', '_headers', 'figures.csv', 'bounds.csv', 'measures.json']);
const download = /^measures\/([^/]+)\/(\1(?:-([A-Za-z0-9]+))?)\.(csv|svg|png)$/;

/** Reads every file of a built site back. Throws a StoppedError where one cannot be read. */
export function auditPages(dist: string): PagesAudit {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
  const bounds = files.includes('bounds.csv') ? readBounds(read('bounds.csv')) : [];
  const rows = withPublishedBounds(readFigures(read('figures.csv')), bounds);
  const known = knownFigures(rows, measuresIn(read('measures.json')));
  const findings: PageFindings = { problems: [], compared: 0, hidden: new Map(), orders: new Map() };
  const tell = (file: string, problems: readonly string[]) =>
    findings.problems.push(...problems.map((problem) => `${file}: ${problem}`));
  const council = councilOf(read, files, known);
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readMarkup(read(file), file)]),
  );
  const others = new Map<string, OtherFigure[]>();
  const pictures: string[] = [];
  for (const file of files.filter((one) => one.endsWith('.csv'))) {
    const measure = known.measures.get(download.exec(file)?.[1] ?? '');
    if (file === 'figures.csv' || file === 'bounds.csv') continue;
    if (measure === undefined || !file.endsWith(`/${measure.id}.csv`)) tell(file, ['a table beside figures.csv']);
    else {
      const csv = readMeasureCsv(read(file), file, measure, council, known);
      others.set(measure.id, csv.others);
      findings.problems.push(...csv.problems);
      findings.compared += csv.compared;
    }
  }
  const othersOf = (id: string) => others.get(id) ?? [];
  const names = [...known.measures.keys(), ...new Set(rows.flatMap(({ authority, place }) => [authority, place]))];
  for (const file of files) {
    const [, id = '', , periodType, kind] = download.exec(file) ?? [];
    const measure = known.measures.get(id);
    if (file.endsWith('.html') || file.endsWith('.csv') || named.has(file)) continue;
    if (measure !== undefined && kind === 'svg') {
      const series = known.seriesByType(id, council).get(periodType ?? measure.periodTypes[0] ?? '') ?? [];
      findings.problems.push(...measureSvgProblems(read(file), file, measure, series, othersOf(id)));
      findings.compared += 1;
    } else if (measure !== undefined && kind === 'png' && files.includes(file.replace(/png$/, 'svg'))) {
      tell(file, pictureProblems(readFileSync(path.join(dist, file))));
      pictures.push(file);
    } else if (file.endsWith('.svg')) tell(file, markProblems(read(file), file));
    else if (/^_astro\/[^/]+\.js$/.test(file)) tell(file, scriptProblems(read(file), names));
    else if (/^_astro\/[^/]+\.css$/.test(file)) tell(file, styleProblems(read(file)));
    else if (file === 'search.json') tell(file, searchProblems(read(file), wordsAt(pages), searchNames(known)));
    else if (!/^(?:robots|humans|security)\.txt$/.test(path.basename(file)))
      tell(file, ['no kind of file that is read back']);
  }
  const places = [...new Set(rows.map(({ authority }) => authority))];
  for (const [file, page] of pages) {
    checkPage(page, file, known, findings, othersOf);
    const measure = known.measures.get(/(?:^|\/)measures\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? '');
    if (measure !== undefined && looseNumbers(page, measure, known, places, othersOf(measure.id)).length > 0) {
      tell(file, ['has numbers in its words that do not follow from its figures']);
    }
  }
  for (const [kind, looks] of findings.hidden) {
    if (looks.size > 1) findings.problems.push(`hidden figures look different from one another: ${kind}`);
  }
  for (const [listed, orders] of findings.orders) {
    if (orders.size > 1) findings.problems.push(`tables list the same rows in different orders: ${listed}`);
  }
  return { pages: pages.size, compared: findings.compared, problems: findings.problems, pictures };
}

/** Whose site it is: its pages say so at their top. */
function councilOf(read: (file: string) => string, files: readonly string[], known: KnownFigures): string {
  const front = files.includes('index.html') ? 'index.html' : files.find((file) => file.endsWith('.html'));
  if (front === undefined) return '';
  const page = readMarkup(read(front), front);
  const [name] = find(page, 'p', 'site-name');
  return known.codeOf(textOf(find(name ?? page, 'span')[0] ?? page)) ?? '';
}

/** The words of the page at an address, whatever the site's base; null where there is none. */
function wordsAt(pages: ReadonlyMap<string, Element>): (address: string) => string | null {
  return (address) => {
    const parts = address.replace(/^\/+/, '');
    const names = [...parts.matchAll(/\//g)].map(({ index }) => parts.slice(index + 1));
    const page = [parts, ...names].map((one) => pages.get(`${one}index.html`)).find(Boolean);
    return page === undefined ? null : spaced(page);
  };
}

/** The words of a page, those of neighbouring elements set apart. */
const spaced = (one: Element | string): string => (typeof one === 'string' ? one : one.children.map(spaced).join(' '));

/** Names that search knows a measure by, whether or not its page says them. */
function searchNames(known: KnownFigures): Set<string> {
  const all = [...known.measures.values()].flatMap(({ id, code, breakdowns }) => [
    ...[id.replaceAll('_', ' '), code],
    ...breakdowns.flatMap(({ name, categories }) => [name, ...categories]),
  ]);
  return new Set(all);
}

/** A drawing of the site's own, such as its mark, holds no words. */
function markProblems(text: string, file: string): string[] {
  const drawing = readMarkup(text.replace(/^<\?xml[^>]*\?>\s*/, ''), file);
  const words = textOf(drawing);
  return /\d/.test(words) || text.length > 4000 ? ['a drawing with numbers in it'] : [];
}

function measuresIn(json: string): WrittenMeasure[] {
  const { measures } = JSON.parse(json) as { measures?: Record<string, unknown>[] };
  if (!Array.isArray(measures)) throw new StoppedError('measures.json lists no measures.');
  return measures.map(({ id, title, unit, decimals, breakdowns, code, periodTypes }) => ({
    id: String(id),
    title: String(title),
    unit: String(unit),
    decimals: Number(decimals),
    code: typeof code === 'string' ? code : '',
    periodTypes: Array.isArray(periodTypes) ? periodTypes.map(String) : [],
    breakdowns: Array.isArray(breakdowns) ? breakdowns : [],
  }));
}

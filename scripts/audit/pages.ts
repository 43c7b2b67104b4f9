import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFigures } from '../../src/audit/index.ts';
import { StoppedError } from '../cli/command-line.ts';
import type { PageFindings } from './cells.ts';
import { knownFigures } from './known-figures.ts';
import { looseNumbers } from './loose-numbers.ts';
import { readMarkup } from './markup.ts';
import { checkPage } from './page.ts';
import type { WrittenMeasure } from './shown-figure.ts';

/** What reading a built site back came to. */
export interface PagesAudit {
  pages: number;
  compared: number;
  problems: string[];
  /** Numbers on measures' pages that do not follow from their figures, by page: to be looked at, no verdict. */
  loose: { page: string; count: number }[];
}

/** Kinds of files that a built site may hold. Whatever else lies there is a problem: nobody has read it. */
const readable = new Set(['.html', '.svg', '.json', '.csv', '.css', '.txt', '.xml']);
/** Files for servers and for whoever deploys, which have no kind: the build writes them from the policy alone. */
const named = new Set(['EDITION', '_headers']);

/** Reads every page, drawing and data file of a built site back. Throws a StoppedError where one cannot be read. */
export function auditPages(dist: string): PagesAudit {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
  const rows = readFigures(read('figures.csv'));
  const known = knownFigures(rows, measuresIn(read('measures.json')));
  const findings: PageFindings = { problems: [], compared: 0, hidden: new Map(), orders: new Map() };
  const loose: PagesAudit['loose'] = [];
  for (const file of files) {
    const kind = path.extname(file);
    if (!readable.has(kind) && !named.has(file)) findings.problems.push(`${file}: no kind of file that is read back`);
    if (kind === '.csv' && file !== 'figures.csv') findings.problems.push(`${file}: a table beside figures.csv`);
    if (kind === '.svg') checkDrawing(read(file), file, findings);
    if (kind !== '.html') continue;
    const page = readMarkup(read(file), file);
    checkPage(page, file, known, findings);
    const count = looseNumbers(page, file, rows, known).length;
    if (count > 0) loose.push({ page: file, count });
  }
  for (const [kind, looks] of findings.hidden) {
    if (looks.size > 1) findings.problems.push(`hidden figures look different from one another: ${kind}`);
  }
  for (const [rows, orders] of findings.orders) {
    if (orders.size > 1) findings.problems.push(`tables list the same rows in different orders: ${rows}`);
  }
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return { pages, compared: findings.compared, problems: findings.problems, loose };
}

/** A drawing of its own, such as the site's mark, holds no words. */
function checkDrawing(text: string, file: string, findings: PageFindings): void {
  if (/\d/.test(JSON.stringify(textsIn(text, file)))) findings.problems.push(`${file}: a drawing with numbers in it`);
}

const textsIn = (text: string, file: string): string[] =>
  readMarkup(text.replace(/^<\?xml[^>]*\?>\s*/, ''), file).children.filter((child) => typeof child === 'string');

function measuresIn(json: string): WrittenMeasure[] {
  const { measures } = JSON.parse(json) as { measures?: Record<string, unknown>[] };
  if (!Array.isArray(measures)) throw new StoppedError('measures.json lists no measures.');
  return measures.map(({ id, title, unit, decimals, breakdowns }) => ({
    id: String(id),
    title: String(title),
    unit: String(unit),
    decimals: Number(decimals),
    breakdowns: Array.isArray(breakdowns) ? breakdowns : [],
  }));
}

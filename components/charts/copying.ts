import { copyWords } from '#words';

/**
 * Puts buttons on a page that copy pictures of charts, what charts show in words, and tables. Without it nothing is
 * missing: pictures can be saved, words and tables selected. Where a browser does not let it copy, the reader is told what
 * to do instead.
 */

const press = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C';

function startCopying(): void {
  for (const downloads of document.querySelectorAll<HTMLElement>('.downloads')) {
    const picture = downloads.querySelector<HTMLAnchorElement>('a[href$="-report.png"]');
    const chart = chartBefore(downloads);
    const drawing = chart?.querySelector('desc');
    const title = chart?.querySelector('title');
    const links = downloads.querySelector('p');
    if (!picture || !links) continue;
    const row = rowAfter(links, 'copies');
    const say = statusAfter(row);
    const name = title ? plain(title) : '';
    addButton(row, copyWords.picture, () => copyPicture(picture, say), name);
    const words = downloads.querySelector('.alternative') ?? drawing;
    if (words) addButton(row, copyWords.words, () => copyText(plain(words), say), name);
  }
  for (const frame of document.querySelectorAll<HTMLElement>('main .scroll')) {
    const table = frame.querySelector('table');
    if (!table) continue;
    const row = rowAfter(frame, 'copy-table');
    const say = statusAfter(row);
    addButton(row, copyWords.table, () => copyTable(table, say), nameOf(table));
  }
  for (const snippet of document.querySelectorAll<HTMLElement>('.snippet')) {
    const row = rowAfter(snippet, 'copies');
    const say = statusAfter(row);
    addButton(row, copyWords.snippet, () => copyText(inFull(plain(snippet)), say));
  }
}

/** The nearest chart that stands before an element, as it is seen: the wide or the narrow drawing. */
function chartBefore(element: Element): Element | null {
  for (let at: Element | null = element.previousElementSibling; at; at = at.previousElementSibling) {
    const chart = at.matches('figure.chart') ? at : at.querySelector('figure.chart');
    if (chart) return chart;
  }
  return null;
}

/** A line for buttons behind an element. */
function rowAfter(element: Element, name: string): HTMLElement {
  const row = document.createElement('p');
  row.className = `${name} no-print`;
  element.after(row);
  return row;
}

/** `of` is what is copied: a page has several buttons of a name, which a list of buttons must tell apart. */
function addButton(row: Element, name: string, copy: () => Promise<void>, of = ''): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = name;
  if (of !== '') button.setAttribute('aria-label', `${name}: ${of}`);
  button.addEventListener('click', () => void copy());
  row.append(button);
}

/** Where a reader is told what came of it: a live region that is there before anything is said in it. */
function statusAfter(row: Element): (text: string) => void {
  const status = document.createElement('p');
  status.className = 'copied no-print';
  status.setAttribute('role', 'status');
  row.after(status);
  return (text) => {
    // The same words twice are said twice.
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = text;
    });
  };
}

async function copyPicture(link: HTMLAnchorElement, say: (text: string) => void): Promise<void> {
  try {
    const picture = fetch(link.href).then((answer) => (answer.ok ? answer.blob() : Promise.reject(answer.status)));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    say(copyWords.done.picture);
  } catch {
    say(copyWords.refused.picture);
  }
}

async function copyText(text: string, say: (text: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(copyWords.done.words);
  } catch {
    say(copyWords.refused.words(press, text));
  }
}

async function copyTable(table: HTMLTableElement, say: (text: string) => void): Promise<void> {
  try {
    const types = { 'text/html': bareTable(table), 'text/plain': tabbed(table) };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    say(copyWords.done.table);
  } catch {
    getSelection()?.selectAllChildren(table);
    say(copyWords.refused.table(press));
  }
}

/** Rows of what a table says in words, without bars and small lines. */
function rowsOf(table: HTMLTableElement): { head: boolean; scope: string; text: string }[][] {
  return [...table.rows].map((row) =>
    [...row.cells]
      .filter((cell) => !cell.matches('.bar-cell') && !cell.querySelector('svg'))
      .map((cell) => ({ head: cell.tagName === 'TH', scope: cell.scope, text: wordsOf(cell) })),
  );
}

/** What stands in a caption besides what the table is of: where its figures come from, and what is to be known of them. */
const besides = '.origin, .why';

/** What a table is of, as its caption says it, without what is said besides. */
function nameOf({ caption }: HTMLTableElement): string {
  const copy = caption?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(besides)) part.remove();
  return wordsOf(copy);
}

/** What a table is of, then what is said besides, in brackets or as a sentence of its own. */
function captionOf(table: HTMLTableElement): string {
  const parts = [...(table.caption?.querySelectorAll(besides) ?? [])].map((part) =>
    part.matches('.why') ? `. ${wordsOf(part)}` : ` (${wordsOf(part)})`,
  );
  return `${nameOf(table)}${parts.join('')}`;
}

/** Where a table stands, as its last line. */
const sourceOf = (): string => copyWords.source(document.title, location.href.replace(/#.*/, ''));

function tabbed(table: HTMLTableElement): string {
  const rows = rowsOf(table).map((row) => row.map(({ text }) => text).join('\t'));
  return [captionOf(table), ...rows, sourceOf()].filter((line) => line !== '').join('\n');
}

/** A table without the site's own styles and marks, as a document of another program takes it. */
function bareTable(table: HTMLTableElement): string {
  const bare = document.createElement('table');
  bare.createCaption().textContent = captionOf(table);
  for (const cells of rowsOf(table)) {
    const row = bare.insertRow();
    for (const { head, scope, text } of cells) {
      const cell = document.createElement(head ? 'th' : 'td');
      if (head) cell.scope = scope || 'row';
      cell.textContent = text;
      row.append(cell);
    }
  }
  const source = document.createElement('p');
  source.textContent = sourceOf();
  return `${bare.outerHTML}${source.outerHTML}`;
}

const plain = ({ textContent }: Node): string => (textContent ?? '').replace(/\s+/g, ' ').trim();

/** What is said in an element, pieces set apart, without signs that stand for words beside them. */
function wordsOf(element: Element): string {
  const texts = (node: Node): string[] => {
    if (node instanceof Text) return [node.data];
    return node instanceof Element && node.ariaHidden !== 'true' ? [...node.childNodes].flatMap(texts) : [];
  };
  return texts(element)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)%])/g, '')
    .trim();
}

/** A snippet with addresses that lead here from wherever it is put. */
const inFull = (snippet: string): string =>
  snippet.replace(/ src="(\/[^"]*)"/, (_, path: string) => ` src="${new URL(path, location.href).href}"`);

startCopying();

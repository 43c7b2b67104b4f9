import type { FigureRow } from '#audit';
import { standsFor, withoutPeriod } from './figure-forms.ts';
import type { KnownFigures } from './known-figures.ts';
import type { Mark } from './mark.ts';
import { markAttributes } from './mark.ts';
import { attribute, childrenOf, type Element, isElement, isText, type Node } from './markup.ts';

/**
 * How places of one kind look, by kind: of hidden figures each kind has one look, or the look would show why each is
 * hidden.
 */
export type Looks = Map<string, Set<string>>;

/** Elements that stand round one thing that is said: as far as there a hidden figure's look is compared. */
const pieces = new Set(['td', 'th', 'p', 'dd', 'dt', 'li', 'h1', 'h2', 'h3', 'h4', 'div', 'figcaption']);
/** Whose class names a kind of place; the classes of what stands within could distinguish one figure from another. */
const places = new Set(['table', 'ul', 'ol', 'dl', 'main', 'section', 'header', 'head']);
const revision = /;? ?revised in the publication of \w+ \d{4}| \(revised\)/gi;

/** Notes how each hidden figure of a page looks, and each cell of its row that has no mark of its own. */
export function noteLooks(looks: Looks, file: string, marks: readonly Mark[], known: KnownFigures): void {
  const marked = new Set(marks.map(({ element }) => element));
  const holds = new Set<Node>();
  for (const { element } of marks) for (const outer of outerOf(element)) holds.add(outer);
  for (const mark of marks) {
    const row = mark.figure === null ? undefined : known.figure(mark.figure.key, mark.figure.asAt);
    if (row?.symbol !== 'c' || mark.part === 'bar' || mark.part === 'period') continue;
    const instead = standsFor(row, known.measures.get(row.measure) ?? { unit: '' });
    if (mark.holder) {
      const cells = childrenOf(mark.element)
        .filter(isElement)
        .filter((cell) => cell.tagName === 'td');
      for (const cell of cells.filter((one) => !marked.has(one) && !holds.has(one))) {
        note(looks, kindOf(file, cell, `cell ${columnOf(cell)}`), lookOf(cell, null, row, ''));
      }
    } else {
      const piece = pieceOf(mark.element);
      const part = `${mark.part ?? 'value'}${isOfOtherPeriod(mark.element) ? ' of another period' : ''}`;
      note(looks, kindOf(file, piece, `${part} ${columnOf(piece)}`), lookOf(piece, mark.element, row, instead));
    }
  }
}

/** What is wrong where hidden figures of one kind of place look different. */
export function lookProblems(looks: Looks): string[] {
  return [...looks].some(([, own]) => own.size > 1) ? ['hidden figures look different from one another'] : [];
}

function note(looks: Looks, kind: string, look: string): void {
  looks.set(kind, (looks.get(kind) ?? new Set()).add(look));
}

function* outerOf(element: Element): Generator<Element> {
  for (let node = element.parentNode; node !== null && isElement(node); node = node.parentNode) yield node;
}

function pieceOf(element: Element): Element {
  return [element, ...outerOf(element)].find(({ tagName }) => pieces.has(tagName)) ?? element;
}

/** Pages of one kind stand in one folder, and differ in what they are about. */
export const kindOfPage = (file: string): string => file.replace(/^([^/]*)\/.*\//, '$1/*/');

/** Whether an element says by its key that its figure is of another period than the one around it, and the same otherwise. */
function isOfOtherPeriod(element: Element): boolean {
  const [measure, , periodType] = (attribute(element, 'data-figure') ?? '').split('|');
  return measure === '' && (periodType ?? '') !== '';
}

/** Which kind of place a piece of a page is: the elements around it, and the names of lists and tables. */
function kindOf(file: string, piece: Element, part: string): string {
  const around = [...outerOf(piece)].map((outer) =>
    places.has(outer.tagName) ? `${outer.tagName}.${attribute(outer, 'class') ?? ''}` : outer.tagName,
  );
  return [kindOfPage(file), piece.tagName, part, ...around].join(' ');
}

/** Where a cell stands in its row, of cells from the right: a first one is often missing, a last one never. */
function columnOf(cell: Element): number {
  const row = cell.parentNode;
  if (row === null || cell.tagName !== 'td') return 0;
  const table = [...outerOf(cell)].find(({ tagName }) => tagName === 'table');
  return table === undefined ? 0 : childrenOf(row).filter(isElement).indexOf(cell);
}

/**
 * A piece of a page as it looks: elements with their classes, and the words of the figure itself, what stands in its
 * place as a symbol. Other words are left out, as are addresses and names.
 */
function lookOf(node: Node, own: Element | null, row: FigureRow, instead: string, within = own === null): string {
  if (isText(node)) {
    if (!within) return node.value.trim() === '' ? '' : '…';
    const words = withoutPeriod(node.value.replace(/\s+/g, ' ').trim().replace(revision, ''), row);
    return instead !== '' && words.toLowerCase().startsWith(instead) ? `c${words.slice(instead.length)}` : words;
  }
  if (!isElement(node)) return '';
  const inside = within || node === own;
  const left = [...markAttributes, 'id', 'href', 'headers', 'aria-labelledby', 'aria-describedby'];
  const outer = node.attrs.filter(({ name }) => !left.includes(name)).map(({ name, value }) => ` ${name}="${value}"`);
  const inner = childrenOf(node).map((child) => lookOf(child, own, row, instead, inside));
  return `<${node.tagName}${outer.join('')}>${inner.join('')}</${node.tagName}>`;
}

import { type Mark, markOf, type Named } from './mark.ts';
import { attribute, childrenOf, isElement, isInline, isText, type Markup, type Node, offsetOf } from './markup.ts';

/** Stands in words for an element of the line that has a mark of its own. */
export const elsewhere = '\uFFFC';

/**
 * Words of a page that speak of one thing: those of a marked element without its marked parts, or those outside of all
 * marks.
 */
export interface Region {
  mark: Mark | null;
  /** What is said there, pieces set apart as a reader sees them. */
  words: string;
  /** Where it begins in the file. */
  offset: number | null;
  faults: readonly string[];
  /** The figure that an element around it names; null where none does. */
  within: Named | null;
  /** Set where the words are the page's title, or name and describe a drawing: they say again what stands elsewhere. */
  echo: boolean;
}

/** What stands around a node. */
interface Around {
  mark: Mark | null;
  /** The figure that the nearest mark with one names. */
  figure: Named | null;
  asAt: string | null;
  inChart: boolean;
}

/**
 * The regions of a page, in the order in which they end; the drawings of charts are left out. Outside of all marks each
 * block is a region by itself, so that no number goes on across two of them.
 */
export function regionsOf({ root }: Markup): Region[] {
  const regions: Region[] = [];
  /** Reads what stands in an element that is a region. */
  const open = (element: Node, around: Around, within: Named | null, faults: string[], echo: boolean): void => {
    const words: string[] = [];
    for (const child of childrenOf(element)) visit(child, around, words);
    const said = words.join('').replace(/\s+/g, ' ').trim();
    if (said === '' && around.mark === null && faults.length === 0) return;
    regions.push({ mark: around.mark, words: said, offset: offsetOf(element), within, faults, echo });
  };
  const visit = (node: Node, around: Around, words: string[]): void => {
    if (isText(node)) words.push(node.value);
    if (!isElement(node) || ['script', 'style'].includes(node.tagName)) return;
    if (node.tagName === 'svg' && around.inChart) return;
    const asAt = attribute(node, 'data-as-at') ?? around.asAt;
    const { mark, faults } = markOf(node, around.figure, asAt);
    const echo = node.tagName === 'title' || node.tagName === 'desc';
    const inner: Around = {
      mark: mark ?? (echo ? null : around.mark),
      figure: mark?.figure ?? around.figure,
      asAt,
      inChart: around.inChart || mark?.chart != null,
    };
    if (mark === null && !echo && (around.mark !== null || isInline(node))) {
      const apart = isInline(node) ? '' : ' ';
      words.push(apart);
      for (const child of childrenOf(node)) visit(child, inner, words);
      words.push(apart);
    } else {
      words.push(isInline(node) && mark !== null ? elsewhere : ' ');
      open(node, inner, around.figure, faults, echo);
    }
  };
  const words: string[] = [];
  for (const child of childrenOf(root)) visit(child, { mark: null, figure: null, asAt: null, inChart: false }, words);
  return regions;
}

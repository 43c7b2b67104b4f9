import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;

/** A page or a drawing as a browser reads it, and what a browser would have had to guess at. */
export interface Markup {
  root: Tree.ParentNode;
  faults: string[];
}

/** Reads a whole page. A comment, and whatever is not HTML by the standard, is a fault. */
export function readPage(html: string): Markup {
  const faults: string[] = [];
  const root = parse(html, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    onParseError: ({ code }) => faults.push(`is not HTML by the standard (${code})`),
  });
  return { root, faults: [...new Set([...faults, ...commentFaults(root)])] };
}

/** Reads a drawing or another piece of a page. */
export function readPiece(markup: string): Markup {
  const faults: string[] = [];
  const root = parseFragment(markup, {
    scriptingEnabled: false,
    onParseError: ({ code }) => faults.push(`is not HTML by the standard (${code})`),
  });
  return { root, faults: [...new Set([...faults, ...commentFaults(root)])] };
}

function commentFaults(root: Tree.ParentNode): string[] {
  return nodesIn(root).some(({ nodeName }) => nodeName === '#comment') ? ['holds a comment'] : [];
}

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

/** What stands in a node; what a template holds is not left out. */
export function childrenOf(node: Tree.Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** Adds every node within to a list, in order. */
function nodesIn(node: Tree.Node, list: Node[] = []): Node[] {
  for (const child of childrenOf(node)) {
    list.push(child);
    nodesIn(child, list);
  }
  return list;
}

/** Every element within, in order. */
export function elementsIn(node: Tree.Node): Element[] {
  return nodesIn(node).filter(isElement);
}

/** The elements of a name within. */
export function find(node: Tree.Node, name: string): Element[] {
  return elementsIn(node).filter(({ tagName }) => tagName === name);
}

/** The nearest element of a name around an element, itself among them; null where there is none. */
export function nearest(element: Element, name: string): Element | null {
  let node: Tree.ParentNode | null = element;
  while (node !== null && !(isElement(node) && node.tagName === name)) {
    node = 'parentNode' in node ? node.parentNode : null;
  }
  return node;
}

/** What an attribute of an element says; null where it has none. */
export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

/** Elements that stand in a line of text: what touches them is one word with what they hold. */
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'time']);
export const isInline = ({ tagName }: Element): boolean => inline.has(tagName);

/**
 * The words in a node as they are read: other elements than those of a line set words apart; white space is made
 * single.
 */
export function wordsOf(node: Tree.Node): string {
  const words = (one: Tree.Node): string => {
    if (isText(one)) return one.value;
    const within = childrenOf(one).map(words).join('');
    return isElement(one) && !isInline(one) ? ` ${within} ` : within;
  };
  return words(node).replace(/\s+/g, ' ').trim();
}

/** Where a node begins in the text that was read; null where the reader put it in. */
export function offsetOf(node: Tree.Node): number | null {
  return ('sourceCodeLocation' in node ? node.sourceCodeLocation?.startOffset : undefined) ?? null;
}

/** The text of an element as it stands in the file, byte for byte; null where it has no end there. */
export function sourceOf(element: Element, html: string): string | null {
  const place = element.sourceCodeLocation;
  return place == null ? null : html.slice(place.startOffset, place.endOffset);
}

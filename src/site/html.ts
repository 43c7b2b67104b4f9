import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Text = Tree.TextNode;

/**
 * Reads a whole page, or what stands in a part of one, as a browser without scripts does; each node knows its place.
 */
export function readHtml(html: string): Tree.ParentNode {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  return /^\s*<(?:!doctype|html|head)\b/i.test(html) ? parse(html, options) : parseFragment(html, options);
}

/**
 * What stands in a node, texts and elements in their order, each with the names of the elements around it, innermost
 * last.
 */
export function* within(
  node: Tree.Node,
  around: readonly string[] = [],
): Generator<[Element | Text, readonly string[]]> {
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) {
    if (child.nodeName === '#text') yield [child as Text, around];
    if (!('tagName' in child)) continue;
    yield [child, around];
    yield* within(child, [...around, child.tagName]);
  }
}

/** Every element within, in order. */
export function elementsIn(node: Tree.Node): Element[] {
  return [...within(node)].flatMap(([one]) => ('tagName' in one ? one : []));
}

/** What an attribute says; undefined where there is none. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

const nothing: readonly never[] = [];

/** An element of XML: its name and its attributes without their prefixes, and what it holds. */
export class XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  #inside: (string | XmlNode)[] | null = null;
  #children: XmlNode[] | null = null;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  add(inside: string | XmlNode): void {
    this.#inside ??= [];
    this.#inside.push(inside);
    if (typeof inside === 'string') return;
    this.#children ??= [];
    this.#children.push(inside);
  }

  get children(): readonly XmlNode[] {
    return this.#children ?? nothing;
  }

  /** All text in it, also in its children. */
  get text(): string {
    let text = '';
    for (const one of this.#inside ?? nothing) text += typeof one === 'string' ? one : (one as XmlNode).text;
    return text;
  }
}

/** What XML holds besides elements: comments, and whether it defines entities. */
export interface XmlPart {
  root: XmlNode;
  comments: string[];
  hasDoctype: boolean;
}

/** A part as a tree. Throws where it is no well-formed XML. */
export function xmlPart(bytes: Uint8Array): XmlPart {
  const root = new XmlNode('', {});
  const part: XmlPart = { root, comments: [], hasDoctype: false };
  const open = [root];
  const parser = new SaxesParser();
  const addText = (text: string): void => open.at(-1)?.add(text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own: Record<string, string> = {};
    for (const key in attributes) own[withoutPrefix(key)] = attributes[key] as string;
    const node = new XmlNode(withoutPrefix(name), own);
    open.at(-1)?.add(node);
    open.push(node);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', (comment) => part.comments.push(comment));
  parser.on('doctype', () => {
    part.hasDoctype = true;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(strFromU8(bytes).replace(/^\uFEFF/, '')).close();
  return part;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Every element in a node, in order. */
export function every(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const collect = (of: XmlNode): void => {
    for (const child of of.children) {
      found.push(child);
      collect(child);
    }
  };
  collect(node);
  return found;
}

/** Every element of that name in a node, in order. */
export function all(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const collect = (of: XmlNode): void => {
    for (const child of of.children) {
      if (child.name === name) found.push(child);
      collect(child);
    }
  };
  collect(node);
  return found;
}

/** The first element of that name in a node. */
export function first(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) {
    if (child.name === name) return child;
    const within = first(child, name);
    if (within !== undefined) return within;
  }
  return undefined;
}

/** An attribute by its name without its prefix. */
export const attribute = (node: XmlNode | undefined, name: string): string | undefined => node?.attributes[name];

import { StoppedError } from '../cli/command-line.ts';

/** An element of a page: what stands in it is text or further elements. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const rawText = new Set(['script', 'style']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const token =
  /<!doctype html>|<!--([\s\S]*?)-->|<\/([a-zA-Z][\w:-]*)\s*>|<([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>|([^<]+)/giy;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * Reads a page or a drawing that this project's own build made. Strict: what a browser would have to guess at, it refuses,
 * so that nothing stands in a page unread. Throws a StoppedError.
 */
export function readMarkup(text: string, file: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  const refuse = (problem: string) => new StoppedError(`${file}: ${problem}`);
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw refuse(`cannot be read after ${from} characters`);
    const [, comment, closed, opened, attributes = '', slash, words] = match;
    const current = open.at(-1) as Element;
    if (comment !== undefined) throw refuse('a comment stands in it');
    if (words !== undefined) current.children.push(decoded(words));
    if (closed !== undefined) {
      if (open.length === 1 || current.name !== closed.toLowerCase()) throw refuse(`</${closed}> closes nothing`);
      open.pop();
    }
    if (opened === undefined) continue;
    const element: Element = { name: opened.toLowerCase(), attributes: attributesIn(attributes), children: [] };
    current.children.push(element);
    if (rawText.has(element.name) && slash === '') {
      const end = text.toLowerCase().indexOf(`</${element.name}>`, token.lastIndex);
      if (end < 0) throw refuse(`<${opened}> is never closed`);
      element.children.push(text.slice(token.lastIndex, end));
      token.lastIndex = end + element.name.length + 3;
    } else if (slash === '' && !empty.has(element.name)) open.push(element);
  }
  if (open.length > 1) throw refuse(`<${open.at(-1)?.name}> is never closed`);
  return root;
}

/** Every element within, in order, itself first. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* within(child);
}

/** The elements of a name within, and of a class where one is given. */
export function find(element: Element, name: string, className?: string): Element[] {
  return [...within(element)].filter(
    (one) => one.name === name && (className === undefined || hasClass(one, className)),
  );
}

export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.get('class') ?? '').split(/\s+/).includes(name);
}

/** The words in an element as they are read, white space made single. */
export function textOf(element: Element): string {
  const words = (one: Element | string): string => (typeof one === 'string' ? one : one.children.map(words).join(''));
  return words(element).replace(/\s+/g, ' ').trim();
}

/** An element written out again: the same markup always gives the same text. */
export function written({ name, attributes, children }: Element): string {
  const inner = children.map((child) =>
    typeof child === 'string' ? child.replace(/\s+/g, ' ').trim() : written(child),
  );
  const outer = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  return `<${name}${outer}>${inner.join('')}</${name}>`;
}

function attributesIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return entities[name] ?? whole;
  });
}

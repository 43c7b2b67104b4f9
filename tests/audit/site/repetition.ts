import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type Element = Tree.Element;

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
const classesOf = (element: Element) => (element.attrs.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/);

/** What is not seen at first, and tables, which hold every figure once. */
const apart = new Set(['head', 'script', 'style', 'title', 'desc', 'pre', 'details', 'table']);
/** Besides: the second drawing of a chart, of which one is shown, and what is set against earlier figures or said of them. */
const isApart = (element: Element) =>
  apart.has(element.tagName) ||
  classesOf(element).some((name) => name === 'only-narrow' || name === 'judgement') ||
  element.attrs.some(({ name, value }) => name === 'aria-labelledby' && value === 'commentary');

/** The words of a page that a reader sees at first of its newest figures, outside its tables. */
export function seenWords(html: string): string {
  const words: string[] = [];
  const walk = (node: Tree.Node): void => {
    if ('value' in node && node.nodeName === '#text') words.push(String(node.value));
    if (!isElement(node) || !isApart(node))
      for (const child of 'childNodes' in node ? node.childNodes : []) walk(child);
  };
  walk(parse(html));
  return words.join(' ').replace(/\s+/g, ' ');
}

/** How often a page says the figure that it opens with; null where it has none that could not be mistaken for another. */
export function timesSaid(html: string): number | null {
  const [, value] = /class="key-figure"[^>]*>\s*<p>\s*<span class="value"[^>]*>([\d,.]+%?)/.exec(html) ?? [];
  if (value === undefined || !/[.%]|\d{3}/.test(value)) return null;
  const text = value.replace(/[.%]/g, '\\$&');
  return seenWords(html).match(new RegExp(`(?<![\\d,.])${text}(?![\\d%])`, 'g'))?.length ?? 0;
}

/** The pages of measures of a site, by their ids. */
export function measurePages(site: string): [id: string, html: string][] {
  const folder = join(site, 'measures');
  return readdirSync(folder)
    .toSorted()
    .map((id) => [id, readFileSync(join(folder, id, 'index.html'), 'utf8')]);
}

import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { bold, cellBreak, type Line, rowSign } from './line.ts';
import { tidied } from './tidy.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * The lines of a Word document that was turned into HTML: headings begin with `#`, rows of tables with the row sign, and
 * a footnote stands under its paragraph. `at` counts the paragraphs.
 */
export function linesOfHtml(html: string): Line[] {
  const root = parseFragment(html);
  const notes = footnotesIn(root);
  const lines: Line[] = [];
  let at = 0;
  const add = (text: string, isRow = false) => {
    at += 1;
    for (const row of text.split('\n')) {
      if (isRow || row.trim() !== '') lines.push({ text: isRow ? row : tidied(row), at });
    }
    if (!isRow && !/^\s*(?:•|\(?(?:\d{1,3}|[a-z]{1,4})[.)])\s/i.test(text)) lines.push({ text: '', at });
  };
  const paragraph = (node: Element, prefix = '') => {
    const isListed = /^\s*(?:•|\(?(?:\d{1,3}|[a-z]{1,4})[.)])\s/i.test(textOf(node));
    if (!isListed && lines.length > 0 && lines.at(-1)?.text !== '') lines.push({ text: '', at });
    add(`${prefix}${textOf(node)}`);
    for (const id of footnotesNamed(node)) {
      const note = notes.get(id);
      if (note !== undefined) add(`Footnote: ${note}`);
    }
  };
  const visit = (node: Node): void => {
    if (!('tagName' in node)) {
      if ('childNodes' in node) node.childNodes.forEach(visit);
      return;
    }
    const { tagName } = node;
    if (/^h[1-6]$/.test(tagName)) paragraph(node, `${'#'.repeat(Number(tagName[1]))} `);
    else if (tagName === 'p') paragraph(node);
    else if (tagName === 'li') {
      if (!attribute(node, 'id')?.includes('note-')) paragraph(node, '• ');
    } else if (tagName === 'table') {
      lines.push({ text: '', at });
      for (const row of rowsIn(node)) add(`${rowSign}${row.join(rowSign)}`, true);
      lines.push({ text: '', at });
    } else node.childNodes.forEach(visit);
  };
  visit(root);
  return lines;
}

function rowsIn(table: Element): string[][] {
  const rows: string[][] = [];
  const visit = (node: Node): void => {
    if (!('childNodes' in node)) return;
    if ('tagName' in node && node.tagName === 'tr') {
      const cells = node.childNodes.filter(
        (child): child is Element => 'tagName' in child && /^t[dh]$/.test(child.tagName),
      );
      rows.push(cells.map(cellText));
    } else node.childNodes.forEach(visit);
  };
  visit(table);
  return rows;
}

function cellText(cell: Element): string {
  const paragraphs: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && /^(?:p|li|h[1-6])$/.test(node.tagName)) paragraphs.push(tidied(textOf(node)).trim());
    else if ('tagName' in node && node.tagName === 'tr') {
      paragraphs.push(
        node.childNodes
          .map((one) => textOf(one).trim())
          .filter(Boolean)
          .join(' – '),
      );
    } else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  cell.childNodes.forEach(visit);
  return paragraphs.filter((one) => one !== '').join(cellBreak);
}

function textOf(node: Node): string {
  if (node.nodeName === '#text')
    return (node as DefaultTreeAdapterMap['textNode']).value.replace(/[\n\t\uFDD0-\uFDD3]+/gu, ' ');
  if (!('childNodes' in node)) return '';
  const element = node as Element;
  if (element.tagName === 'br') return '\n';
  if (element.tagName === 'img') return '';
  const inside = element.childNodes.map(textOf).join('');
  const isBold = (element.tagName === 'strong' || element.tagName === 'b') && inside.trim() !== '';
  if (!isBold) return inside;
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? [];
  return `${before}${words
    .split('\n')
    .map((part) => (part.trim() === '' ? part : `${bold.from}${part}${bold.to}`))
    .join('\n')}${after}`;
}

function footnotesIn(root: Node): Map<string, string> {
  const notes = new Map<string, string>();
  const visit = (node: Node): void => {
    if ('tagName' in node && node.tagName === 'li') {
      const id = attribute(node, 'id');
      if (id?.includes('note-')) {
        notes.set(
          id,
          textOf(node)
            .replace(/\s*↑\s*$/, '')
            .trim(),
        );
        return;
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return notes;
}

function footnotesNamed(node: Node): string[] {
  if (!('childNodes' in node)) return [];
  const href = 'tagName' in node ? attribute(node, 'href') : undefined;
  const own = href?.startsWith('#') && href.includes('note-') && !href.includes('-ref-') ? [href.slice(1)] : [];
  return [...own, ...node.childNodes.flatMap(footnotesNamed)];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

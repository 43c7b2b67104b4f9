import type { PublishedFigures } from './figures/published.ts';
import { identifierProblems } from './rules/identifiers.ts';
import { type MayName, pathIn } from './rules/metadata.ts';
import type { ReadSheet } from './tables/workbook.ts';
import type { OtherFigure } from './types.ts';
import { every, type XmlNode } from './xml-tree.ts';

/** What every reader of a file is given. */
export interface Reading {
  published: PublishedFigures;
  others: readonly OtherFigure[];
  may: MayName;
  problem(part: string, problem: string): void;
  notChecked(part: string, what: string): void;
  compared(count: number): void;
  /** Reads a file that is within this one, and gives its sheets where it is a workbook. */
  within(part: string, bytes: Uint8Array): readonly ReadSheet[];
}

/** Looks through words for what names a person or a machine. */
export function readText(part: string, text: string, reading: Reading): void {
  for (const problem of identifierProblems(text)) reading.problem(part, problem);
  readPath(part, text, reading);
}

/** Looks through words for a path of a machine. */
export function readPath(part: string, text: string, reading: Reading): void {
  const path = pathIn(text);
  if (path !== null) reading.problem(part, `holds a path of a machine: ${path}`);
}

const describing = ['descr', 'title', 'alt', 'aria-label', 'href', 'Target', 'location'];

/** What of XML people or programs read as words: texts, and attributes that describe. */
export function wordsOf(root: XmlNode): string {
  const [texts, said, paragraphs]: [string[], string[], string[]] = [[], [], []];
  for (const node of every(root)) {
    for (const name of describing) if (node.attributes[name]) said.push(node.attributes[name]);
    const isParagraph = node.name === 'p' || node.name === 'si';
    if (!isParagraph && node.children.length > 0) continue;
    const { text } = node;
    if (node.children.length === 0 && text !== '') texts.push(text);
    if (isParagraph) paragraphs.push(text);
  }
  return [...texts, ...said, ...paragraphs].join('\n');
}

import type { Others } from './figures/explain.ts';
import type { PublishedFigures } from './figures/published.ts';
import { identifierProblems } from './rules/identifiers.ts';
import { type MayName, pathIn } from './rules/metadata.ts';
import { attribute, every, type XmlNode } from './xml-tree.ts';

/** What every reader of a file is given. */
export interface Reading {
  published: PublishedFigures;
  others: Others;
  may: MayName;
  contacts: ReadonlySet<string>;
  problem(part: string, problem: string): void;
  notChecked(part: string, what: string): void;
  compared(count: number): void;
  /** Reads a file that is within this one. */
  within(part: string, bytes: Uint8Array): void;
}

/** Looks through words for what names a person or a machine. */
export function readText(part: string, text: string, reading: Reading): void {
  for (const problem of identifierProblems(text, reading.contacts)) reading.problem(part, problem);
  readPath(part, text, reading);
}

/** Looks through words for a path of a machine. */
export function readPath(part: string, text: string, reading: Reading): void {
  const path = pathIn(text);
  if (path !== null) reading.problem(part, `holds a path of a machine: ${path}`);
}

/** What of XML people or programs read as words: texts, and attributes that describe. */
export function wordsOf(root: XmlNode): string {
  const nodes = every(root);
  const said = nodes.flatMap((node) =>
    ['descr', 'title', 'alt', 'aria-label', 'href', 'Target', 'location'].map((name) => attribute(node, name) ?? ''),
  );
  const texts = nodes.filter(({ children, text }) => children.length === 0 && text !== '').map(({ text }) => text);
  return [
    ...texts,
    ...said.filter((one) => one !== ''),
    ...nodes.filter(({ name }) => name === 'p' || name === 'si').map(({ text }) => text),
  ].join('\n');
}

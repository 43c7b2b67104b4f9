import { marked, type Token, type Tokens } from 'marked';

/** A heading of the second level and what stands under it. `line` counts from 1. */
export interface MarkdownSection {
  heading: string;
  line: number;
  tokens: Token[];
  /** The line of each token. */
  tokenLines: number[];
  text: string;
}

/** A Markdown file taken apart: the YAML between the `---` lines and its second-level sections in order. */
export interface MarkdownFile {
  /** The YAML as it stands; it begins on line 2. */
  frontMatterText: string;
  /** What stands before the first second-level heading, and the line on which it begins. */
  preamble: string;
  preambleLine: number;
  sections: MarkdownSection[];
}

/** What is wrong with a text file of the catalogue, and where. */
export class CatalogueFileError extends Error {
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, line: number | null, problem: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem}`);
    this.name = 'CatalogueFileError';
    this.file = file;
    this.line = line;
  }
}

/** Takes a Markdown file apart. Throws a CatalogueFileError where the front matter is missing. */
export function parseMarkdownFile(source: string, file: string): MarkdownFile {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (match === null) {
    throw new CatalogueFileError(file, 1, 'it must begin with front matter: YAML between two lines of three hyphens.');
  }
  return {
    frontMatterText: match[1] as string,
    ...sectionsOf(text.slice(match[0].length), lineCount(match[0])),
  };
}

function sectionsOf(body: string, linesBefore: number): Pick<MarkdownFile, 'preamble' | 'preambleLine' | 'sections'> {
  const sections: MarkdownSection[] = [];
  let preamble = '';
  let line = linesBefore + 1;
  let preambleLine = line;
  for (const token of marked.lexer(body)) {
    if (token.type === 'heading' && (token as Tokens.Heading).depth === 2) {
      sections.push({ heading: (token as Tokens.Heading).text.trim(), line, tokens: [], tokenLines: [], text: '' });
    } else {
      const section = sections.at(-1);
      section?.tokens.push(token);
      section?.tokenLines.push(line);
      if (section !== undefined) section.text += token.raw;
      else {
        if (preamble.trim() === '') preambleLine = line;
        preamble += token.raw;
      }
    }
    line += lineCount(token.raw);
  }
  return {
    preamble: preamble.trim(),
    preambleLine,
    sections: sections.map((section) => ({ ...section, text: section.text.trim() })),
  };
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

import type { Token, Tokens } from 'marked';
import type { Passage } from './commentary.ts';
import type { MarkdownSection } from './markdown.ts';

/** A part of a section: a heading of the third level, and what stands under it. */
export type SectionPart = Pick<MarkdownSection, 'heading' | 'line' | 'tokens' | 'tokenLines' | 'text'>;

/** A section split at its third-level headings; the first part is what stands before them, under no heading. */
export function partsOf(section: MarkdownSection): [SectionPart, ...SectionPart[]] {
  const parts: [SectionPart, ...SectionPart[]] = [emptyPart('', section.line)];
  for (const [index, token] of section.tokens.entries()) {
    const line = section.tokenLines[index] as number;
    if (isHeading(token)) parts.push(emptyPart(token.text.trim(), line));
    else {
      const part = parts.at(-1) as SectionPart;
      part.tokens.push(token);
      part.tokenLines.push(line);
      part.text += token.raw;
    }
  }
  return parts;
}

/** All that stands under headings, as it is written, with its lines. */
export function passagesOf(sections: readonly Pick<MarkdownSection, 'tokens' | 'tokenLines'>[]): Passage[] {
  return sections.flatMap(({ tokens, tokenLines }) =>
    tokens.flatMap(({ type, raw }, index) =>
      type === 'space' ? [] : [{ text: raw, line: tokenLines[index] as number }],
    ),
  );
}

function emptyPart(heading: string, line: number): SectionPart {
  return { heading, line, tokens: [], tokenLines: [], text: '' };
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading' && (token as Tokens.Heading).depth === 3;
}

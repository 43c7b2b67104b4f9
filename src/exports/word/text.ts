import { HeadingLevel, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { plainText } from '../office/index.ts';
import { chartMark, linkMark, withoutMarks } from './marks.ts';
import { bulletList, numberedList, style } from './styles.ts';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** The first letter says in which direction a text is read. */
const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

type Look = Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'>;

/** A text as a paragraph: one line, without what no XML can hold. */
export function paragraph(text: string, look: Look = {}, run: { bold?: boolean } = {}): Paragraph {
  const words = withoutMarks(plainText(text));
  const turned = rightToLeft.test(words);
  const children = [new TextRun({ text: words, ...run, ...(turned ? { rightToLeft: true } : {}) })];
  return new Paragraph({ ...look, children, ...(turned ? { bidirectional: true } : {}) });
}

/** A heading of the report; the first level begins a part of it. */
export function heading(level: 1 | 2 | 3, text: string, look: Look = {}): Paragraph {
  return paragraph(text, { heading: levels[level], ...look });
}

/** A text with empty lines in it as paragraphs; what begins with a bullet is an item of a list. */
export function paragraphs(text: string, look: Look = {}): Paragraph[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const item = /^\s*[•–]\s+(.*)$/s.exec(part)?.[1];
      return item === undefined ? paragraph(part, look) : bullet(item, look);
    });
}

export function bullet(text: string, look: Look = {}): Paragraph {
  return paragraph(text, { numbering: { reference: bulletList, level: 0 }, ...look });
}

export function numbered(text: string): Paragraph {
  return paragraph(text, { numbering: { reference: numberedList, level: 0 } });
}

export function small(text: string): Paragraph {
  return paragraph(text, { style: style.small });
}

/** A paragraph in whose place the chart of that number comes when the file is finished. */
export function chartHere(at: number): Paragraph {
  return new Paragraph({ children: [new TextRun(chartMark(at))] });
}

/** A paragraph in which the link of that number comes when the file is finished. */
export function linkHere(at: number): Paragraph {
  return new Paragraph({ style: style.small, children: [new TextRun(linkMark(at))] });
}

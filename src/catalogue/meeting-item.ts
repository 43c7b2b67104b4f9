import type { Tokens } from 'marked';
import type { Passage } from './commentary.ts';
import { type Block, type Decision, readItemText } from './decision.ts';
import { CatalogueFileError, type MarkdownSection } from './markdown.ts';
import { type SectionId, sections } from './vocabulary.ts';

/** One item of a meeting's agenda: what was reported, in our own words, and what was agreed. */
export interface AgendaItem {
  number: string;
  title: string;
  /** The guiding principles it serves. */
  serves: SectionId[];
  /** Why it was heard in private; null where it was public. */
  exempt: string | null;
  /** Ids of the measures it spoke of. */
  measures: string[];
  report: string;
  decisions: Decision[];
  /** Lines that look like decisions and are read as part of the report. */
  unread: number[];
  /** All that stands under its heading but the labels, as it is written, with its lines. */
  passages: Passage[];
  line: number;
}

const labelPattern = /^(Serves|Measures|Exempt): *(.*)$/i;
/** A label written in such a way that it would be read as part of the report. */
const hiddenExempt = /^\W*exempt\W*:/im;

/**
 * Reads an item: a heading such as `5. Children's views`, lines `Serves:`, `Measures:`, `Exempt:` right under it, the
 * report, and what was decided. Throws a CatalogueFileError that says what to correct.
 */
export function parseAgendaItem(section: MarkdownSection, file: string): AgendaItem {
  const heading = /^(\d+(?:\/\d+)?)\.? +(.+)$/.exec(section.heading);
  if (heading === null) {
    throw new CatalogueFileError(file, section.line, `"## ${section.heading}" needs its number: "## 5. Its title".`);
  }
  const item: AgendaItem = {
    number: heading[1] as string,
    title: heading[2] as string,
    serves: [],
    exempt: null,
    measures: [],
    report: '',
    decisions: [],
    unread: [],
    passages: [],
    line: section.line,
  };
  const blocks: Block[] = [];
  for (const [index, token] of section.tokens.entries()) {
    const text = token.type === 'paragraph' ? (token as Tokens.Paragraph).text : '';
    const line = section.tokenLines[index] as number;
    if (labelPattern.test(firstLineOf(text))) readLabels(item, text, file, line);
    else blocks.push({ token, line });
  }
  const said = readItemText(blocks);
  if (hiddenExempt.test(said.report)) {
    throw new CatalogueFileError(file, section.line, 'write Exempt: and the reason alone on a line under the heading.');
  }
  return { ...item, ...said, passages: blocks.filter(({ token }) => token.type !== 'space').map(passageOf) };
}

function passageOf({ token, line }: Block): Passage {
  return { text: token.raw, line };
}

function firstLineOf(text: string): string {
  return text.split('\n', 1)[0] as string;
}

function readLabels(item: AgendaItem, text: string, file: string, firstLine: number): void {
  for (const [offset, row] of text.split('\n').entries()) {
    const line = firstLine + offset;
    const match = labelPattern.exec(row.trim());
    if (match === null) {
      throw new CatalogueFileError(
        file,
        line,
        'leave a line empty between Serves:, Measures: or Exempt: and the report.',
      );
    }
    const [, label, value] = match as unknown as [string, string, string];
    const parts = value.split(',').map((part) => part.trim());
    if (value === '') throw new CatalogueFileError(file, line, `nothing stands after ${label}:.`);
    if (label.toLowerCase() === 'serves') item.serves.push(...parts.map((part) => principleNamed(part, file, line)));
    else if (label.toLowerCase() === 'measures') item.measures.push(...parts);
    else item.exempt = value;
  }
}

function principleNamed(text: string, file: string, line: number): SectionId {
  const found = sections.find(({ id, title }) => id === text || title.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found.id;
  const known = sections.map(({ title }) => title).join(', ');
  throw new CatalogueFileError(file, line, `"${text}" is none of the guiding principles: ${known}.`);
}

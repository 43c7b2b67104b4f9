import type { Tokens } from 'marked';
import { type Charge, takeCharge } from './action.ts';
import type { Passage } from './commentary.ts';
import { type Block, type Decision, readItemText } from './decision.ts';
import { exemptParagraph } from './exempt.ts';
import { numbered } from './item-number.ts';
import { CatalogueFileError, type MarkdownSection } from './markdown.ts';
import { principleNamed } from './principle.ts';
import { role } from './role.ts';
import type { SectionId } from './vocabulary.ts';

/** What a meeting decided, who answers for it, and by when it comes back. */
export type BoardDecision = Decision & Charge;

/** One item of a meeting's agenda: what was reported, in our own words, and what was agreed. */
export interface AgendaItem {
  number: string;
  title: string;
  /** The guiding principles it serves. */
  serves: SectionId[];
  /** Why it was heard in private; null where it was public. */
  exempt: string | null;
  /** The paragraph of Schedule 12A that its reason names. */
  exemptParagraph: number | null;
  /** Whether what was decided in private may be known. */
  decidedInPublic: boolean;
  /** The role of whoever presented it. */
  presentedBy: string | null;
  /** Its pages in the papers, as written. */
  pages: string | null;
  /** The paper from which its numbers come that are not the dashboard's. */
  source: string | null;
  /** Ids of the measures it spoke of. */
  measures: string[];
  report: string;
  decisions: BoardDecision[];
  /** Lines that look like decisions and are read as part of the report. */
  unread: number[];
  /** All that stands under its heading but the labels, as it is written, with its lines. */
  passages: Passage[];
  line: number;
}

const labelPattern = /^(Serves|Measures|Exempt|Decision|Presented by|Pages|Source): *(.*)$/i;
/** A label written in such a way that it would be read as part of the report. */
const hiddenExempt = /^\W*exempt\W*:/im;

/**
 * Reads an item: a heading such as `5. Children's views`, the lines `Serves:`, `Measures:`, `Exempt:`, `Presented by:`,
 * `Pages:` and `Source:` right under it, the report, and what was decided. Throws a CatalogueFileError that says what to correct.
 */
export function parseAgendaItem(section: MarkdownSection, file: string): AgendaItem {
  const heading = numbered(section.heading);
  if (heading === null) {
    throw new CatalogueFileError(file, section.line, `"## ${section.heading}" needs its number: "## 5. Its title".`);
  }
  const item: AgendaItem = {
    ...heading,
    serves: [],
    exempt: null,
    exemptParagraph: null,
    decidedInPublic: false,
    presentedBy: null,
    pages: null,
    source: null,
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
  for (const { token, line } of blocks) {
    const at = token.raw.search(hiddenExempt);
    if (at >= 0) {
      const itsLine = line + token.raw.slice(0, at).split('\n').length - 1;
      throw new CatalogueFileError(file, itsLine, 'write Exempt: and the reason alone on a line under the heading.');
    }
  }
  const decisions = said.decisions.map((decision) => {
    const { said: text, charge } = takeCharge(decision.text, file, decision.line);
    return { ...decision, text, ...charge };
  });
  return { ...item, ...said, decisions, passages: blocks.filter(({ token }) => token.type !== 'space').map(passageOf) };
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
        'leave a line empty between the labels (Serves:, Measures:, Exempt:, Source: …) and the report.',
      );
    }
    const [, label, value] = match as unknown as [string, string, string];
    const parts = value.split(',').map((part) => part.trim());
    if (value === '') throw new CatalogueFileError(file, line, `nothing stands after ${label}:.`);
    readLabel(item, label.toLowerCase(), { value, parts, file, line });
  }
}

interface LabelLine {
  value: string;
  parts: string[];
  file: string;
  line: number;
}

function readLabel(item: AgendaItem, label: string, { value, parts, file, line }: LabelLine): void {
  if (label === 'serves') item.serves.push(...parts.map((part) => principleNamed(part, file, line)));
  else if (label === 'measures') item.measures.push(...parts);
  else if (label === 'pages') item.pages = value;
  else if (label === 'source') item.source = value;
  else if (label === 'decision') {
    if (!/^(?:public|private)$/i.test(value)) {
      throw new CatalogueFileError(file, line, `Decision: is public or private, and not "${value}".`);
    }
    item.decidedInPublic = value.toLowerCase() === 'public';
  } else if (label === 'presented by') {
    if (!role.safeParse(value).success) {
      throw new CatalogueFileError(file, line, `"${value}" must be a role such as Head of fostering, never a name.`);
    }
    item.presentedBy = value;
  } else {
    item.exempt = value;
    item.exemptParagraph = exemptParagraph(value);
  }
}

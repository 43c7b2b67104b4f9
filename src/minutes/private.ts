import type { Line } from './line.ts';
import { plain } from './line.ts';

/** An order that press and public leave, and the items that it is about; null for all that follow. */
export interface Exclusion {
  paragraphs: number[];
  items: string[] | null;
}

const leave =
  /\b(?:press and (?:the )?public|public and (?:the )?press|the public)\b[^.]{0,80}\bbe\s+excluded\b|\bexclu(?:de|sion of)\s+(?:the\s+)?(?:members of the\s+)?(?:press and (?:the )?public|public and (?:the )?press|public)\b/i;
const comeBack =
  /\b(?:press and (?:the )?public|public)\b.{0,40}\b(?:readmitted|re-admitted|returned|rejoined)\b|\b(?:returned?|resumed?|moved back) (?:in)?to (?:public|open) session\b/i;

/** The order of an item that press and public leave; null where it has none. */
export function exclusionIn(title: string, lines: readonly Line[]): Exclusion | null {
  const text = [title, ...lines.map((line) => plain(line.text))].join(' ').replace(/\s+/g, ' ');
  if (!leave.test(text) || !/\b(?:ORDERED|RESOLVED|AGREED|resolved|agreed)\b|\bparagraph/.test(text)) return null;
  if (/\b(?:no|not)\b[^.]{0,40}\bexclu/i.test(text) || /\bthere (?:was|were) no\b/i.test(text)) return null;
  const named = [...text.matchAll(/\bparagraphs?\s+((?:[1-7](?:\s*(?:,|and|or|&|to)\s*)?)+)(?!\d)/gi)];
  const paragraphs = [
    ...new Set(named.flatMap(([, digits = '']) => [...digits.matchAll(/[1-7]/g)].map(([digit]) => Number(digit)))),
  ];
  const which =
    /\b(?:agenda\s+|minute\s+)?(?:items?|minutes?)\s+(?:nos?\.?\s*|numbers?\s+)?((?:[\w/.-]*\d[\w/-]*)(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)(?:[\w/.-]*\d[\w/-]*))*)/i.exec(
      text,
    );
  return { paragraphs, items: which === null ? null : (which[1] as string).split(/\s*(?:,|\band\b|&)\s*/) };
}

/** Whether an item says that press and public came back. */
export function publicReturnsIn(lines: readonly Line[]): boolean {
  return comeBack.test(lines.map(({ text }) => plain(text)).join(' '));
}

/** Whether a title says itself that the item is private. */
export function isPrivateTitle(title: string): boolean {
  return /\((?:exempt|confidential|private|part (?:2|ii|b))\)|^(?:exempt|confidential)\b\s*[-–:]/i.test(title);
}

/** What follows `Exempt:` in the meeting's file. */
export function exemptReason({ paragraphs }: Pick<Exclusion, 'paragraphs'>): string {
  if (paragraphs.length === 0) return 'heard without press and public; write which paragraph of Schedule 12A';
  return `${paragraphs.map((one) => `paragraph ${one}`).join(' and ')} of Part 1 of Schedule 12A to the Local Government Act 1972`;
}

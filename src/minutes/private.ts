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
  /\b(?:press and (?:the )?public|public)\b.{0,40}\b(?:readmitted|re-admitted|returned|rejoined)\b|\b(?:return(?:ed)?|resumed?|moved back) (?:in)?to (?:public|open) session\b/i;

/** The order of an item that press and public leave; null where it has none. */
export function exclusionIn(title: string, lines: readonly Line[]): Exclusion | null {
  const text = [title, ...lines.map((line) => plain(line.text))].join(' ').replace(/\s+/g, ' ');
  if (!leave.test(text) || !/\b(?:ORDERED|RESOLVED|AGREED|resolved|agreed)\b|\bparagraph/.test(text)) return null;
  if (/\b(?:no|not)\b[^.]{0,40}\bexclu/i.test(text) || /\bthere (?:was|were) no\b/i.test(text)) return null;
  const paragraphs = paragraphsIn(text);
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

/** Titles that say of one item that it is private. */
const privateTitle =
  /\((?:exempt|confidential|private|restricted|part (?:2|ii|b))\b[^)]*\)|^(?:exempt|confidential|restricted)\b\s*(?:[-–—:]|$)|\b(?:confidential|exempt|restricted) (?:items?|appendi(?:x|ces)|reports?|minutes?|session|business|matters?|part|section|papers?)\b|\bpart ii\b|\bpart (?:2|b)\s*[-–—:(]*\s*(?:private|exempt|confidential|closed)\b|\b(?:private|closed) (?:session|business|minutes?|items?|part)\b|\bnot for publication\b/i;
/** Titles that begin a private part, and are short enough to be nothing else. */
const privatePart =
  /^(?:part (?:ii|2|b)\b.{0,40}|(?:exempt|confidential|restricted|private|closed) (?:items?|business|matters?|session|minutes?|part|section|information)(?:\s*[-–—(:].{0,40})?)$/i;
const comesBackLine =
  /^(?:.{0,40}\b)?(?:re-?admi(?:ttance|ssion|tted)\b.{0,40}\b(?:public|press)\b|(?:press|public)\b.{0,30}\b(?:re-?admitted|returned|rejoined)|(?:return(?:ed)?|resum(?:ed|ption)|moved back|back) (?:(?:in)?to |of )?(?:the )?(?:open|public) (?:session|meeting))/i;
const left =
  /\b(?:press and (?:the )?public|public and (?:the )?press|members of the public|the public|observers)\b[^.]{0,60}\b(?:left|withdrew|were asked to (?:leave|withdraw))\b|\b(?:went|moved|passed|resolved to go) into (?:private|closed|confidential|exempt) session\b/i;
const notForPublication =
  /^\W*(?:(?:this (?:item|minute|report) (?:is|was|contains) )?(?:not for publication|exempt (?:from publication|information|by virtue|under)|confidential (?:by virtue|under))|by virtue of paragraph|exclusion paragraph)\b/i;
const perhaps =
  /\b(?:exempt|confidential|not for publication|restricted minutes?|(?:in|closed|private) session|(?:heard|discussed|considered) in private|part ii|schedule 12a|press and (?:the )?public)\b/i;
const none =
  /^\W*(?:there (?:were|was|are|is) )?(?:none|nil|not applicable|no (?:exempt|confidential|private|restricted|such|items?|business|part))\b/i;

/** Whether a title says itself that the item is private. */
export function isPrivateTitle(title: string): boolean {
  return privateTitle.test(title) || privatePart.test(title);
}

/** Whether a line or title begins a private part of the meeting, with all that follows. */
export function beginsPrivatePart(text: string): boolean {
  const words = plain(text.replace(/^\s*#{1,6}\s+/, '')).replace(/[.:]$/, '');
  return privatePart.test(words) && words.split(/\s+/).length <= 10;
}

/** Whether the title of an item opens a private part with all items that follow, and is not of this item alone. */
export function opensPrivatePart(title: string): boolean {
  return beginsPrivatePart(title) && !/\b(?:item|minutes?|information)\b/i.test(title);
}

/** Whether a line goes on after it said that press and public left. */
export function goesOnAfterLeaving(line: Line): boolean {
  const text = plain(line.text);
  const match = left.exec(text);
  const rest = match === null ? '' : text.slice(match.index + match[0].length);
  return /\band\b|\bbefore\b|\p{L}[.;]\s+\S/u.test(rest);
}

/** Whether a line or title says that press and public come back. */
export function endsPrivatePart(text: string): boolean {
  const words = plain(text.replace(/^\s*#{1,6}\s+/, ''));
  return comesBackLine.test(words) && words.split(/\s+/).length <= 14;
}

/** Whether a text says that there was nothing private. */
export function saysNone(lines: readonly Line[]): boolean {
  return none.test(plain(lines.find(({ text }) => text.trim() !== '')?.text ?? ''));
}

/** The line on which press and public leave; -1 where they do not. */
export function leavesAt(lines: readonly Line[]): number {
  return lines.findLastIndex(({ text }) => left.test(plain(text)) && !/\bno (?:members|press|public)\b/i.test(text));
}

/** Lines that say of the item under which they stand that it is not for publication. */
export function notForPublicationAt(lines: readonly Line[]): number {
  return lines.findIndex(({ text }) => notForPublication.test(plain(text)) && !/\bno exempt\b/i.test(text));
}

/** The paragraphs of Schedule 12A that a text names. */
export function paragraphsIn(text: string): number[] {
  const named = [...text.matchAll(/\bparagraphs?\s+((?:[1-7](?:\s*(?:,|and|or|&|to)\s*)?)+)(?!\d)/gi)];
  return [
    ...new Set(named.flatMap(([, digits = '']) => [...digits.matchAll(/[1-7]/g)].map(([digit]) => Number(digit)))),
  ];
}

/** Lines that may speak of something private, and are not sure to. */
export function perhapsPrivate(lines: readonly Line[]): Line[] {
  return lines.filter(
    ({ text }) => perhaps.test(plain(text)) && !/\b(?:no|none|not) (?:exempt|confidential)/i.test(text),
  );
}

/** What follows `Exempt:` in the meeting's file. */
export function exemptReason({ paragraphs }: Pick<Exclusion, 'paragraphs'>): string {
  if (paragraphs.length === 0) return 'heard without press and public; write which paragraph of Schedule 12A';
  return `${paragraphs.map((one) => `paragraph ${one}`).join(' and ')} of Part 1 of Schedule 12A to the Local Government Act 1972`;
}

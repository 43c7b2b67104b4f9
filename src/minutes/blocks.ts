import { isCapitals } from './headings.ts';
import { bold, cellBreak, isBold, type Line, plain, rowSign } from './line.ts';

/** A point of a list. `label` is its number or letter as written; empty for a bullet. */
export interface Entry {
  label: string;
  text: string;
  at: number;
  /** Points under it. */
  under: Entry[];
}

/** What an item's text is made of. */
export type Block =
  | { kind: 'paragraph' | 'heading'; text: string; at: number }
  | { kind: 'list'; entries: Entry[]; at: number }
  | { kind: 'table'; rows: string[][]; at: number };

const labelled =
  /^(?:([•·▪●◦○➢➤▶■□*>–—-]|o(?=\s+\p{Lu}))|\(?((?:\d{1,3}|[a-z]|[ivx]{1,5}))[.)]|\(([A-Z]|\d{1,3}|[a-z]{1,5})\))(?:\s+(.*))?$/u;
const decides = /\b(?:AGREED|RESOLVED|ORDERED|NOTED|DECIDED|RECOMMENDED|ACTIONS?)\b/;
const decisionHead =
  /^((?:IT WAS |It was |The \p{L}+ |Members )?(?:AGREED|RESOLVED|ORDERED|NOTED|Agreed|Resolved|Decisions?|DECISIONS?|ACTIONS?|Actions?|RECOMMENDED)(?:\s+(?:that|THAT|That))?\s*[:–—-]*\s*(?:that|That|THAT)?\s*[:–—-]*)\s+((?:\(?(?:1|a|i)[.)])\s+.*)$/u;

/** The text of an item as paragraphs, headings, lists and tables: broken lines are joined, and bullets taken off. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  let sinceBlank = true;
  let before = 0;
  const width = Math.min(120, Math.max(...lines.map(({ text }) => text.trim().length), 0));
  for (const line of lines.flatMap(headAndPoint)) {
    const text = line.text.trim();
    const last = blocks.at(-1);
    if (text === '') {
      sinceBlank = true;
      isOpen = false;
      continue;
    }
    if (line.text.startsWith(rowSign)) {
      const row = line.text
        .slice(1)
        .split(rowSign)
        .map((cell) => plain(cell.replaceAll(cellBreak, ' ')).replace(/\s+/g, ' '));
      if (last?.kind === 'table' && !sinceBlank) last.rows.push(row);
      else blocks.push({ kind: 'table', rows: [row], at: line.at });
    } else if (isSubheading(text, lines.length, sinceBlank)) {
      blocks.push({ kind: 'heading', text: plain(text.replace(/^#{1,6}\s+/, '')).replace(/[:.]$/, ''), at: line.at });
    } else if (!addPoint(blocks, text, line.at))
      addWords(blocks, text, line.at, isOpen && !isWhole(blocks.at(-1), text, before, width));
    before = text.length;
    isOpen = !line.text.startsWith(rowSign) && blocks.at(-1)?.kind !== 'heading';
    sinceBlank = false;
  }
  return blocks;
}

/** A decision whose first point stands on its own line is a lead-in and a point. */
function headAndPoint(line: Line): Line[] {
  if (line.text.startsWith(rowSign)) return [line];
  const match = decisionHead.exec(plain(line.text).trim());
  return match === null
    ? [line]
    : [
        { ...line, text: match[1] as string },
        { ...line, text: match[2] as string },
      ];
}

function isSubheading(text: string, count: number, sinceBlank: boolean): boolean {
  const bare = plain(text.replace(/^#{1,6}\s+/, ''));
  if (
    decides.test(bare) ||
    /^(?:agreed|resolved|decision|noted|action)s?\b/i.test(bare) ||
    bare.split(/\s+/).length > 14
  )
    return false;
  if (/^#{1,6}\s/.test(text)) return true;
  if (!sinceBlank || labelled.test(text) || count < 2) return false;
  return (
    (isCapitals(bare) && bare.replace(/[^\p{L}]/gu, '').length > 4 && !/[.!?]$/.test(bare)) ||
    (isBold(text) && !/[.!?]$/.test(bare))
  );
}

function addPoint(blocks: Block[], text: string, at: number): boolean {
  const bare = text.startsWith(bold.from)
    ? text.replace(new RegExp(`^${bold.from}([^\\s${bold.to}]{1,5})${bold.to}`, 'u'), '$1')
    : text;
  const match = labelled.exec(bare);
  if (match === null) return false;
  const [, bullet, open, closed, rest = ''] = match;
  const nested = bullet === undefined ? null : labelled.exec(rest);
  const label = nested === null ? (open ?? closed ?? '') : (nested[2] ?? nested[3] ?? '');
  const words = nested === null ? rest : (nested[4] ?? '');
  if (words === '' && bullet !== undefined && bullet !== '•') return false;
  const entry: Entry = { label, text: words, at, under: [] };
  const last = blocks.at(-1);
  if (last?.kind !== 'list') {
    blocks.push({ kind: 'list', entries: [entry], at });
    return true;
  }
  const top = last.entries.at(-1) as Entry;
  const kind = kindOf(label, top.label);
  if (kind === 'number' && label === '1' && kindOf(top.label, '') === 'number') {
    // Numbers that begin again are another list.
    blocks.push({ kind: 'list', entries: [entry], at });
  } else if (kind === kindOf(top.label, '') || continues(top.label, label)) last.entries.push(entry);
  else if (isFirst(label) || label === '' || continues(top.under.at(-1)?.label ?? '?', label)) {
    if (label === '' && top.label !== '' && top.text.endsWith('.') && top.under.length === 0 && !/:$/.test(top.text))
      top.under.push(entry);
    else if (top.label === '' && label !== '' && !/:$/.test(top.text))
      blocks.push({ kind: 'list', entries: [entry], at });
    else top.under.push(entry);
  } else last.entries.push(entry);
  return true;
}

function kindOf(label: string, previous: string): string {
  if (label === '') return 'bullet';
  if (/^\d/.test(label)) return 'number';
  if (previous.length === 1 && continues(previous, label)) return kindOf(previous, '');
  return /^[ivx]+$/i.test(label) ? 'roman' : 'letter';
}

function isFirst(label: string): boolean {
  return /^(?:1|a|i|A)$/.test(label);
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function continues(one: string, other: string): boolean {
  if (/^\d+$/.test(one)) return Number(other) === Number(one) + 1;
  const roman = romans.indexOf(one.toLowerCase());
  if (roman >= 0 && romans[roman + 1] === other.toLowerCase()) return true;
  return one.length === 1 && other.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1;
}

/** Whether the line before ended what it said, well before the end of a line, and this one begins something. */
function isWhole(last: Block | undefined, text: string, before: number, width: number): boolean {
  const said =
    last?.kind === 'list'
      ? (last.entries.at(-1)?.under.at(-1) ?? last.entries.at(-1))?.text
      : last?.kind === 'paragraph'
        ? last.text
        : '';
  return /[.!?:;]\uFDD1?$/u.test(said ?? '') && /^["“‘(]?\p{Lu}/u.test(text) && before < width * 0.8;
}

/** A decision, an action or a numbered paragraph is never the rest of a line before it. */
const beginsAnew =
  /^["“]?\uFDD0?(?:(?:AGREED|RESOLVED|ORDERED|NOTED|DECISION|RECOMMENDED|ACTION|IT WAS)|(?:The \p{L}+|Members) (?:\p{L}+ly )?(?:AGREED|RESOLVED|NOTED)|It was (?:\p{L}+(?:ly|,| and)? ){0,3}(?:AGREED|RESOLVED|NOTED|ORDERED|agreed|resolved)|(?:Agreed|Resolved|Noted|Decision|Action)s?(?: points?)?(?: \d{1,2})?\uFDD1?\s*(?:[:–-]|that\b|$)|\d{1,3}\.\d{1,2}\.?\s)/u;

/** Words that go on with what stands before them, or begin a paragraph. */
function addWords(blocks: Block[], text: string, at: number, isOpen: boolean): void {
  const last = blocks.at(-1);
  const begins = beginsAnew.test(text);
  const joins = (before: string) =>
    isOpen ||
    (/[\p{L}\p{N},]\uFDD1?$/u.test(before) &&
      /^\p{Ll}/u.test(text) &&
      !(decides.test(before) && /\b(?:that|to|the following)$/i.test(plain(before))) &&
      !/^[A-Z\s]+$/.test(plain(before)));
  if (!begins && last?.kind === 'paragraph' && joins(last.text) && !isBareDecision(last.text)) {
    last.text = `${last.text} ${text}`;
  } else if (!begins && last?.kind === 'list') {
    const entry = last.entries.at(-1) as Entry;
    const inner = entry.under.at(-1) ?? entry;
    if (isOpen || joins(inner.text) || /^(?:and|or)[;,.]?$/i.test(text)) inner.text = `${inner.text} ${text}`.trim();
    else blocks.push({ kind: 'paragraph', text, at });
  } else blocks.push({ kind: 'paragraph', text, at });
}

function isBareDecision(text: string): boolean {
  return /^(?:AGREED|RESOLVED|ORDERED|NOTED)\s*[:–—-]?$/.test(plain(text));
}

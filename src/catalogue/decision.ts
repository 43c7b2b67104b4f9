import { marked, type Token, type Tokens } from 'marked';

/** What a meeting decided. `line` is the line of its file on which it begins. */
export interface Decision {
  kind: DecisionKind;
  /** The decision without its word, as a sentence of inline Markdown. */
  text: string;
  line: number;
}

export type DecisionKind = 'agreed' | 'resolved' | 'ordered' | 'noted';

/** A block of Markdown and the line of its file on which it begins. */
export interface Block {
  token: Token;
  line: number;
}

/** The text of an item taken apart: what was decided, the rest as Markdown, and lines that only look like decisions. */
export interface ItemText {
  decisions: Decision[];
  report: string;
  unread: number[];
}

const word = '(?:AGREED|RESOLVED|ORDERED|NOTED)(?![\\p{L}\\p{N}])';
const dash = '[\\-‐‑–—−\\u0096\\u0097\\uFFFD]';
/** A word of decision at the beginning of a text or sentence, or of a line where a colon or dash follows it. */
const opening = new RegExp(
  `(?<before>^\\s*|[.!?:;][)\\]"'”’*_]*\\s+|\\n\\s*(?=[*_“"‘']*${word}[*_]*\\s*(?::|${dash})))(?<quote>[“"‘']?)(?<mark>[*_]{1,3})?(?<word>${word})`,
  'gu',
);
const separators = new RegExp(`^\\s*(?:(?:[:;,.]|${dash})\\s*)*`, 'u');
/** Where the next sentence begins; a full stop after an abbreviation ends none. */
const nextSentence =
  /(?<!\b(?:No|para|paras|Cllr|Mr|Mrs|Ms|Dr|Prof|St|Sch|pp?|e\.g|i\.e))[.!?][)"'”’*_]*\s+(?=["“‘'(*_]*\p{Lu})(?!["“‘']?(?:and )?that\b)/iu;
const leadsIn = new RegExp(`(?::|${dash}|\\b(?:that|to|following|follows|below))\\s*[*_]*$`, 'iu');
const label = /(^|\s)\(?(\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+/giu;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** What reads like a decision and stands outside the forms that are read as one. */
const looksDecided = [
  /(?<![\p{L}\p{N}])(?:AGREED|RESOLVED|ORDERED|NOTED|DECIDED|RECOMMENDED|APPROVED|ENDORSED)(?![\p{L}\p{N}])/gu,
  /^[^\p{L}\p{N}\n|]*(?:agreed|resolved|ordered|noted|decided|recommended)[*_]*\s*(?::|[-‐‑–—−.]|that\b|$)/gimu,
  /\b(?:it\s+(?:was|is)|(?:the|this)\s+(?:\p{L}+\s+)?(?:board|committee|panel|meeting|cabinet|executive)|(?:board\s+)?members|we)\s+(?:(?:\p{L}+ly|then|also|further|was|were|has|have|had|hereby|all|been)\s+)*(?:agreed|resolved|ordered|decided)\s*(?:that\b|to\b|:|[-–—])/giu,
];

/**
 * Reads what was decided in an item: paragraphs, sentences, points and third-level headings that begin with AGREED,
 * RESOLVED, ORDERED or NOTED in capitals, and every point of a list or of lettered lines that such a word leads in. All
 * else is the report, in which `unread` are the lines that look like decisions.
 */
export function readItemText(blocks: readonly Block[]): ItemText {
  const reading: Reading = { decisions: [], report: [], unread: [], lead: null };
  for (const block of blocks.flatMap(dedented)) {
    if (block.token.type === 'space') reading.report.push(block.token.raw);
    else if (!readAsPoints(reading, block)) {
      endLead(reading);
      if (block.token.type === 'list') readList(reading, itemsOf(block));
      else readBlock(reading, block);
    }
  }
  endLead(reading);
  const { decisions, report, unread } = reading;
  return { decisions, report: report.join('').trim(), unread: [...new Set(unread)].toSorted((a, b) => a - b) };
}

/** What has been read of an item so far. `lead` is the word of decision to which the next block may bring the points. */
interface Reading {
  decisions: Decision[];
  report: string[];
  unread: number[];
  lead: Lead | null;
}

interface Lead extends Found {
  points: number;
  /** What its points are, as far as there are any. */
  pointsAre: 'numbers' | 'bullets' | 'paragraphs' | null;
}

function keep({ report, unread }: Reading, raw: string, line: number): void {
  report.push(raw);
  unread.push(...linesThatLookDecided(raw, line));
}

/**
 * Takes a block that follows a lead-in for its points, and says whether it is: a list, lettered lines, or `That …`, all of
 * one kind, and none with a word of decision of its own.
 */
function readAsPoints(reading: Reading, { token, line }: Block): boolean {
  const { lead } = reading;
  if (lead === null) return false;
  const add = (point: string, at: number) => {
    reading.decisions.push({ kind: lead.kind, text: withLead(lead.text, point), line: at });
    lead.points += 1;
  };
  const isNext = (kind: Lead['pointsAre'], texts: readonly string[]): boolean => {
    if ((lead.pointsAre !== null && lead.pointsAre !== kind) || texts.some(decidesItself)) return false;
    lead.pointsAre = kind;
    return true;
  };
  if (token.type === 'list') {
    const items = itemsOf({ token, line });
    const kind = (token as Tokens.List).ordered ? 'numbers' : 'bullets';
    if (
      !isNext(
        kind,
        items.map(({ text }) => text),
      )
    )
      return false;
    for (const item of items) {
      if (!hasSubject(item.text)) keep(reading, item.raw, item.line);
      else
        for (const { at, text } of statementsIn(item.text)) add(text, item.line + lineBreaks(item.text.slice(0, at)));
    }
    return true;
  }
  if (token.type !== 'paragraph') return false;
  const { text } = token as Tokens.Paragraph;
  const points = pointsIn(text);
  if (points[0]?.at === 0) {
    if (
      !isNext(
        'numbers',
        points.map((point) => point.text),
      )
    )
      return false;
    for (const point of points) add(point.text, line + lineBreaks(text.slice(0, point.at)));
    return true;
  }
  if (!/^["“‘'*_]*that\b/i.test(text) || !isNext('paragraphs', [text])) return false;
  if (lead.points === 0 && leadsIn.test(text)) {
    reading.lead = { ...lead, text, source: `${lead.source}\n\n${text}`, pointsAre: null };
  } else add(text, line);
  return true;
}

/** Whether a point has a word of decision of its own, or looks as if it had. */
function decidesItself(text: string): boolean {
  return new RegExp(
    `^[^\\p{L}\\p{N}]*(?:${word}|(?:agreed|resolved|ordered|noted|decided)\\s*(?::|${dash}|that\\b))`,
    'iu',
  ).test(text);
}

/** A lead-in without points is a decision by itself, or nothing that can be read. */
function endLead(reading: Reading): void {
  const { lead } = reading;
  reading.lead = null;
  if (lead === null || lead.points > 0) return;
  if (hasSubject(lead.text)) reading.decisions.push(...asDecisions(lead));
  else {
    reading.report.push('\n\n');
    keep(reading, `${lead.source}\n\n`, lead.line);
  }
}

/** Points of a report among which some decide. */
function readList(reading: Reading, items: readonly Item[]): void {
  for (const { text, raw, mark, line } of items) {
    const { found, rest } = splitText(text, line);
    if (found.length === 0 || found.some((one) => !hasSubject(one.text))) keep(reading, raw, line);
    else {
      reading.decisions.push(...found.flatMap(asDecisions));
      if (rest !== '') keep(reading, `${mark}${rest}\n`, line);
    }
  }
}

function readBlock(reading: Reading, { token, line }: Block): void {
  const { found, rest } = splitText(textOf(token), line);
  if (found.length === 0) {
    keep(reading, token.raw, line);
    return;
  }
  if (rest !== '') keep(reading, `${rest}${/\s*$/.exec(token.raw)?.[0]}`, line);
  for (const one of found) {
    endLead(reading);
    const isLead = pointsIn(one.text).length === 0 && (!hasSubject(one.text) || (one.isLast && leadsIn.test(one.text)));
    if (isLead) reading.lead = { ...one, points: 0, pointsAre: null };
    else reading.decisions.push(...asDecisions(one));
  }
}

interface Found extends Decision {
  /** The text as it stands in the file. */
  source: string;
  /** Whether nothing of its paragraph stands after it. */
  isLast: boolean;
}

/** The decisions of one paragraph, and what else stands in it. */
function splitText(text: string, line: number): { found: Found[]; rest: string } {
  const starts = [...text.matchAll(opening)];
  const first = starts[0];
  if (first === undefined) return { found: [], rest: text };
  const beforeFirst = text.slice(0, first.index + (first.groups?.before?.length ?? 0)).trim();
  const opensWith = beforeFirst === '';
  const rest = [beforeFirst];
  const found = starts.map((start, index): Found => {
    const groups = start.groups as Record<string, string | undefined>;
    const from = start.index + (groups.before as string).length;
    const next = starts[index + 1];
    const whole = text.slice(from, next === undefined ? undefined : next.index + (next.groups?.before?.length ?? 0));
    const stop = opensWith ? null : nextSentence.exec(whole);
    const source = stop === null ? whole : whole.slice(0, stop.index + stop[0].length);
    rest.push(whole.slice(source.length).trim());
    const said = source.slice(`${groups.quote}${groups.mark ?? ''}${groups.word}`.length).trim();
    return {
      kind: (groups.word as string).toLowerCase() as DecisionKind,
      text: unquoted(unmarked(said, groups.mark), groups.quote).replace(separators, ''),
      line: line + lineBreaks(text.slice(0, from)),
      source,
      isLast: next === undefined && stop === null,
    };
  });
  return { found, rest: rest.filter((part) => part !== '').join(' ') };
}

/** A decision, or each of the points in its text. */
function asDecisions({ kind, text, line, source }: Found): Decision[] {
  const before = lineBreaks(source.slice(0, source.length - text.length));
  return statementsIn(text).map((one) => ({
    kind,
    text: asSentence(one.text),
    line: line + before + lineBreaks(text.slice(0, one.at)),
  }));
}

/** The points of a text, each with the words that lead it in; the text itself where it has none. */
function statementsIn(text: string): Point[] {
  const points = pointsIn(text);
  const before = text.slice(0, points[0]?.at).trim();
  if (points.length === 0 || /[.!?;]$/.test(before)) return [{ at: 0, text: before }, ...points];
  return points.map((point) => ({ ...point, text: withLead(before, point.text) }));
}

/**
 * The points of a text whose lines begin with `1.`, `(a)`, `ii)` or a bullet, or that counts in one line: `1. … 2. …`.
 * `at` is where a point begins.
 */
function pointsIn(text: string): Point[] {
  const bullets = [...text.matchAll(/(?:^|\n)\s*[•·▪●–—]\s+/gu)].map(({ index, 0: whole }) => ({ index, whole }));
  const all = [...text.matchAll(label)].map((match) => ({
    index: match.index,
    whole: match[0],
    label: (match[2] as string).toLowerCase(),
    isPlain: !match[0].trim().startsWith('('),
  }));
  const starts: { index: number; whole: string }[] = [...bullets];
  let previous: string | null = null;
  for (const one of all) {
    const upTo = text.slice(0, one.index);
    const atLine = /(?:^|\n)\s*$/u.test(`${upTo}${/\n/.test(one.whole.trimEnd()) ? '\n' : ''}`);
    const begins =
      ['1', 'a', 'i'].includes(one.label) &&
      (!one.isPlain || new RegExp(`(?::|${dash}|\\bthat)\\s*$`, 'iu').test(upTo)) &&
      all.some((other) => other.index > one.index && follows(one.label, other.label));
    if (!atLine && !(previous !== null && follows(previous, one.label)) && !begins) continue;
    starts.push(one);
    previous = one.label;
  }
  return starts
    .toSorted((one, other) => one.index - other.index)
    .map(({ index, whole }, at, sorted) => ({
      at: index + (/^\s*/.exec(whole)?.[0].length ?? 0),
      text: text.slice(index + whole.length, sorted[at + 1]?.index).trim(),
    }))
    .filter((point) => point.text !== '');
}

function follows(one: string, other: string): boolean {
  if (/^\d/.test(one)) return Number(other) === Number(one) + 1;
  const roman = romans.indexOf(one);
  if (roman >= 0 && romans[roman + 1] === other) return true;
  return one.length === 1 && other.length === 1 && other.charCodeAt(0) === one.charCodeAt(0) + 1;
}

/** A point with the words that lead it in: nothing where they only announce it. */
function withLead(lead: string, point: string): string {
  const bare = lead.replace(new RegExp(`(?:\\s|[:;,]|${dash})+$`, 'u'), '').trim();
  const words = point.replace(/^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+)+/iu, '');
  if (/^(?:as follows|the following)?$/i.test(bare) || (/^that$/i.test(bare) && /^that\b/i.test(words)))
    return asSentence(words);
  const goesOn = words.replace(/^(?:The|An|It|This|These|Those|Members|Officers)\b/, (word) => word.toLowerCase());
  return asSentence(/\bthat\b/i.test(bare) ? `${bare} ${goesOn}` : `${bare}: ${words}`);
}

/** A part of a text and where it begins in it. */
interface Point {
  at: number;
  text: string;
}

interface Item {
  text: string;
  raw: string;
  mark: string;
  line: number;
}

function itemsOf(block: Block): Item[] {
  let { line } = block;
  return (block.token as Tokens.List).items.map((item) => {
    const mark = /^\s*(?:[-*+]|\d+[.)])\s*/.exec(item.raw)?.[0] ?? '- ';
    const read = { text: item.text.trim(), raw: item.raw.endsWith('\n') ? item.raw : `${item.raw}\n`, mark, line };
    line += lineBreaks(item.raw);
    return read;
  });
}

/** A paragraph that a tab or spaces set in is code to Markdown: where it may decide, it is read as it was meant. */
function dedented({ token, line }: Block): Block[] {
  const { codeBlockStyle } = token as Partial<Tokens.Code>;
  if (token.type !== 'code' || codeBlockStyle !== 'indented' || !mayDecide(token.raw)) return [{ token, line }];
  let at = line;
  return marked.lexer(token.raw.replace(/^[ \t]+/gm, '')).map((inner) => {
    const block = { token: inner, line: at };
    at += lineBreaks(inner.raw);
    return block;
  });
}

function textOf(token: Token): string {
  if (token.type === 'paragraph') return (token as Tokens.Paragraph).text;
  return token.type === 'heading' ? (token as Tokens.Heading).text : '';
}

function linesThatLookDecided(raw: string, line: number): number[] {
  const spans = looksDecided
    .flatMap((pattern) =>
      [...raw.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length })),
    )
    .toSorted((one, other) => one.from - other.from);
  return spans
    .filter(({ from }, at) => !spans.slice(0, at).some(({ to }) => from < to))
    .map(({ from }) => line + lineBreaks(raw.slice(0, from)));
}

function mayDecide(text: string): boolean {
  return new RegExp(word, 'u').test(text);
}

function hasSubject(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/^\W*that\W*$/i, '').replace(/^(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)+$/i, ''));
}

/** A text without the second of a pair of emphasis marks, whose first stood before it. */
function unmarked(text: string, mark: string | undefined): string {
  const at = mark === undefined ? -1 : text.indexOf(mark);
  return at < 0 ? text : `${text.slice(0, at)}${text.slice(at + (mark as string).length)}`;
}

function unquoted(text: string, quote: string | undefined): string {
  if (!quote) return text;
  const close = { '“': '”', '‘': '’' }[quote] ?? quote;
  const at = text.indexOf(close);
  return at < 0 ? text : `${text.slice(0, at)}${text.slice(at + 1)}`;
}

function asSentence(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^THAT\b/, 'That');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

import { daysIn } from './day.ts';
import { beginning, isBold, type Line, type Note, plain, rowSign } from './line.ts';
import { isPrivateTitle } from './private.ts';

/** The heading of an item: on which of the lines it stands, and up to which. `number` is null where it has none. */
export interface Heading {
  first: number;
  last: number;
  number: string | null;
  title: string;
}

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b\s*\d{4}|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i;
const decisionWord = /^(?:agreed|resolved|ordered|noted|decisions?|recommended|actions?|that|to)\b/i;
const attendanceWord =
  /^(?:(?:members |councillors |officers )?present\b|present by|(?:also )?in attendance|also (?:in|present)|apolog(?:y|ies)\b.*:|officers?\b|membership\b|invitation\b|attendance\b|absence\b)/i;
/** What agendas of every council have, by its name alone. */
const known =
  /^(?:(?:to receive )?apologies(?: for absence| and substitutions?)?|(?:members[’']? )?declarations? of (?:members[’']? )?interests?|welcome(?: and (?:introductions?|apologies))?|introductions?|chair(?:man|person)?[’']?s? (?:announcements?|update)|announcements?|minutes(?: of (?:the )?(?:previous|last) meeting)?|matters? arising.*|action (?:log|tracker)|public (?:questions?|participation)|questions? from .*|petitions|urgent business|any other (?:urgent )?(?:business|items?).*|exclusion of (?:the )?(?:press and (?:the )?public|public(?: and (?:the )?press)?)|(?:date|dates|time and date|date and time)(?: and (?:time|venue|place))? of (?:the )?(?:next|future) meetings?|next meeting|(?:forward|work) (?:plan|programme))$/i;

const composite =
  /^(?:minute\s+(?:no\.?\s*)?)?((?:[A-Z]{1,6}[-./ ]?)?\d{1,4}[a-z]?(?:[/-]\d{1,4}[a-z]?)+)[.:)]?(?:\s+[-–—])?(?:\s+(.+))?$/;
const lettered =
  /^((?!(?:ITEM|PART|PAGE|MINUTE|STAGE|KS|CP|Q|PHASE|ANNEX|TIER)\b)(?!(?:KS|CP|Q)\d)(?:[A-Z]{1,6})[-./ ]?\d{1,4}[a-z]?)[.:)]?(?:\s+[-–—])?(?:\s+(.+))?$/;
const simple =
  /^(?:(?:agenda )?item\s+|minute\s+(?:no\.?\s*)?)?(\d{1,3}[a-z]?)(?:[.:)]|\s+[-–—]|(?=\s|$))(?:\s*(.+))?$/i;

/** A line with a number before it, or in capitals, that may be a heading. */
interface Candidate {
  index: number;
  last: number;
  number: string;
  title: string;
  /** Whether it is in capitals, bold, or a heading of Word. */
  stands: boolean;
}

/**
 * The headings of items, in order: those with numbers of the document's own kind (`21/5 TITLE`, `CPP.12 Title`, `5.
 * Title`), and, without any, those in capitals, in bold or alone on their line. `notes` says which were guessed.
 */
export function findHeadings(lines: readonly Line[]): { headings: Heading[]; notes: Note[] } {
  const numbered =
    chosen(candidates(lines, composite), 2) ??
    chosen(candidates(lines, lettered), 2) ??
    inSequence(lines, candidates(lines, simple));
  const headings = (numbered ?? []).map(asHeading);
  const found = headings.length > 0 ? withUnnumbered(lines, headings) : unnumbered(lines);
  const proper = namesIn(lines);
  return { ...found, headings: found.headings.map((one) => ({ ...one, title: tidyTitle(one.title, proper) })) };
}

function asHeading({ index, last, number, title }: Candidate): Heading {
  return { first: index, last, number: number.replace(/\s+/g, ' '), title };
}

/** Candidates of numbers that cannot be anything else, where there are enough. */
function chosen(found: readonly Candidate[], fewest: number): Candidate[] | null {
  const byPrefix = Map.groupBy(found, ({ number }) => prefixOf(number));
  const [most] = [...byPrefix.values()].toSorted((one, other) => other.length - one.length);
  if (most === undefined || most.length < fewest) return null;
  const kept: Candidate[] = [];
  for (const one of most) {
    const previous = kept.at(-1);
    if (previous === undefined || lastNumber(one.number) >= lastNumber(previous.number)) {
      if (previous?.number !== one.number) kept.push(one);
    }
  }
  return kept.length < fewest ? null : kept;
}

function prefixOf(number: string): string {
  return number.replace(/\d+[a-z]?$/, '');
}

function lastNumber(number: string): number {
  return Number(/(\d+)[a-z]?$/.exec(number)?.[1]);
}

function candidates(lines: readonly Line[], pattern: RegExp): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.startsWith(rowSign)) continue;
    const isHeading = /^\s*#{1,6}\s/.test(line.text);
    const bare = plain(line.text.replace(/^\s*#{1,6}\s+/, '')).replace(/\t+/g, ' ');
    const match = pattern.exec(bare);
    if (match === null || /^\d{1,2}\/\d{1,2}\/\d{2,4}/.test(bare)) continue;
    const [, number = '', said] = match;
    let title = said?.trim() ?? '';
    let last = index;
    if (title === '') {
      const next = lines.findIndex(({ text }, at) => at > index && text.trim() !== '');
      const following = lines[next];
      if (next < 0 || next > index + 2 || following === undefined || following.text.startsWith(rowSign)) continue;
      if (
        !isTitle(plain(following.text)) ||
        (!isCapitals(plain(following.text)) && !isBold(following.text) && !known.test(plain(following.text)))
      )
        continue;
      title = plain(following.text);
      last = next;
    }
    if (!isTitle(title, true) && !(isHeading && title.length <= 200)) continue;
    const stands =
      isHeading || isCapitals(title) || isBold(line.text) || isBold(lines[last]?.text ?? '') || hasBoldTitle(line.text);
    const more = stands ? goesOn(lines, last, title) : 0;
    for (let at = 1; at <= more; at += 1) title += ` ${plain(lines[last + at]?.text ?? '')}`;
    found.push({ index, last: last + more, number, title, stands });
  }
  return found;
}

/** How many of the next lines are the rest of a title in capitals that was broken. */
function goesOn(lines: readonly Line[], from: number, title: string): number {
  if (!isCapitals(title) || title.length < 25) return 0;
  let more = 0;
  for (const line of lines.slice(from + 1, from + 3)) {
    const text = plain(line.text);
    if (text === '' || !isCapitals(text) || /^\d/.test(text) || decisionWord.test(text)) break;
    more += 1;
  }
  return more;
}

function hasBoldTitle(text: string): boolean {
  return /^\s*\S+[\s\t]+\uFDD0[^\uFDD1]+\uFDD1[\s.]*$/u.test(text);
}

/** Whether words can be a title: they begin with a capital, end no sentence and are not too many. */
function isTitle(text: string, isNumbered = false): boolean {
  const isShort = text.length <= 160 && text.split(/\s+/).length <= 22;
  if (!isShort || months.test(text) || !/^["“‘'(]?[\p{Lu}\d]/u.test(text)) return false;
  if (isCapitals(text)) return /\p{L}{2}/u.test(text) && !(isNumbered ? /^(?:that|to)\b/i : decisionWord).test(text);
  return (
    !/[.;,:]$/.test(text.replace(/\.$/, (end) => (known.test(text.slice(0, -1)) ? '' : end))) &&
    !/^(?:that|to)\b/i.test(text) &&
    !/[.!?]\s+\p{Lu}/u.test(text)
  );
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && letters === letters.toUpperCase();
}

/** Numbers that count on, `1.`, `2.`, of titles rather than of points in a list. */
function inSequence(lines: readonly Line[], found: readonly Candidate[]): Candidate[] | null {
  const standing = found.filter(({ stands }) => stands);
  const usable =
    standing.length >= 2
      ? found.filter((one) => one.stands || (isPrivateTitle(one.title) && !isPoint(lines, one)))
      : found.filter((one) => !isPoint(lines, one));
  const kept: Candidate[] = [];
  for (const one of usable) {
    const previous = kept.at(-1);
    const number = Number.parseInt(one.number, 10);
    const before = previous === undefined ? null : Number.parseInt(previous.number, 10);
    const isNext = before === null || number === before + 1 || (number === before && /[a-z]$/i.test(one.number));
    const leaps = before !== null && one.stands && number > before && number <= before + 5;
    if (before === null && !one.stands && !known.test(one.title) && number > 1) continue;
    if (isNext || leaps) kept.push(one);
  }
  return kept.length < 2 && !kept.some(({ title, stands }) => stands || known.test(title)) ? null : kept;
}

/** Whether a numbered line is one of a run of points: its neighbour counts on, and it is no title of every agenda. */
function isPoint(lines: readonly Line[], { index, last, number, title }: Candidate): boolean {
  if (known.test(title.replace(/\.$/, ''))) return false;
  const beside = (from: number, step: 1 | -1): string => {
    for (let at = from + step; lines[at] !== undefined; at += step)
      if (lines[at]?.text.trim() !== '') return plain(lines[at]?.text ?? '');
    return '';
  };
  const label = (text: string) => Number(/^\(?(\d{1,3})[.)]?\s/.exec(text)?.[1]);
  const own = Number.parseInt(number, 10);
  return (
    label(beside(last, 1)) === own + 1 ||
    (own > 1 && label(beside(index, -1)) === own - 1) ||
    /(?::|[-–—]|\bthat)$/i.test(beside(index, -1))
  );
}

/** Headings that every agenda has and that stand without a number among numbered ones. */
function withUnnumbered(lines: readonly Line[], headings: readonly Heading[]): { headings: Heading[]; notes: Note[] } {
  const taken = new Set(
    headings.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  const firstAt = headings[0]?.first ?? 0;
  const extra = lines.flatMap((line, index): Heading[] => {
    const bare = plain(line.text.replace(/^\s*#{1,6}\s+/, '')).replace(/[.:]$/, '');
    const alone = (lines[index - 1]?.text ?? '').trim() === '';
    const stands =
      isCapitals(bare) ||
      isBold(line.text) ||
      /^\s*#/.test(line.text) ||
      (alone && (lines[index + 1]?.text ?? '').trim() === '');
    const current = headings.findLast(({ first }) => first < index);
    if (current?.title.toLowerCase().replace(/[.:]$/, '') === bare.toLowerCase()) return [];
    if (taken.has(index) || index < firstAt || !known.test(bare) || !stands || !alone) return [];
    return [{ first: index, last: index, number: null, title: bare }];
  });
  const all = [...headings, ...extra].toSorted((one, other) => one.first - other.first);
  return { headings: withNumbers(all), notes: extra.map(({ first, title }) => guessed(lines[first] as Line, title)) };
}

/** Headings of minutes without numbers. */
function unnumbered(lines: readonly Line[]): { headings: Heading[]; notes: Note[] } {
  const from = lines.findIndex(({ text }, index) => known.test(bareOf(text)) && !namesFollow(lines, index));
  const people = lines.findIndex(({ text }) => attendanceWord.test(plain(text)));
  const isMarkdown = lines.filter(({ text }) => /^\s*#{1,6}\s/.test(text)).length > 1;
  if (from < 0 && people < 0 && !isMarkdown) return { headings: [], notes: [] };
  const start = from < 0 ? people + 1 : from;
  const after = lines.map((line, index) => ({ line, index })).filter(({ index }) => index >= start);
  const isHeading = (text: string) => /^\s*#{1,6}\s/.test(text) && isTitle(bareOf(text));
  const isLoud = (text: string) =>
    !text.startsWith(rowSign) &&
    (isHeading(text) ||
      (isCapitals(bareOf(text)) && isTitle(bareOf(text))) ||
      (isBold(text) && isTitle(bareOf(text)))) &&
    !decisionWord.test(bareOf(text)) &&
    !attendanceWord.test(plain(text));
  const isAlone = (index: number) =>
    (lines[index - 1]?.text ?? '').trim() === '' && (lines[index + 1]?.text ?? '').trim() === '';
  const marked = after.filter(({ line }) => isHeading(line.text));
  const loud = marked.length > 1 ? marked : after.filter(({ line }) => isLoud(line.text));
  const quiet = after.filter(({ line, index }) => {
    const bare = bareOf(line.text);
    return (
      known.test(bare) ||
      (isAlone(index) &&
        isTitle(plain(line.text)) &&
        daysIn(bare).length === 0 &&
        bare.split(' ').length <= 12 &&
        !/^\(?[\da-z]{1,3}[.)]/i.test(bare) &&
        !decisionWord.test(bare) &&
        !attendanceWord.test(bare))
    );
  });
  const found = loud.length > 1 ? loud : quiet;
  const headings: Heading[] = [];
  for (const { line, index } of found) {
    if (headings.some(({ last }) => last >= index)) continue;
    const more = goesOn(lines, index, bareOf(line.text));
    const rest = lines.slice(index + 1, index + 1 + more).map(({ text }) => plain(text));
    headings.push({
      first: index,
      last: index + more,
      number: null,
      title: [bareOf(line.text), ...rest].join(' '),
    });
  }
  const notes = headings.map(({ first, title }) => guessed(lines[first] as Line, title));
  return { headings: withNumbers(headings), notes };
}

/** Whether those stand under `Apologies` who sent them, as above the items, and no sentence. */
function namesFollow(lines: readonly Line[], index: number): boolean {
  if (!/^apologies/i.test(bareOf(lines[index]?.text ?? ''))) return false;
  const next = plain(lines.slice(index + 1).find(({ text }) => text.trim() !== '')?.text ?? '');
  return !/\b(?:were|was|had|have|received|none|no|noted|above|nil|listed)\b/i.test(next);
}

function bareOf(text: string): string {
  return plain(text.replace(/^\s*#{1,6}\s+/, '')).replace(/[.:]$/, '');
}

function guessed(line: Line, title: string): Note {
  return { at: line.at, says: `"${beginning(title)}" has no number: it got the next one.` };
}

/** Headings with the number after the one before, where they have none; between two numbers that follow, with a letter. */
function withNumbers(headings: readonly Heading[]): Heading[] {
  const given = new Set(headings.flatMap(({ number }) => (number === null ? [] : [number])));
  let previous = '0';
  return headings.map((heading) => {
    const number = heading.number ?? nextOf(previous, given);
    given.add(number);
    previous = number;
    return { ...heading, number };
  });
}

function nextOf(previous: string, given: ReadonlySet<string>): string {
  const [, before = '', digits = '0', letter = ''] = /^(.*?)(\d+)([a-z]?)$/.exec(previous) ?? [];
  const next = `${before}${Number(digits) + 1}`;
  if (letter === '' && !given.has(next)) return next;
  for (let code = letter === '' ? 97 : letter.charCodeAt(0) + 1; code <= 122; code += 1) {
    const number = `${before}${digits}${String.fromCharCode(code)}`;
    if (!given.has(number)) return number;
  }
  return next;
}

/** Words that a text writes with a capital in the middle of its sentences, and never without: names. */
export function namesIn(lines: readonly Line[]): Set<string> {
  const text = lines
    .map((line) => plain(line.text).replace(/\S*(?:@|\/\/|\.gov|\.uk|\.com)\S*/g, ' '))
    .filter((line) => !isCapitals(line))
    .join('\n');
  const counted = (words: RegExp) =>
    [...text.matchAll(words)].reduce((counts, [word]) => {
      const name = word.toLowerCase();
      return counts.set(name, (counts.get(name) ?? 0) + 1);
    }, new Map<string, number>());
  const small = counted(/(?<![\p{L}’'])\p{Ll}[\p{L}-]*/gu);
  const capitals = counted(/(?<=[\p{Ll},]\s[“‘"']?)\p{Lu}\p{Ll}[\p{L}-]*/gu);
  return new Set([...capitals].filter(([word, count]) => (small.get(word) ?? 0) * 4 < count).map(([word]) => word));
}

/** Abbreviations that stay in capitals where a title in capitals is written as a sentence. */
const stays =
  /^(?:NHS|UASC|SEND?|EHCPs?|CIN|CICC|CLA|LAC|IRO|PEPs?|NEET|EET|SDQ|KPIs?|II?I?|IV|Q[1-4]|UK|DfE|CAMHS|CP\d+|LADO|MASH|VAWG|YJS|ICB|CPB|CPP)$/i;

/** A title as a sentence has it: `FOSTERING IN THE COUNTY` becomes `Fostering in the county`. */
export function tidyTitle(text: string, proper: ReadonlySet<string> = new Set()): string {
  const title = plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[.:\s]+$/, '')
    .replace(/^[-–—\s]+/, '');
  if (!isCapitals(title)) return title;
  const words = title.split(' ').map((word) => {
    const bare = word.replace(/[^\p{L}\d]/gu, '');
    if (stays.test(bare)) return word;
    const lower = word.toLowerCase();
    return proper.has(lower.replace(/[’'](?:s\b)?|[^\p{L}’'-]/gu, '').replace(/-+$/, ''))
      ? lower.replace(/\p{L}/u, (letter) => letter.toUpperCase())
      : lower;
  });
  const sentence = words
    .join(' ')
    .replace(properNames, (name) =>
      name.replace(/(?<![\p{L}’'])(?!(?:in|of)\b)\p{Ll}/gu, (letter) => letter.toUpperCase()),
    );
  return sentence.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

const properNames =
  /\b(?:ofsted|january|february|march|april|june|july|august|september|october|november|december|covid|england|corporate parenting (?:board|panel|committee)|children in care council|care leavers forum)\b/gi;

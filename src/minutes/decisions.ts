import type { Block, Entry } from './blocks.ts';
import { charged, chargedRow, dueOf, partsOf } from './charge.ts';
import { type Note, plain } from './line.ts';

const word = '(AGREED|RESOLVED|ORDERED|NOTED)';
const adverbs =
  '(?:(?:\\p{L}+ly|then|also|further|hereby|all|had|have|has|was|were|been|therefore|moved|proposed|seconded|and)[,\\s]+)*';
const who =
  '(?:It|The\\s+(?:\\p{L}+\\s+){0,4}?(?:Board|Panel|Committee|Meeting|Group|Forum|Cabinet|Chair)|(?:Board|Panel|Committee)?\\s*[Mm]embers|All\\s+members|IT|THE\\s+(?:BOARD|PANEL|COMMITTEE)|MEMBERS)';
const separators = /^(?:\s*[:;,.–—−-])*\s*/u;

interface Form {
  pattern: RegExp;
  word: (match: RegExpExecArray) => string;
  said: (match: RegExpExecArray) => string;
  remark?: string;
}

const forms: readonly Form[] = [
  {
    pattern: /^(?:AGREED|Agreed|RESOLVED|Resolved)\s+ACTIONS?\b\s*\d*(.*)$/su,
    word: () => 'AGREED',
    said: ([, rest = '']) => rest,
  },
  {
    pattern: new RegExp(`^${who}\\s+${adverbs}${word}\\b(.*)$`, 'su'),
    word: ([, said = '']) => said,
    said: ([, , rest = '']) => rest,
  },
  {
    pattern:
      /^it\s+(?:was|is)\s+(?:(?:\p{L}+ly|then|also|further|therefore|moved|proposed|seconded|and)[,\s]+)*(agreed|resolved|ordered|noted)\b(?=\s*(?::|[–—-]|that\b|to\b))(.*)$/isu,
    word: ([, said = '']) => said.toUpperCase(),
    said: ([, , rest = '']) => rest,
    remark: 'was read as a decision',
  },
  {
    pattern: /^(Agreed|Resolved|Ordered|Noted)\b(?=\s*(?::|[–—-]|(?:\S+ly\s+)?(?:that|to)\b|$))(.*)$/su,
    word: ([, said = '']) => said.toUpperCase(),
    said: ([, , rest = '']) => rest,
  },
  {
    pattern:
      /^(?:the\s+)?(?:decisions?|outcomes?|decisions? made|decisions? taken)(?:\s+(?:of the (?:board|panel|committee)|\d{1,2}))?\s*(?::|[–—-]|$)(.*)$/isu,
    word: () => 'AGREED',
    said: ([, rest = '']) => rest,
    remark: 'was read as agreed',
  },
  {
    pattern: /^resolutions?\s*(?::|[–—-]|$)(.*)$/isu,
    word: () => 'RESOLVED',
    said: ([, rest = '']) => rest,
  },
  {
    pattern:
      /^(?:it was )?RECOMMENDED\b(?:\s+to\s+(?!that\b)((?:\p{L}+\s?){1,5}?)(?=\s*(?:[:–—-]|that\b|THAT\b)))?\s*(.*)$/su,
    word: () => 'AGREED',
    said: ([, whom = '', rest = '']) =>
      `to recommend ${whom.trim() === '' ? '' : `to ${whom.trim()} `}${rest.replace(separators, '')}`,
    remark: 'was read as agreed to recommend',
  },
];
const own = new RegExp(`^${word}(?![\\p{L}\\p{N}])(.*)$`, 'su');
const action = /^(?:ACTIONS?|Actions?|AP)(?:\s+points?|\s+required)?(?:\s*\d{1,2})?\s*[:–—-]\s*(.*)$/su;
const bareWord = '(?:AGREED|RESOLVED|ORDERED|NOTED)';
/** Where a decision begins in the middle of a paragraph. */
const inside = new RegExp(
  `(?<=[.!?][)"”’]*\\s)(?=${who}\\s+${adverbs}${bareWord}\\b|${bareWord}(?:\\s*[:–—-]|\\s+(?:that|That|THAT|to)\\b)|It was (?:\\p{L}+ly )?(?:agreed|resolved) (?:that|to)\\b)`,
  'u',
);
const nextSentence =
  /(?<!\b(?:No|para|paras|Cllr|Mr|Mrs|Ms|Dr|Prof|St|Sch|pp?|e\.g|i\.e))[.!?][)"”’]*\s+(?=["“‘(]*\p{Lu})(?!["“‘(]?(?:and )?that\b)/iu;

/**
 * An item's blocks with its decisions in the forms that the meeting's file has: `RESOLVED: …`, their points in a list,
 * who and when in brackets. `notes` says which words were read in another way than they stand.
 */
export function withDecisions(blocks: readonly Block[]): { blocks: Block[]; notes: Note[] } {
  const notes: Note[] = [];
  const out: Block[] = [];
  for (const block of blocks.flatMap(apart)) {
    if (block.kind === 'paragraph') addParagraph(out, block, notes);
    else if (block.kind === 'list' && leadsIn(out.at(-1))) out.push(...decidedList(block, notes));
    else if (block.kind === 'list') out.push(...mixedList(block, notes));
    else if (block.kind === 'table') addTable(out, block, notes);
    else out.push(block);
  }
  return { blocks: out, notes };
}

/** A decision in the middle of a paragraph or point begins a paragraph of its own, and so does what follows it. */
function apart(block: Block): Block[] {
  if (block.kind === 'paragraph') return pieces(block.text).map((text) => ({ ...block, text }));
  if (block.kind !== 'list') return [block];
  const out: Block[] = [];
  let entries: Entry[] = [];
  const end = () => {
    if (entries.length > 0) out.push({ ...block, entries, at: entries[0]?.at ?? block.at });
    entries = [];
  };
  for (const entry of block.entries) {
    const [first = '', ...rest] = pieces(entry.text);
    entries.push({ ...entry, text: first });
    if (rest.length === 0 || entry.under.length > 0) {
      if (rest.length > 0) entries[entries.length - 1] = entry;
      continue;
    }
    end();
    out.push(...rest.map((text): Block => ({ kind: 'paragraph', text, at: entry.at })));
  }
  end();
  return out;
}

function pieces(text: string): string[] {
  return text
    .split(inside)
    .flatMap((part, at) => {
      if (at === 0) return twoWords(part.trim());
      const stop = nextSentence.exec(part);
      const whole = stop === null ? [part] : [part.slice(0, stop.index + 1), part.slice(stop.index + 1)];
      return whole.map((one) => one.trim()).flatMap((one, index) => (index === 0 ? twoWords(one) : [one]));
    })
    .filter((part) => part !== '');
}

/** `The Panel NOTED the report and AGREED that …` is two decisions. */
function twoWords(text: string): string[] {
  if (decisionIn(text) === null) return [text];
  const [first = '', ...rest] = text.split(/,?\s+and\s+(?=(?:AGREED|RESOLVED|ORDERED|NOTED)\s+(?:that|to)\b)/u);
  return [first, ...rest];
}

/** The word and the text of a decision in a paragraph; null where it decides nothing. */
function decisionIn(text: string): { word: string; said: string; remark: string | null } | null {
  const bare = plain(text)
    .replace(/^\d{1,3}\.\d{1,2}\.?\s+/, '')
    .replace(/^["“]/, '');
  const written = own.exec(bare);
  if (written !== null && !/^(?:AGREED|RESOLVED)\s+ACTIONS?\b/.test(bare))
    return { word: written[1] as string, said: written[2] as string, remark: null };
  for (const form of forms) {
    const match = form.pattern.exec(bare);
    if (match !== null) return { word: form.word(match), said: form.said(match), remark: form.remark ?? null };
  }
  return null;
}

function addParagraph(out: Block[], block: Extract<Block, { text: string }>, notes: Note[]): void {
  const bare = plain(block.text);
  const acts = action.exec(bare);
  if (acts !== null) {
    addAction(out, acts[1] as string, block.at, notes);
    return;
  }
  const found = decisionIn(block.text);
  if (found === null) {
    if (isBare(out.at(-1))) {
      const lead = out.at(-1) as Extract<Block, { text: string }>;
      if (!/^that\b/i.test(bare)) {
        const { text, remark } = charged(bare);
        lead.text = `${lead.text} ${text}`;
        if (remark !== null) notes.push({ at: block.at, says: remark });
        return;
      }
    }
    out.push(block);
    return;
  }
  const inner = decisionIn(found.said.replace(separators, ''));
  const { word: kind, said } = inner !== null && /^[A-Z]+$/.test(inner.word) && found.remark !== null ? inner : found;
  const words = said.replace(separators, '').replace(/^THAT\b/, 'that');
  const { text, remark } = charged(words);
  if (found.remark !== null)
    notes.push({ at: block.at, says: `"${bare.split(/\s+/).slice(0, 6).join(' ')} …" ${found.remark}: check it.` });
  if (remark !== null) notes.push({ at: block.at, says: remark });
  out.push({ ...block, text: `${kind}: ${text}`.trim() });
}

function addAction(out: Block[], said: string, at: number, notes: Note[]): void {
  const words = said.replace(separators, '').trim();
  if (words === '') {
    out.push({ kind: 'paragraph', text: 'AGREED:', at });
    notes.push({ at, says: 'What stands under ACTION was read as agreed: check it.' });
    return;
  }
  const alone = partsOf(words);
  if (alone !== null && alone.who.length > 0) {
    const brackets = `(${[...alone.who, ...(alone.when === null ? [] : [alone.when])].join(', ')})`;
    if (attach(out.at(-1), brackets)) {
      notes.push({ at, says: `ACTION: ${brackets} was added to the decision before it: check it.` });
      return;
    }
  }
  const split = /^([^–—:]{3,60}?)\s*(?:\s[-–—]\s|:\s|[–—]\s*)(.+)$/su.exec(words);
  const led = split === null ? null : partsOf(split[1] as string);
  const toDo = /^(?:The\s+)?(.{3,60}?)\s+(?:to|will)\s+(\p{Ll}.+)$/su.exec(words);
  const doer = toDo === null ? null : partsOf(toDo[1] as string);
  const plainCharge = charged(words);
  let text = plainCharge.text;
  if (led !== null && led.who.length > 0) text = addCharge(split?.[2] as string, led.who[0] as string);
  else if (doer !== null && doer.who.length > 0) text = addCharge(words, doer.who[0] as string);
  else if (plainCharge.text === words) text = addCharge(words, null);
  out.push({ kind: 'paragraph', text: `AGREED: ${text}`, at });
  notes.push({ at, says: `"ACTION: ${words.split(/\s+/).slice(0, 6).join(' ')} …" was read as agreed: check it.` });
  if (plainCharge.remark !== null) notes.push({ at, says: plainCharge.remark });
}

/** A text with the role that does it, and the day that its end or its brackets say. */
function addCharge(text: string, role: string | null): string {
  const dated = /^(.+?)[.,]?\s+\(?(by\s+(?:the\s+)?(?:end of\s+)?(?:\d|\p{Lu})[^()]{3,30}?)\)?\.?$/su.exec(text);
  const due = dated === null ? null : dueOf(dated[2] as string);
  const inside = [role, due].filter((one) => one !== null).join(', ');
  if (inside === '') return text;
  const said = due === null || dated === null ? text : (dated[1] as string);
  return `${said.replace(/[.,;\s]+$/, '')} (${inside})`;
}

function attach(block: Block | undefined, brackets: string): boolean {
  if (block?.kind === 'paragraph' && own.test(block.text) && !/\)$/.test(block.text) && !isBare(block)) {
    block.text = `${block.text.replace(/[.;\s]+$/, '')} ${brackets}`;
    return true;
  }
  const entry = block?.kind === 'list' && isDecided.has(block) ? block.entries.at(-1) : undefined;
  if (entry === undefined || /\)$/.test(entry.text)) return false;
  entry.text = `${entry.text.replace(/[.;\s]+$/, '')} ${brackets}`;
  return true;
}

/** Lists whose points are decisions. */
const isDecided = new WeakSet<Block>();

/** Whether the points of a list are decisions. */
export function decidesByPoints(block: Block): boolean {
  return isDecided.has(block);
}

function isBare(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && new RegExp(`^${word}\\s*:?$`, 'u').test(plain(block.text));
}

function leadsIn(block: Block | undefined): boolean {
  if (block?.kind === 'list') return isDecided.has(block);
  if (block?.kind !== 'paragraph') return false;
  return (
    (own.test(plain(block.text)) &&
      /(?::|[-–—]|\b(?:that|to|following|follows|below))\s*$/iu.test(plain(block.text))) ||
    isBare(block) ||
    (/^that\b.*:$/is.test(block.text) && false)
  );
}

function decidedList(block: Extract<Block, { kind: 'list' }>, notes: Note[]): Block[] {
  const entries = block.entries.map((entry): Entry => {
    const under = entry.under.map(({ text }) => text.replace(/[;,.]?(?:\s+and)?\s*$/, '')).join('; ');
    const joined = under === '' ? entry.text : `${entry.text} ${under}`;
    const { text, remark } = charged(plain(joined).replace(/[;,]\s*(?:and)?$/i, ''));
    if (remark !== null) notes.push({ at: entry.at, says: remark });
    return { ...entry, text, under: [] };
  });
  const list: Block = { ...block, entries };
  isDecided.add(list);
  return [list];
}

/** A list of a report; a point that decides becomes a paragraph of its own. */
function mixedList(block: Extract<Block, { kind: 'list' }>, notes: Note[]): Block[] {
  const out: Block[] = [];
  let entries: Entry[] = [];
  const end = () => {
    if (entries.length > 0) out.push({ kind: 'list', entries, at: entries[0]?.at ?? block.at });
    entries = [];
  };
  for (const entry of block.entries) {
    if (decisionIn(entry.text) === null && action.exec(plain(entry.text)) === null) {
      entries.push(entry);
      continue;
    }
    end();
    addParagraph(out, { kind: 'paragraph', text: entry.text, at: entry.at }, notes);
    if (entry.under.length > 0) {
      const list: Block = { kind: 'list', entries: entry.under, at: entry.at };
      out.push(...(leadsIn(out.at(-1)) ? decidedList(list, notes) : [list]));
    }
  }
  end();
  return out;
}

/** A table of actions, with who and by when, is a list of what was agreed. */
function addTable(out: Block[], block: Extract<Block, { kind: 'table' }>, notes: Note[]): void {
  const header = (block.rows[0] ?? []).map((cell) => cell.toLowerCase());
  const what = header.findIndex((cell) =>
    /^(?:agreed )?(?:actions?(?: required| agreed| points?)?|decisions?)$|^(?:what|tasks?|what (?:is|needs) to be done)\??$/.test(
      cell,
    ),
  );
  const whoAt = header.findIndex(
    (cell, at) => at !== what && /\b(?:who|whom|owner|lead|responsible|officer)\b/.test(cell),
  );
  const whenAt = header.findIndex((cell) => /\b(?:when|date|deadline|due|timescale)\b/.test(cell));
  if (what < 0 || (whoAt < 0 && whenAt < 0) || block.rows.length < 2) {
    out.push(block);
    return;
  }
  const entries = block.rows.slice(1).flatMap((row): Entry[] => {
    const said = row[what] ?? '';
    if (said === '') return [];
    const { text, remark } = chargedRow(said, row[whoAt] ?? '', row[whenAt] ?? '');
    if (remark !== null) notes.push({ at: block.at, says: remark });
    return [{ label: '', text, at: block.at, under: [] }];
  });
  const list: Block = { kind: 'list', entries, at: block.at };
  isDecided.add(list);
  out.push({ kind: 'paragraph', text: 'AGREED:', at: block.at }, list);
  notes.push({ at: block.at, says: 'A table of actions was read as agreed: check it.' });
}

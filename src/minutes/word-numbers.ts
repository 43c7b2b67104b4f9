import { SaxesParser } from 'saxes';

/** One level of a kind of list in Word: how its number is written. */
interface Level {
  start: number;
  format: string;
  /** Such as `%1.%2)`. */
  text: string;
  /** The style whose paragraphs are numbered by it. */
  style: string | null;
  /** After which level it begins anew; null after each level above it. */
  restart: number | null;
}

interface Numbering {
  /** Levels of a list, by its number in the document. */
  levels: Map<string, Map<number, Level>>;
  /** Lists that count on from each other have the same definition. */
  definition: Map<string, string>;
  /** Levels that begin at a number of their own in one list. */
  startsAgain: Map<string, Map<number, number>>;
}

type Styles = Map<string, { basedOn: string | null; list: string | null; level: number | null }>;
type Attributes = Readonly<Record<string, string>>;

const romans: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * The main text of a Word document with the numbers that Word counts itself written out as text, as they stand on the
 * page; bullets become `•`. All three are XML of the file; the last two are empty where it has none. Throws an Error
 * where XML is not well-formed or has a document type.
 */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const lists = readNumbering(numbering);
  const named = readStyles(styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const edits: { from: number; to: number; text: string }[] = [];
  const stack: Paragraph[] = [];
  read(document, {
    open(name, attributes, from) {
      if (name === 'w:p') stack.push({ style: null, list: null, level: null, isGone: false, inMark: false });
      const paragraph = stack.at(-1);
      if (paragraph === undefined) return;
      if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
      if (name === 'w:numId') paragraph.list = attributes['w:val'] ?? null;
      if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val']);
      if (name === 'w:numPr') paragraph.numbers = { from, to: 0 };
      if (name === 'w:rPr') paragraph.inMark = true;
      if (name === 'w:del' && paragraph.inMark) paragraph.isGone = true;
    },
    close(name, to) {
      const paragraph = stack.at(-1);
      if (name === 'w:rPr' && paragraph !== undefined) paragraph.inMark = false;
      if (name === 'w:numPr' && paragraph?.numbers !== undefined) paragraph.numbers.to = to;
      if (name === 'w:p') stack.pop();
      if (name !== 'w:pPr' || paragraph === undefined) return;
      const { list, level } = listOf(paragraph, named, lists);
      if (list === null || list === '0' || paragraph.isGone) return;
      const label = nextLabel(lists, counters, begun, list, level);
      if (label === null) return;
      if (paragraph.numbers !== undefined) edits.push({ ...paragraph.numbers, text: '' });
      edits.push({ from: to, to, text: `<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>` });
    },
  });
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, text: by }) => `${text.slice(0, from)}${by}${text.slice(to)}`, document);
}

interface Paragraph {
  style: string | null;
  list: string | null;
  level: number | null;
  /** Whether the paragraph's mark was deleted: it is one with the next. */
  isGone: boolean;
  inMark: boolean;
  numbers?: { from: number; to: number };
}

function listOf(paragraph: Paragraph, styles: Styles, { levels }: Numbering): { list: string | null; level: number } {
  if (paragraph.list !== null) return { list: paragraph.list, level: paragraph.level ?? 0 };
  for (let [id, steps] = [paragraph.style, 0]; id !== null && steps < 20; steps += 1) {
    const style = styles.get(id);
    if (style === undefined) break;
    if (style.list !== null) {
      const own = [...(levels.get(style.list) ?? [])].find(([, one]) => one.style === paragraph.style)?.[0];
      return { list: style.list, level: paragraph.level ?? own ?? style.level ?? 0 };
    }
    id = style.basedOn;
  }
  return { list: null, level: 0 };
}

function nextLabel(
  { levels, definition, startsAgain }: Numbering,
  counters: Map<string, (number | undefined)[]>,
  begun: Set<string>,
  list: string,
  level: number,
): string | null {
  const all = levels.get(list);
  const own = all?.get(level);
  if (all === undefined || own === undefined || own.format === 'none') return null;
  if (own.format === 'bullet') return '•';
  const key = definition.get(list) ?? list;
  const counted = counters.get(key) ?? [];
  counters.set(key, counted);
  if (!begun.has(list)) {
    begun.add(list);
    for (const [at, start] of startsAgain.get(list) ?? []) counted[at] = start - 1;
  }
  counted[level] = (counted[level] ?? own.start - 1) + 1;
  for (const [deeper, { restart }] of all) {
    if (deeper > level && (restart === null || level < restart)) counted[deeper] = undefined;
  }
  return own.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = all.get(at);
    return other === undefined ? '' : written(counted[at] ?? other.start, other.format);
  });
}

function written(number: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    let rest = number;
    const text = romans.map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    });
    return format === 'upperRoman' ? text.join('').toUpperCase() : text.join('');
  }
  return format === 'decimalZero' && number < 10 ? `0${number}` : String(number);
}

function readNumbering(xml: string): Numbering {
  const kinds = new Map<string, Map<number, Level>>();
  const lists: Numbering = { levels: new Map(), definition: new Map(), startsAgain: new Map() };
  let kind: string | null = null;
  let list: string | null = null;
  let level: number | null = null;
  let overridden: number | null = null;
  const place = (): Level | undefined => {
    if (level === null) return undefined;
    const into = list === null ? kinds.get(kind ?? '') : lists.levels.get(list);
    return into?.get(level);
  };
  if (xml === '') return lists;
  read(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        kind = attributes['w:abstractNumId'] ?? '';
        kinds.set(kind, new Map());
      } else if (name === 'w:num') list = attributes['w:numId'] ?? '';
      else if (name === 'w:abstractNumId' && list !== null) {
        lists.definition.set(list, value);
        lists.levels.set(list, new Map([...(kinds.get(value) ?? [])].map(([at, one]) => [at, { ...one }])));
      } else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl']);
      else if (name === 'w:startOverride' && list !== null && overridden !== null) {
        lists.startsAgain.set(list, (lists.startsAgain.get(list) ?? new Map()).set(overridden, Number(value)));
      } else if (name === 'w:lvl') {
        level = Number(attributes['w:ilvl']);
        const into = list === null ? kinds.get(kind ?? '') : lists.levels.get(list);
        into?.set(level, { start: 1, format: 'decimal', text: '', style: null, restart: null });
      }
      const own = place();
      if (own === undefined) return;
      if (name === 'w:start') own.start = Number(value);
      if (name === 'w:numFmt') own.format = value;
      if (name === 'w:lvlText') own.text = value;
      if (name === 'w:pStyle') own.style = value;
      if (name === 'w:lvlRestart') own.restart = Number(value);
    },
    close(name) {
      if (name === 'w:abstractNum') kind = null;
      if (name === 'w:num') list = null;
      if (name === 'w:lvl') level = null;
      if (name === 'w:lvlOverride') overridden = null;
    },
  });
  return lists;
}

function readStyles(xml: string): Styles {
  const styles: Styles = new Map();
  let own: { basedOn: string | null; list: string | null; level: number | null } | undefined;
  if (xml === '') return styles;
  read(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        own = { basedOn: null, list: null, level: null };
        styles.set(attributes['w:styleId'] ?? '', own);
      } else if (own === undefined) return;
      else if (name === 'w:basedOn') own.basedOn = value;
      else if (name === 'w:numId') own.list = value;
      else if (name === 'w:ilvl') own.level = Number(value);
    },
    close(name) {
      if (name === 'w:style') own = undefined;
    },
  });
  return styles;
}

interface Events {
  open: (name: string, attributes: Attributes, from: number) => void;
  close: (name: string, to: number) => void;
}

/** Reads XML and says at which sign each tag ends. */
function read(text: string, { open, close }: Events): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stop = (problem: string) => {
    throw new Error(problem);
  };
  parser.on('error', ({ message }) => stop(message));
  parser.on('doctype', () => stop('a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    open(name, attributes as Attributes, text.lastIndexOf('<', parser.position - 1));
  });
  parser.on('closetag', ({ name }) => close(name, parser.position));
  parser.write(text).close();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

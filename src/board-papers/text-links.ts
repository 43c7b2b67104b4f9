/** Words of a text that lead to a measure: `[503 children](measure:cla_count)`. */
export interface MeasureLink {
  measure: string;
  /** The words that are linked, and where they begin in the text. */
  words: string;
  at: number;
}

/** A text as a reader sees it, on the lines on which it stands: no emphasis, entities or look-alikes inside words. */
export interface ReadText {
  /** Without the words that are said to count no child: blanks stand in their place. */
  text: string;
  /** With them. */
  whole: string;
  links: MeasureLink[];
  /** The words that are said to count no child. */
  marked: { words: string; at: number }[];
}

const linkPattern = /\[([^[\]]*)\]\(\s*<?([^()\s<>]*)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g;
const blank = (text: string): string => text.replace(/\S/g, ' ');

/**
 * Reads the marks of a text: links to measures, and `[4 sessions](not-children)`, whose number counts no child and is
 * not read on.
 */
export function readLinks(source: string): ReadText {
  const links: MeasureLink[] = [];
  const marked: ReadText['marked'] = [];
  let [whole, text, from] = ['', '', 0];
  const add = (shown: string, isMarked = false) => {
    whole += shown;
    text += isMarked ? blank(shown) : shown;
  };
  const markup = source.replace(entity, decoded);
  for (const match of markup.matchAll(linkPattern)) {
    const [link, inside = '', target = ''] = match;
    add(asShown(markup.slice(from, match.index)));
    const words = asShown(inside);
    const measure = /^measure:(.*)$/.exec(target)?.[1];
    if (target === 'not-children') marked.push({ words, at: whole.length });
    else if (measure !== undefined) links.push({ measure, words, at: whole.length });
    add(words, target === 'not-children');
    add(link.slice(inside.length + 1).replace(/[^\n]/g, ''));
    from = match.index + link.length;
  }
  add(asShown(markup.slice(from)));
  return { text, whole, links, marked };
}

const entity = /&#(x[\da-f]+|\d+);?|&([a-z]+);/giu;
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“' },
  ...{ nbsp: ' ', thinsp: ' ', ensp: ' ', emsp: ' ', shy: '', zwj: '', zwnj: '', ndash: '–', mdash: '—', pound: '£' },
  ...{ hellip: '…', sol: '/', percnt: '%', num: '#', lpar: '(', rpar: ')', period: '.', comma: ',', colon: ':' },
};

function decoded(whole: string, code: string | undefined, name: string | undefined): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const point = /^x/i.test(code ?? '') ? Number.parseInt((code ?? '').slice(1), 16) : Number(code);
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

const invisible = /\p{Cf}|\u034F|[\uFE00-\uFE0F]|\u20E3/gu;
const emphasis = '(?:[*~`]+|</?[a-z][^<>\\n]*>)+';
/** Emphasis that stands inside a word or a number. */
const insideWords = new RegExp(`(?<=\\p{L})${emphasis}(?=\\p{L})|(?<=\\d)${emphasis}(?=\\d)`, 'giu');
/** Signs that Unicode takes for others: fractions, small digits of notes and dots of a list stay as they are. */
const compatible = /[^\p{ASCII}…¼-¾⅐-⅟↉²³¹⁰-₟™‘’“”–—]+/gu;
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аa',
    'еe',
    'оo',
    'рp',
    'сc',
    'хx',
    'уy',
    'іi',
    'јj',
    'ѕs',
    'һh',
    'ԁd',
    'ԝw',
    'ӏl',
    'οo',
    'αa',
    'ιi',
    'νv',
    'ρp',
    'υu',
  ]
    .concat(['Тt', 'Оo', 'Еe', 'Нh', 'Вb', 'Сc', 'Рp', 'Аa', 'Хx', 'Ғf', 'Οo', 'Τt', 'Ηh', 'Εe', 'Νn', 'Ιi'])
    .map(([sign = '', letter = '']) => [sign, sign === sign.toLowerCase() ? letter : letter.toUpperCase()]),
);

/** What a page shows of a text without links, for marks of emphasis blanks where they part words. */
function asShown(source: string): string {
  return source
    .replace(invisible, '')
    .replace(/<(?:br|hr|\/?(?:p|div|li|ul|ol|td|th|tr|table|h\d))\b[^<>\n]*>/giu, ' ')
    .replace(insideWords, '')
    .replace(/<\/?[a-z][^<>\n]*>/gi, ' ')
    .replace(/[*_`~]/g, ' ')
    .replace(/[⒈-⒛]/gu, (sign) => `${(sign.codePointAt(0) ?? 0) - 0x2487}`)
    .replace(/[❶-➓]/gu, (sign) => `${(((sign.codePointAt(0) ?? 0) - 0x2776) % 10) + 1}`)
    .replace(/[⓵-⓾]/gu, (sign) => `${(sign.codePointAt(0) ?? 0) - 0x24f4}`)
    .replace(/(?<!\S)[²³¹⁰⁴-⁹]+/gu, (signs) => signs.normalize('NFKC'))
    .replace(compatible, (signs) => signs.normalize('NFKC'))
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(/[\u0370-\u052F]/gu, (sign) => lookAlikes[sign] ?? sign);
}

/** The digit of another script: each script has its ten in one run, from nought. */
function digitOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return `${(point - first) % 10}`;
}

/** A text with blanks in place of the words that are linked to a measure, each of which is looked at by itself. */
export function withoutLinked({ text, links }: Pick<ReadText, 'text' | 'links'>): string {
  return links.reduce(
    (left, { at, words }) =>
      left.slice(0, at) + blank(left.slice(at, at + words.length)) + left.slice(at + words.length),
    text,
  );
}

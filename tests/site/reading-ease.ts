import { daleChall } from 'dale-chall';
import { readHtml, within } from '#src/site/html.ts';

/** How hard a text is to read. */
export interface ReadingEase {
  /** Words in a sentence, on average. */
  sentence: number;
  /** The share of its words that are not on the list of plain ones, in per cent. */
  hard: number;
}

const plain = new Set(daleChall.flatMap((word) => word.toLowerCase().split('-')));
/** What holds prose, and what in it holds none: figures, drawings, code and lists that lead elsewhere. */
const holdsProse = new Set(['p', 'li', 'dd', 'figcaption']);
const leftOut = new Set(['svg', 'code', 'pre', 'script', 'style', 'nav', 'table', 'template']);

/** The texts of a page's main part, each block that holds prose by itself. */
export function textsOf(html: string): string[] {
  const texts: string[] = [];
  for (const [node, around] of within(readHtml(html))) {
    if ('tagName' in node) {
      if (holdsProse.has(node.tagName)) texts.push('');
      continue;
    }
    const isProse = around.some((name) => holdsProse.has(name)) && around.includes('main');
    if (isProse && !around.some((name) => leftOut.has(name))) texts.push(`${texts.pop() ?? ''} ${node.value}`);
  }
  return texts
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/ (?=[.,;:?!)])/g, '')
        .trim(),
    )
    .filter(Boolean);
}

/**
 * How hard texts are to read. Only what ends as a sentence counts as one. Of words, only those in small letters count: a
 * name cannot be made plainer, nor can a single letter or a code.
 */
export function readingEase(texts: readonly string[]): ReadingEase {
  const sentences = texts.flatMap(sentencesIn);
  const lengths = sentences.map((sentence) => wordsIn(sentence).length).filter((length) => length > 1);
  const words = texts
    .flatMap(wordsIn)
    .map((word) => word.replaceAll('’', "'"))
    .filter((word) => /^[a-z][a-z'-]+$/.test(word));
  const hard = words.filter((word) => !isPlain(word));
  return {
    sentence: sum(lengths) / Math.max(1, lengths.length),
    hard: (100 * hard.length) / Math.max(1, words.length),
  };
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.?!][”’)]?) (?=\S)/).filter((part) => /[.?!][”’)]?$/.test(part));
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The list holds words as a dictionary does: their usual endings are as plain as they are. */
function isPlain(word: string): boolean {
  if (word.includes('-')) return word.split('-').every(isPlain);
  const bare = word.replace(/'(?:s|t|re|ve|ll|m|d)?$/, '');
  const forms = [bare, bare.replace(/n$/, ''), ...endings.map(([end, start]) => bare.replace(end, start))];
  return forms.some((form) => plain.has(form));
}

const endings: readonly [RegExp, string][] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/([a-z])\1ed$/, '$1'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/([a-z])\1ing$/, '$1'],
  [/ly$/, ''],
  [/er$/, ''],
  [/r$/, ''],
  [/est$/, ''],
  [/ers$/, ''],
];

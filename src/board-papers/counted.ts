import { numberWords } from '#figure';
import { numbersIn, type WrittenNumber } from './number-in-text.ts';
import { manyChildren, othersCounted } from './people-words.ts';

/** A number of a text that somebody must vouch for, with its place and what follows it. */
export interface CountedNumber extends WrittenNumber {
  at: number;
  after: string;
}

const label =
  'sections?|s\\.|ss\\.|part|parts|paragraphs?|paras?\\.?|schedules?|chapters?|articles?|regulations?|regs?\\.?|rules?|forms?|stages?|phases?|tiers?|levels?|grades?|steps?|bands?|years?|key stages?|ks|age|ages|pages?|pp?\\.|items?|agenda items?|minutes?|points?|options?|themes?|priorit(?:y|ies)|objectives?|outcomes?|standards?|principles?|recommendations?|actions?|questions?|appendix|annex|tables?|figures?|charts?|nos?\\.?|number|quarters?|q|cohorts?|rooms?|versions?|volumes?|issues?|notes?|goals?|weeks?|days?|cp|cpb|sdg|article|band';
const range = '\\d+[a-z]?(?:\\.\\d+)*(?:\\s*(?:,|and|or|to|&|-|–|/)\\s*\\d+[a-z]?(?:\\.\\d+)*)*';
/** What looks like a number and is a name, a time, an age or a share of a few. */
const references: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${label})\\s*${range}(?:\\([\\da-z]+\\))*`, 'giu'),
  /\b\d{1,2}[.:]\d{2}\s*(?:am|pm)?\b(?!\s*%)(?<=:\d\d\s?(?:am|pm)?|(?:am|pm))/giu,
  /\b\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|noon|o[’']clock)\b/giu,
  /\b(?:[01]?\d|2[0-3]):[0-5]\d\b/gu,
  /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gu,
  /\b24\/7\b|\b(?:9|nine) to (?:5|five)\b/giu,
  /\b\d+\s+(?:in|out of)\s+(?:every\s+)?(?:10|100|\d)\b(?!\s*\d|[.,]\d)/giu,
  /\b\d{1,2}\s*(?:to|and|or|-|–)\s*\d{1,2}(?:-|\s)?(?:year|yr)s?[- ]olds?\b|\b\d{1,2}(?:\s|-)?(?:year|yr)s?(?:\s|-)olds?\b/giu,
  /\b(?:under|over|aged|turn(?:s|ed|ing)?|from|until|at|age of|before|after)(?:[- ]|\s+the\s+age\s+of\s+)(?:1?\d|2[0-5])s?\b(?=\s*(?:$|[.,;)’']|s\b|birthday|and (?:over|under|above)|or (?:over|under|older|younger)|\+))/giu,
  /\b(?:under|over)[- ](?:1?\d|2[0-5])s?\b(?![.,]\d|\s*(?:%|per ?cent|children|young|cases|hours|days|minutes|weeks|months|years|points))/giu,
  /\b(?:1[0-9]|2[0-5])\s*(?:\+|plus\b|and (?:over|under|above)|or (?:over|under|older|younger))/giu,
  /\b(?:aged?|ages)\s+\d{1,2}(?:\s*(?:to|and|or|-|–)\s*\d{1,2})?/giu,
  /(?<=\p{L})[-–]\d+\b/gu,
  /\b\d+(?=[-–]\p{L})/gu,
  /\b[A-Z]{1,4}[./ ]?\d+(?:\/\d+)*\b/gu,
  /\b\d+\/\d+\b/gu,
];

const inWords = new RegExp(
  `(?<![\\p{L}-])(?:${numberWords.slice(6).toReversed().join('|')})(?=\\s+(?:of (?:the|our|these|those)\\s+)?(?:(?!of\\b)\\p{L}[\\p{L}’-]*\\s+){0,2}?(?:${manyChildren})\\b(?![’']))`,
  'giu',
);

/** Few of anything that is no child: too few to be a figure of anything. */
const fewOthers = new RegExp(
  `(?<![\\p{L}\\p{N}.,/£$€-])[1-5](?=\\s+(?:(?!of\\b|and\\b|who\\b)\\p{L}[\\p{L}’-]*\\s+){0,2}?(?:${othersCounted}|times|thirds|quarters)\\b)`,
  'giu',
);

const blank = (text: string): string => text.replace(/\S/g, ' ');

/**
 * The numbers of a text, in digits or in words from six to twenty where they count children: fewer are looked at by
 * themselves. What only names something, such as Section 20 or 16:30, is none. `line` is that of the text's beginning.
 */
export function countedIn(text: string, line: number): CountedNumber[] {
  const bare = [...references, fewOthers].reduce((left, pattern) => left.replace(pattern, blank), text);
  const digits = numbersIn(bare, line);
  const words = wordNumbersIn(bare, line);
  return [...digits, ...words]
    .toSorted((one, other) => one.at - other.at)
    .map((number) => ({
      ...number,
      after: bare.slice(number.at + number.text.length, number.at + number.text.length + 60),
    }));
}

/** The numbers from six to twenty that a text writes in words and that count children. */
export function wordNumbersIn(text: string, line: number): WrittenNumber[] {
  return [...text.matchAll(inWords)].map(({ 0: word, index }) => ({
    text: word,
    value: numberWords.indexOf(word.toLowerCase()),
    kind: 'plain' as const,
    isAbout: /\babout\s+$/i.test(text.slice(Math.max(0, index - 12), index)),
    line: line + linesIn(text.slice(0, index)),
    at: index,
  }));
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

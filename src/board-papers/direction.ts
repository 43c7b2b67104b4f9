import { numberWords } from '#figure';
import { withoutDates, withoutSpans } from './number-in-text.ts';

/** Something that a sentence says of its numbers and that they do not bear out. `at` is where the sentence begins. */
export interface Contradiction {
  severity: 'error' | 'warning';
  at: number;
  sentence: string;
  problem: string;
}

type Way = 'up' | 'down';

interface Read {
  value: number;
  /** `%`, `points`, a word that follows, or nothing. */
  unit: string;
}

const small = numberWords.slice(1, -1);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** But for `one`, which is a pronoun more often. */
const inWords = `(?:(?:${tens.join('|')})(?:[ -](?:${small.slice(0, 9).join('|')}))?|${small.slice(1).toReversed().join('|')})`;
const digits = '£?\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const plainNumber = `(?<![\\p{L}\\p{N}.,/-])(?:${digits}|${inWords})(?![\\p{L}\\p{N}/]|[.,]\\d)`;
const unit = '\\s*(?:%|per ?cent\\b|(?:percentage )?points?\\b)';
const number = `${plainNumber}(?:${unit})?`;
const about =
  '(?:(?:about|around|nearly|almost|just|only|over|under|some|roughly|approximately|a|the|as|low|high|many|few)\\s+)*';

const upWords =
  'increas(?:e[ds]?|ing)|ris(?:e[ns]?|ing)|rose|gr(?:ew|ow(?:s|n|ing|th)?)|widen(?:ed|s|ing)?|climb(?:ed|s|ing)?|gain(?:ed|s)?|(?:went|gone|go(?:es|ing)?|is|was|are|were) up|up(?=\\s+from)';
const downWords =
  'decreas(?:e[ds]?|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|reduc(?:e[ds]?|ing|tions?)|declin(?:e[ds]?|ing)|lower(?:ed|ing)|shr(?:ank|unk|inks?|inking)|narrow(?:ed|s|ing)?|cut|(?:went|gone|go(?:es|ing)?|is|was|are|were|came|come) down|down(?=\\s+from)';
const betterWords = 'improv(?:e[ds]?|ing|ements?)';
const worseWords = 'worsen(?:ed|s|ing)?|deteriorat(?:e[ds]?|ing|ion)';
/** Words of a direction that say nothing of the two numbers beside them, or turn round what is said. */
const otherwise =
  /\b(?:not|no|never|nor|without|rather than|instead of|if|unless|whether|prevent\w*|avoid\w*|slow\w*|eas(?:e|ed|ing)|revers\w*|halt\w*|stopp?\w*|\w+n[’']t|made up|set up|signed up|follow\w* up|broken? down|open\w* up|mov\w+ up|rank\w*|position)\b/iu;
const anyWay = new RegExp(`\\b(?:${[upWords, downWords, betterWords, worseWords].join('|')})(?![\\p{L}-])`, 'giu');
const people = /\b(?:children|young people|pupils|those|people|aged|ages|everyone|babies|hours|open)\s*$/iu;

const fromTo = new RegExp(
  `\\bfrom\\s+${about}(?<from>${number})(?<between>[^\\d;:!?|]{0,60}?)\\bto\\s+${about}(?<to>${number})(?<after>.*)`,
  'iu',
);
const upFrom = new RegExp(
  `(?<way>\\b(?:up|down)(?:\\s+(?:again|slightly|sharply))?|\\ban?\\s+(?:\\p{L}+\\s+)?(?:increase|rise|growth|decrease|fall|drop|reduction|decline)|\\b(?:higher|lower))\\s+(?:from|on|than|compared (?:with|to))\\s+(?:the\\s+)?${about}(?<from>${number})(?<after>.*)`,
  'iu',
);
const toComparedWith = new RegExp(
  `\\b(?:to|at)\\s+${about}(?<to>${number})(?<between>[^\\d;:!?|]{0,50}?)\\b(?:compared (?:with|to)|from|against)\\s+(?:the\\s+)?${about}(?<from>${number})(?<after>.*)`,
  'iu',
);

/**
 * What the sentences of a text say that their own numbers deny: an increase to less, a fall of more than all there was,
 * more of them than there are, and parts that make more than the whole. An error where arithmetic alone proves it wrong.
 * `polarity` is which way is good in what the text speaks of, where that is one way.
 */
export function contradictionsIn(text: string, polarity: Better = null): Contradiction[] {
  return sentencesOf(text).flatMap(({ at, sentence }) => {
    const dated = withoutDates(sentence.replaceAll('*', ' '));
    const found = [
      ...changeProblems(dated, polarity),
      ...moreThanAllGone(dated),
      ...moreThanThereAre(withoutSpans(dated)),
      ...partsOverTheWhole(dated),
    ];
    const shown = sentence.replace(/\s+/g, ' ').trim();
    return found
      .filter(({ problem }, index) => found.findIndex((other) => other.problem === problem) === index)
      .map((one) => ({ ...one, at, sentence: shown.length > 200 ? `${shown.slice(0, 199)}…` : shown }));
  });
}

/** Which way is good: more, less, or nearest to a number, which is given; null where there is no one way. */
export type Better = 'higher' | 'lower' | number | null;

type Problem = Pick<Contradiction, 'severity' | 'problem'>;

function sentencesOf(text: string): { at: number; sentence: string }[] {
  const ends = [...text.matchAll(/(?<=[.!?][)"”’*]*)\s+(?=["“(*]*\p{Lu})|\n\s*(?=[-*+•]\s|\d+[.)]\s)|\n\s*\n|\|/gu)];
  const starts = [0, ...ends.map(({ index, 0: whole }) => index + whole.length)];
  return starts
    .map((at, index) => ({ at, sentence: text.slice(at, ends[index]?.index) }))
    .filter(({ sentence }) => /\S/.test(sentence));
}

function changeProblems(sentence: string, polarity: Better): Problem[] {
  const problems: Problem[] = [];
  for (const clause of sentence.split(/;|:(?!\d)/)) {
    const pair = fromTo.exec(clause);
    if (pair?.groups !== undefined) problems.push(...judged(clause, pair, wayBefore(clause, pair.index), polarity));
    else {
      const compared = toComparedWith.exec(clause);
      if (compared?.groups !== undefined)
        problems.push(...judged(clause, compared, wayBefore(clause, compared.index), polarity));
      problems.push(...upFromProblems(clause));
    }
  }
  return problems;
}

interface Direction {
  way: Way | 'better' | 'worse';
  word: string;
  /** Whether it may be said of something else than the numbers. */
  isLoose?: boolean;
}

/** The length of the word that follows a direction, with its blank: `up` is one before it alone. */
const nextWord = 5;

/** The nearest word of a direction before a place, unless it says nothing of what follows. */
function wayBefore(clause: string, end: number): Direction | null {
  const before = clause.slice(Math.max(0, end - 110), end + nextWord);
  const last = [...before.matchAll(anyWay)].filter(({ index }) => index < before.length - nextWord + 1).at(-1);
  if (last === undefined) return null;
  const around = before.slice(Math.max(0, last.index - 30));
  if (otherwise.test(around) || before.length - last.index > 85) return null;
  const between = before.slice(last.index + last[0].length);
  if (/[,;]\s*(?:and|but|while|whereas|so|which)\b/iu.test(between)) return null;
  return { ...directionOf(last[0]), isLoose: /\b(?:and|but|while|whereas)\b/iu.test(between) };
}

function directionOf(word: string): Direction {
  const is = (words: string) => new RegExp(`^(?:${words}|up|higher)`, 'iu').test(word);
  if (new RegExp(`^(?:${betterWords})`, 'iu').test(word)) return { way: 'better', word };
  if (new RegExp(`^(?:${worseWords})`, 'iu').test(word)) return { way: 'worse', word };
  return { way: /\bdown$/iu.test(word) || !is(upWords) ? 'down' : 'up', word };
}

function judged(clause: string, pair: RegExpExecArray, direction: Direction | null, polarity: Better): Problem[] {
  const { from = '', to = '', after = '', between = '' } = pair.groups ?? {};
  const one = read(from, between);
  const other = read(to, after);
  if (one === null || other === null || !areAlike(one, other) || isPartOfMany(between) || isPartOfMany(after))
    return [];
  if (/^\s*(?:am|pm|o[’']clock)\b/iu.test(after)) return [];
  const stated = direction ?? wayAfter(after);
  if (stated === null) return [];
  const ages = one.value <= 25 && other.value <= 25 && one.unit !== '%' && people.test(clause.slice(0, pair.index));
  if (ages) return [];
  return contradicts(one, other, stated, polarity);
}

/** `…, an increase of 4`: the direction that follows two numbers. */
function wayAfter(after: string): Direction | null {
  const match =
    /^[^\d.;]{0,30}?[,–—(-]\s*(?:(?:which|this|that) (?:is|was) )?an?\s+(?:\p{L}+\s+)?(?<word>increase|rise|decrease|fall|drop|reduction|decline|improvement)\b/iu.exec(
      after,
    );
  return match?.groups?.word === undefined ? null : directionOf(match.groups.word);
}

/** By how much the second of two numbers is nearer to a target than the first; below zero where it is further from it. */
function nearerBy(target: number, from: Read, to: Read): number {
  return Math.abs(from.value - target) - Math.abs(to.value - target);
}

function contradicts(from: Read, to: Read, { way, word, isLoose }: Direction, polarity: Better): Problem[] {
  const rises = to.value > from.value;
  const numbers = `${show(from)} to ${show(to)}`;
  if (way === 'better' || way === 'worse') {
    if (polarity === null || to.value === from.value) return [];
    const nearer = typeof polarity === 'number' ? nearerBy(polarity, from, to) : 0;
    if (nearer === 0 && typeof polarity === 'number') return [];
    const isBetter = typeof polarity === 'number' ? nearer > 0 : rises === (polarity === 'higher');
    const best = typeof polarity === 'number' ? `nearest to ${polarity} is best` : `${polarity} is better`;
    return isBetter === (way === 'better')
      ? []
      : [
          {
            severity: 'warning',
            problem: `From ${numbers} is no change for the ${way}, as “${word}” says: ${best}.`,
          },
        ];
  }
  if (to.value === from.value)
    return [{ severity: 'warning', problem: `From ${numbers} is no change, and “${word}” says one.` }];
  if (rises === (way === 'up')) return [];
  const problem = `From ${numbers} is ${rises ? 'an increase' : 'a decrease'}, and “${word}” says the opposite.`;
  return [{ severity: isLoose === true ? 'warning' : 'error', problem }];
}

/** `X, up from Y`: the nearest number before of the same unit is held against the one after. */
function upFromProblems(clause: string): Problem[] {
  const match = upFrom.exec(clause);
  if (match?.groups === undefined) return [];
  const { way = '', from = '', after = '' } = match.groups;
  const later = read(from, after);
  const before = clause.slice(0, match.index);
  if (
    later === null ||
    isPartOfMany(after) ||
    otherwise.test(clause.slice(Math.max(0, match.index - 30), match.index + way.length))
  )
    return [];
  const candidates = [
    ...before.matchAll(new RegExp(`(?<lead>\\b(?:of|by|in|than|from)\\s+)?(?<value>${number})`, 'giu')),
  ].filter(({ groups }) => groups?.lead === undefined);
  const nearest = candidates.at(-1);
  if (nearest?.groups?.value === undefined || before.length - nearest.index > 90) return [];
  const rest = before.slice(nearest.index + nearest[0].length);
  const now = read(nearest.groups.value, rest);
  if (now === null || (now.unit === '%') !== (later.unit === '%') || isPartOfMany(rest) || /[|]/.test(rest)) return [];
  const isUp = /up|increase|rise|growth|higher/iu.test(way);
  if (now.value === later.value || now.value > later.value === isUp) return [];
  const problem = `${show(now)} is ${isUp ? 'less' : 'more'} than ${show(later)}, and “${way.trim()}” says the opposite.`;
  return [{ severity: candidates.length === 1 || /^\s*\p{L}*\s*[,(–—-]/u.test(rest) ? 'error' : 'warning', problem }];
}

const fallOf = new RegExp(
  `(?<a>${number})\\s+(?:\\p{L}+\\s+)?(?:reduction|decrease|fall|drop|decline|fewer|less|lower)\\b|(?:${downWords})(?:\\s+\\p{L}+){0,5}?\\s+(?:by|of)\\s+${about}(?<b>${number})|\\b(?:fell|fallen|dropped|decreased|declined|reduced)\\s+(?<d>${number})|\\bchange of\\s+[-−–]\\s*(?<c>${digits}(?:${unit})?)`,
  'giu',
);

function moreThanAllGone(sentence: string): Problem[] {
  return [...sentence.matchAll(fallOf)].flatMap(({ groups }): Problem[] => {
    const stated = read(groups?.a ?? groups?.b ?? groups?.c ?? groups?.d ?? '', '');
    if (stated === null || stated.unit !== '%' || stated.value <= 100) return [];
    return [{ severity: 'error', problem: `Nothing can fall by ${show(stated)}: 100% is all there was.` }];
  });
}

const partOf = new RegExp(
  `(?<part>${plainNumber})\\s+(?:out of|of)\\s+(?:(?:the|all|our|these|those)\\s+)?(?<whole>${plainNumber})(?!\\s*%|\\s+per ?cent)`,
  'giu',
);
const shareOf = new RegExp(
  `(?<share>${plainNumber}\\s*(?:%|per ?cent))\\s+of\\s+(?:the\\s+|all\\s+|our\\s+|these\\s+)*(?:\\p{L}+\\s+)?(?:children|young people|carers|care leavers|families|pupils|staff|social workers|visits|reviews|assessments|plans)\\b`,
  'giu',
);

function moreThanThereAre(sentence: string): Problem[] {
  const parts = [...sentence.matchAll(partOf)].flatMap(({ groups, index }): Problem[] => {
    const part = read(groups?.part ?? '', '');
    const whole = read(groups?.whole ?? '', '');
    if (part === null || whole === null || part.value <= whole.value) return [];
    if (
      !Number.isInteger(part.value) ||
      /[£%]/.test(groups?.part ?? '') ||
      /\b(?:an?|increase|rise|total|average|ratio|score|rate|page|section|paragraph|part|no)\s*(?:of\s*)?$/iu.test(
        sentence.slice(0, index),
      )
    )
      return [];
    return [{ severity: 'error', problem: `${show(part)} of ${show(whole)} is more than there are.` }];
  });
  const shares = [...sentence.matchAll(shareOf)].flatMap(({ groups }): Problem[] => {
    const share = read(groups?.share ?? '', '');
    if (share === null || share.value <= 100) return [];
    return [{ severity: 'error', problem: `${show(share)} of them is more than there are.` }];
  });
  return [...parts, ...shares];
}

const percent = `${plainNumber}\\s*(?:%|per ?cent)`;
const opposites = [
  ['girls', 'boys'],
  ['female', 'male'],
  ['women', 'men'],
  ['agreed', 'disagreed'],
  ['in time', 'late'],
];
const theRest = new RegExp(
  `(?<one>${percent})[^\\d%;|]{0,80}?\\b(?:and|but|while|with)\\s+(?<other>(?:the\\s+)?(?:other|remaining)\\s+)?${about}(?<two>${percent})(?<after>[^\\d%;|]{0,40})`,
  'iu',
);

function partsOverTheWhole(sentence: string): Problem[] {
  const match = theRest.exec(sentence);
  if (match?.groups === undefined) return [];
  const { one = '', two = '', other, after = '' } = match.groups;
  const [first, second] = [read(one, ''), read(two, '')];
  if (first === null || second === null || first.value + second.value <= 101) return [];
  const said = match[0].toLowerCase();
  const isDenied = /^\s*(?:(?:did|were|was|had|have|has|do|are|is)\s+)?(?:not|none)\s*(?:[.,!?)]|$)/iu.test(after);
  const isProved =
    other !== undefined ||
    isDenied ||
    opposites.some((pair) => pair.every((word) => new RegExp(`\\b${word}\\b`).test(said)));
  const mayBe = /^\s*(?:(?:did|were|was|had|have|has|do|are|is)\s+)?(?:not|no|never|without|none)\b/iu.test(after);
  if (!isProved && !mayBe) return [];
  const problem = `${show(first)} and ${show(second)} are ${round(first.value + second.value)}% together, more than the whole.`;
  return [{ severity: isProved ? 'error' : 'warning', problem }];
}

/** `1 in 4`, `12 of 30`: two numbers that are one share. */
function isPartOfMany(after: string): boolean {
  return new RegExp(`^\\s*(?:in|of|out of)\\s+(?:every\\s+)?(?:${digits}|${inWords})\\b`, 'iu').test(after);
}

/** Numbers that may be held against each other: of one unit, or the first without the unit that the second gives. */
function areAlike(from: Read, to: Read): boolean {
  return from.unit === to.unit || from.unit === '' || (to.unit === '' && from.unit !== '%');
}

const notUnits =
  /^(?:in|at|on|to|by|and|or|from|of|the|a|an|last|this|for|over|between|since|during|per|with|down|up|after|before|as)$/iu;

function read(written: string, after: string): Read | null {
  const word = written.toLowerCase();
  const sign = /%|per ?cent\b/.test(word) ? '%' : /points?/.test(word) ? 'points' : word.startsWith('£') ? '£' : null;
  const follows = /^\s*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  const found = word.match(/\d[\d,]*(?:\.\d+)?/)?.[0];
  const value = found === undefined ? wordValue(word) : Number(found.replaceAll(',', ''));
  if (value === null) return null;
  const scale = /^\s*(million|billion|thousand|k|m|bn)\b/iu.exec(after)?.[1]?.toLowerCase() ?? '';
  return { value, unit: `${sign ?? (notUnits.test(follows) ? '' : singular(follows))}${sign === null ? '' : scale}` };
}

function singular(word: string): string {
  return word === 'children' ? 'child' : word.replace(/s$/, '');
}

function wordValue(word: string): number | null {
  const [, first = '', second] =
    new RegExp(`^(${[...tens, ...small.toReversed()].join('|')})(?:[ -](\\p{L}+))?`, 'u').exec(word) ?? [];
  if (first === '') return null;
  if (tens.includes(first))
    return 20 + 10 * tens.indexOf(first) + (second === undefined ? 0 : small.indexOf(second) + 1);
  return small.indexOf(first) + 1;
}

function show({ value, unit: of }: Read): string {
  const shown = value.toLocaleString('en-GB', { maximumFractionDigits: 10 });
  return of === '%' ? `${shown}%` : of.startsWith('£') ? `£${shown}` : shown;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

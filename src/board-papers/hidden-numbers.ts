import { type IsoDay, monthInWords, monthOf } from '#calendar';
import type { Measure } from '#catalogue';
import { numberWords } from '#figure';
import type { LedgerRow } from '#published';
import { type CountedNumber, countedIn } from './counted.ts';
import { monthsNamed } from './months-named.ts';
import { manyChildren, othersCounted } from './people-words.ts';
import { atPlaces, isVouched, type PublishedOf } from './published-of.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A number that may be one that the site hides, and of which measure and month. */
export interface HiddenNumber {
  at: number;
  text: string;
  measure: string;
  periodEnd: IsoDay;
}

/** A text without marks, and what it speaks of. */
export interface Said {
  text: string;
  /** Measures that exist. */
  measures: readonly Measure[];
  places: readonly string[];
  kind: string;
  day: IsoDay;
}

/**
 * The numbers of a text that may be hidden ones of the measures that it names. The site has no hidden number, only what
 * is published around it: a number is taken for one where it is none of the published, and divides a published total
 * whose parts are hidden or rounded (38 of 45), or stands for a month whose figure is hidden, within its bounds.
 */
export function hiddenNumbersIn(said: Said, published: PublishedOf): HiddenNumber[] {
  if (said.measures.length === 0) return [];
  const totals = totalsOf(said, published);
  const gaps = hiddenRows(said, published);
  if (totals.size === 0 && gaps.length === 0) return [];
  const isKnown = knownTo(said, published);
  return sentencesOf(said.text).flatMap((sentence, index, all) => [
    ...partsOfTotals(sentence, all[index - 1]?.text ?? '', totals)
      .filter((one) => !isKnown(one, sentence.text))
      .map(withPlace(sentence, totals)),
    ...inHiddenMonths(sentence, said, gaps, isKnown),
    ...ofRoundedGroups(sentence, said, published).filter((one) => !isKnown(one, sentence.text)),
  ]);
}

interface Total {
  measure: string;
  unit: string;
  periodEnd: IsoDay;
}

function totalsOf({ measures, places }: Said, published: PublishedOf): Map<number, Total> {
  return new Map(
    measures.flatMap(({ id, unit }) =>
      places.flatMap((place) =>
        [...published.dividedTotals(id, place)].map(
          ([total, periodEnd]) => [total, { measure: id, unit: unit.name, periodEnd }] as const,
        ),
      ),
    ),
  );
}

const few = numberWords.slice(2);
const number = `(?:(?<![\\p{L}\\p{N}.,£-])\\d+(?:,\\d{3})*(?![\\d%]|[.,]\\d|\\s*per ?cent)|(?<![\\p{L}-])(?:${few.toReversed().join('|')})(?![\\p{L}-]))`;
const rest = '[^.;:!?|]';
const ofTotal: readonly RegExp[] = [
  `(?<part>${number})(?:\\s+\\p{L}[\\p{L}’-]*){0,2}?\\s+(?:out\\s+)?of\\s+(?:(?:the|all|our|these|those)\\s+)*(?<total>${number})`,
  `\\bof\\s+(?:(?:the|these|those|our|all)\\s+)*(?<total>${number})${rest}{0,60}?,?\\s(?<part>${number})`,
].map((pattern) => new RegExp(pattern, 'dgiu'));
/** Parts of a total that stands before them. */
const ofThem: readonly RegExp[] = [
  `(?<part>${number})(?:\\s+\\p{L}[\\p{L}’-]*){0,2}?\\s+of\\s+(?:whom|them|these|those)\\b`,
  `\\b(?:of\\s+(?:whom|them|these|which)|all\\s+but)\\s*,?\\s+(?:only\\s+|just\\s+)?(?<part>${number})`,
].map((pattern) => new RegExp(pattern, 'dgiu'));
const anyNumber = new RegExp(number, 'giu');

interface Part {
  at: number;
  text: string;
  value: number;
  total: number;
  /** What follows it, and what follows the total. */
  after: readonly string[];
}

interface WrittenTotal {
  value: number;
  after: string;
}

/** Numbers that a sentence takes out of a published total: `38 of 45`, `45, 38 of them`, or out of that of the one before. */
function partsOfTotals({ text }: Sentence, before: string, totals: ReadonlyMap<number, Total>): Part[] {
  if (totals.size === 0) return [];
  const lastIn = (part: string, whole: string): WrittenTotal | undefined =>
    [...part.matchAll(anyNumber)]
      .map(({ 0: one, index }) => ({ value: numberOf(one), after: whole.slice(index + one.length).slice(0, 80) }))
      .findLast(({ value }) => totals.has(value));
  const found = ofTotal.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [, end] = match.indices?.groups?.total ?? [0, 0];
      return partOf(match, { value: numberOf(match.groups?.total ?? ''), after: text.slice(end, end + 80) }, text);
    }),
  );
  const later = ofThem.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const total = lastIn(text.slice(0, match.index), text) ?? lastIn(before, before);
      return total === undefined ? [] : partOf(match, total, text);
    }),
  );
  return [...found, ...later]
    .filter(({ value, total, after }) => {
      const whole = totals.get(total);
      return whole !== undefined && value < total && after.every((words) => !isOther(words, whole.unit));
    })
    .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index);
}

function partOf(match: RegExpExecArray | RegExpMatchArray, total: WrittenTotal, text: string): Part[] {
  const written = match.groups?.part ?? '';
  const [at, end] = match.indices?.groups?.part ?? [0, 0];
  const isAbout = /\babout\s+$/i.test(text.slice(Math.max(0, at - 12), at));
  if (isAbout || /^\s*(?:%|percentage|points?\b)/.test(text.slice(end))) return [];
  const after = [text.slice(end, end + 80), total.after];
  return [{ at, text: written, value: numberOf(written), total: total.value, after }];
}

function numberOf(written: string): number {
  const word = numberWords.indexOf(written.toLowerCase());
  return word >= 0 ? word : Number(written.replaceAll(',', ''));
}

const between =
  '^(?:\\s+of)?(?:\\s+(?:the|all|our|these|those|\\d+))*(?:\\s+(?!of\\b|who\\b|were\\b|are\\b|and\\b)\\p{L}[\\p{L}’-]*){0,2}?\\s+';
const othersAfter = new RegExp(`${between}(?<noun>${othersCounted})\\b`, 'iu');
const childrenAfter = new RegExp(`${between}(?:${manyChildren})\\b(?![’'])`, 'iu');

/** Whether a number counts something else than children, or than its measure does: the first noun after it says so. */
function isOther(after: string, unit: string): boolean {
  const others = othersAfter.exec(after);
  const noun = others?.groups?.noun?.toLowerCase();
  if (others === null || noun === undefined || unit.includes(noun)) return false;
  const ours = childrenAfter.exec(after);
  return ours === null || ours[0].length > others[0].length;
}

const withPlace =
  (sentence: Sentence, totals: ReadonlyMap<number, Total>) =>
  ({ at, text, total }: Part): HiddenNumber => {
    const { measure, periodEnd } = totals.get(total) as Total;
    return { at: sentence.at + at, text, measure, periodEnd };
  };

/** Headline figures that are hidden, of places that a text may speak of. */
function hiddenRows(
  { measures, places }: Said,
  published: PublishedOf,
): { measure: Measure; row: LedgerRow; newest: IsoDay[] }[] {
  return measures.flatMap((measure) =>
    places.flatMap((place) => {
      const rows = published.rows(measure.id, place).filter(({ breakdown }) => breakdown === '');
      const newest = rows.map(({ periodEnd }) => periodEnd).toSorted();
      return rows.filter(({ symbol }) => symbol === 'c').map((row) => ({ measure, row, newest }));
    }),
  );
}

/** Numbers that stand for a month whose figure is hidden: named in the sentence or, of commentary, its own. */
function inHiddenMonths(
  sentence: Sentence,
  { kind, day }: Said,
  gaps: readonly { measure: Measure; row: LedgerRow; newest: IsoDay[] }[],
  isKnown: (one: Written, sentence: string) => boolean,
): HiddenNumber[] {
  const named = monthsNamed(sentence.text, day);
  const numbers = countedIn(sentence.text, 1).filter((one) => !isKnown(one, sentence.text));
  return numbers.flatMap((one): HiddenNumber[] => {
    const gap = gaps.find(({ measure, row, newest }) => {
      const own =
        kind === 'commentary'
          ? [monthOf(day)]
          : newest
              .filter((end) => end <= day)
              .slice(-1)
              .map(monthOf);
      const months = named.length > 0 ? named : own;
      return months.includes(monthOf(row.periodEnd)) && mayBe(one, measure, row);
    });
    if (gap === undefined) return [];
    return [{ at: sentence.at + one.at, text: one.text, measure: gap.measure.id, periodEnd: gap.row.periodEnd }];
  });
}

/** Exact numbers of a group whose month the sentence names, where the page shows them to the nearest 5. */
function ofRoundedGroups(
  sentence: Sentence,
  { measures, places, day }: Said,
  published: PublishedOf,
): (HiddenNumber & { value: number })[] {
  const months = monthsNamed(sentence.text, day);
  if (months.length === 0) return [];
  const groups = measures.flatMap((measure) =>
    places.flatMap((place) => {
      const { about } = published.numbers(measure.id, place);
      return published
        .rows(measure.id, place)
        .filter(({ breakdown, value }) => breakdown !== '' && value !== null && about.plain.has(value))
        .filter(({ periodEnd }) => months.includes(monthOf(periodEnd)))
        .map((row) => ({ measure: measure.id, row, words: groupAfter(row.category) }));
    }),
  );
  return countedIn(sentence.text, 1).flatMap(({ at, text, kind, value, isAbout, after }) => {
    if (kind !== 'plain' || isAbout || value % 5 === 0) return [];
    const group = groups.find(({ row, words }) => Math.abs(value - (row.value ?? 0)) <= 2 && words.test(after));
    if (group === undefined) return [];
    return [{ at: sentence.at + at, text, value, measure: group.measure, periodEnd: group.row.periodEnd }];
  });
}

const sexes: Readonly<Record<string, string>> = { male: 'boys|males?|lads', female: 'girls|females?|lasses' };

/** How a number is followed by the words for its group. */
function groupAfter(category: string): RegExp {
  const words = sexes[category.toLowerCase()] ?? category.replace(/[^\p{L}\p{N}\s]/gu, '.');
  return new RegExp(`^(?:\\s+(?!and\\b|or\\b)\\p{L}[\\p{L}’-]*){0,4}?\\s+(?:${words})(?![\\p{L}’])`, 'iu');
}

function mayBe({ kind, value, after }: CountedNumber, { unit }: Measure, { bound }: LedgerRow): boolean {
  if (kind === 'points' || value === 0 || (kind === 'percent') !== (unit.name === 'percent')) return false;
  if (kind === 'plain' && (unit.shape !== 'count' || isOther(after, unit.name))) return false;
  return value >= (bound?.atLeast ?? 0) && value <= (bound?.atMost ?? Number.POSITIVE_INFINITY);
}

type Written = Pick<CountedNumber, 'value'> & Partial<Pick<CountedNumber, 'kind' | 'isAbout'>>;

/** Whether a number of a sentence is one that the page of a named measure shows. */
function knownTo({ measures, places }: Said, published: PublishedOf): (one: Written, sentence: string) => boolean {
  const of = atPlaces(measures, places);
  return ({ value, kind = 'plain', isAbout = false }, sentence) =>
    isVouched({ text: '', line: 0, at: 0, value, kind, isAbout }, sentence, of, published);
}

/** The month to which a hidden number belongs, in words. */
export const monthOfHidden = ({ periodEnd }: HiddenNumber): string => monthInWords(monthOf(periodEnd));

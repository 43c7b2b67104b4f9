import type { Measure, Settings } from '#catalogue';
import type { LedgerRow } from '#published';
import { countedIn } from './counted.ts';
import type { PaperFinding } from './finding.ts';
import { hiddenNumbersIn, monthOfHidden } from './hidden-numbers.ts';
import { numbersIn } from './number-in-text.ts';
import type { SpokenOf } from './passages.ts';
import { circumstance, manyChildren, oneChild } from './people-words.ts';
import { isPublished, isRoundedIn } from './published-numbers.ts';
import { atPlaces, isVouched, type PublishedOf, publishedOf } from './published-of.ts';
import { sentencesOf } from './sentences.ts';
import { type SmallCount, smallCountsIn } from './small-counts.ts';
import { type MeasureLink, type ReadText, readLinks, withoutLinked } from './text-links.ts';

/** What the words are held against. `figures` are the figures as known now of a measure and an authority. */
export interface WordsContext {
  settings: Pick<Settings, 'council' | 'authorities' | 'consortium' | 'targets' | 'publication'>;
  measures: ReadonlyMap<string, Measure>;
  figures: (measure: string, authority: string) => readonly LedgerRow[];
  /** Whether the figures are made up. */
  synthetic: boolean;
}

/**
 * The gate for words: what texts say of children in numbers that no page may show, and numbers that nobody vouches for.
 * Errors are small numbers beside what happened to children, numbers that may be hidden ones, and links to measures that do not exist;
 * warnings are numbers that are neither published nor from a source that the text names.
 */
export function checkWords(passages: readonly SpokenOf[], context: WordsContext): PaperFinding[] {
  const published = publishedOf(context.figures, context.measures, context.settings);
  return passages.flatMap((passage) => wordsOf(passage, context, published));
}

interface Reading {
  passage: SpokenOf;
  read: ReadText;
  /** The measures that the text names or links, as far as they exist. */
  about: readonly Measure[];
  places: readonly string[];
  published: PublishedOf;
}

/** A finding, and the characters that it is about. */
type Found = Omit<PaperFinding, 'file' | 'line'> & { at: number; end: number };

function wordsOf(passage: SpokenOf, context: WordsContext, published: PublishedOf): PaperFinding[] {
  const { text, file, line, authority } = passage;
  const read = readLinks(text);
  const ids = [...new Set([...passage.measures, ...read.links.map(({ measure }) => measure)])];
  const about = ids.flatMap((id) => context.measures.get(id) ?? []);
  const reading = { passage, read, about, places: published.placesOf(text, authority), published };
  const errors = [...unknownLinks(reading, context.measures), ...small(reading, context), ...hidden(reading, context)];
  const isSaid = ({ at, end }: Found) => errors.some((error) => at < error.end && end > error.at);
  const warnings = [...linked(reading), ...unvouched(reading), ...doubtfulMarks(reading)].filter((one) => !isSaid(one));
  return [...errors, ...warnings].map(({ at, end: _, ...finding }) => ({
    ...finding,
    file,
    line: line + read.text.slice(0, at).split('\n').length - 1,
  }));
}

const markAsNone = (words: string): string => `[${words}](not-children)`;

function unknownLinks({ read }: Reading, measures: ReadonlyMap<string, Measure>): Found[] {
  return read.links
    .filter(({ measure }) => !measures.has(measure))
    .map(({ measure, words, at }) => ({
      severity: 'error',
      at,
      end: at + words.length,
      problem: `“${words}” is linked to a measure ${measure} that does not exist.`,
      remedy: 'Write the id of a measure: /definitions/ has them all.',
    }));
}

/** Numbers of few children. One that is linked to a measure whose page shows it is let be. */
function small({ read, about, places, published }: Reading, { settings }: WordsContext): Found[] {
  const { publication } = settings;
  const own = about.map(({ id }) => publication.measures?.[id]?.smallestCount ?? 0);
  const shown = read.links.filter(({ measure, words }) => {
    const numbers = numbersIn(words, 1);
    return (
      numbers.length > 0 &&
      about.some(({ id }) => id === measure) &&
      numbers.every(({ value }) => places.some((place) => published.figures(measure, place).has(value)))
    );
  });
  const largest = Math.max(publication.smallestCount, ...own);
  const unmarked = smallCountsIn(withoutLinked({ text: read.text, links: shown }), largest);
  return [...unmarked, ...markedBesideChildren(read, largest)].map(({ at, text: words }) => ({
    severity: 'error',
    at,
    end: at + words.length,
    problem: `“${shortened(words)}” counts so few children that they can be recognised by what is said of them.`,
    remedy: `Take the number out, or say it of more children or a longer time. Where it counts no child, mark it so: ${markAsNone('4 sessions')}.`,
  }));
}

/** Numbers that are said to count no child, while the word after the mark says that they do. */
function markedBesideChildren({ whole, marked }: ReadText, largest: number): SmallCount[] {
  if (marked.length === 0) return [];
  const sentences = sentencesOf(whole);
  return smallCountsIn(whole, largest).filter(({ at, text }) =>
    marked.some(({ words, at: from }) => {
      const to = from + words.length;
      const sentence = sentences.findLast((one) => one.at <= at)?.text ?? '';
      const isCut = at < to && at + text.length > to && !children.test(words);
      return isCut && at + text.length > from && circumstance.test(sentence);
    }),
  );
}

function hidden({ passage, read, about, places, published }: Reading, { synthetic }: WordsContext): Found[] {
  const { kind, day, source, madeUp } = passage;
  if (kind === 'heading' || (synthetic && madeUp === false && source !== null)) return [];
  return hiddenNumbersIn({ text: read.text, measures: about, places, kind, day }, published).map((one) => ({
    severity: 'error',
    at: one.at,
    end: one.at + one.text.length,
    problem: `“${one.text}” may be a number of ${one.measure} (${monthOfHidden(one)}) that the site does not show, or makes one known.`,
    remedy: `Take it out, or write what the page of ${one.measure} shows. Where it is none of its numbers, write ${markAsNone(one.text)}.`,
  }));
}

const children = new RegExp(`\\b(?:${manyChildren}|${oneChild})\\b(?![’'])`, 'iu');

/** Words that are said to count no child, and name children beside what happens to them. */
function doubtfulMarks({ read }: Reading): Found[] {
  const sentences = sentencesOf(read.whole);
  return read.marked
    .filter(({ words, at }) => {
      const sentence = sentences.findLast((one) => one.at <= at)?.text ?? '';
      return children.test(words) && circumstance.test(sentence);
    })
    .map(({ words, at }) => ({
      severity: 'warning',
      at,
      end: at + words.length,
      problem: `“${shortened(words)}” is marked as counting no child, beside what happens to children.`,
      remedy: 'Take the number out where it counts children after all: the mark lets it through.',
    }));
}

/** Words that are linked to a measure must hold its numbers. */
function linked({ read, about, places, published }: Reading): Found[] {
  return read.links.flatMap(({ measure, words, at }: MeasureLink) => {
    if (!about.some(({ id }) => id === measure)) return [];
    const numbers = places.map((place) => published.numbers(measure, place));
    return countedIn(words, 1)
      .filter((number) => !isPublished(number, numbers))
      .map((number) => ({
        severity: 'warning' as const,
        at: at + number.at,
        end: at + number.at + number.text.length,
        problem: `${number.text} is linked to ${measure}, and is neither a published figure of it nor a change between two.`,
        remedy: isRoundedIn(number, numbers)
          ? `Write "about ${number.text}".`
          : 'Write it as its page shows it, or link it elsewhere.',
      }));
  });
}

/** Numbers that are not published and come from nowhere. Those of commentary are looked at by themselves. */
function unvouched({ passage, read, about, places, published }: Reading): Found[] {
  const { kind, source } = passage;
  if (source !== null || kind === 'commentary' || kind === 'heading') return [];
  const of = atPlaces(about, places);
  const numbers = of.map(({ id, place }) => published.standing(id, place));
  const sentences = sentencesOf(read.text);
  const sentenceAt = (place: number) => sentences.findLast(({ at }) => at <= place)?.text ?? '';
  const names = about.map(({ id }) => id).join(' or ');
  const label = kind === 'item' ? 'Source:' : 'source:';
  return countedIn(withoutLinked(read), 1)
    .filter((number) => !isVouched(number, sentenceAt(number.at), of, published))
    .map((number) => ({
      severity: 'warning',
      at: number.at,
      end: number.at + number.text.length,
      ...(isRoundedIn(number, numbers)
        ? {
            problem: `${number.text} is a part of ${names} that is rounded to the nearest 5.`,
            remedy: `Write "about ${number.text}".`,
          }
        : {
            problem:
              names === ''
                ? `${number.text} is a number of no measure: the text names none.`
                : `${number.text} is neither a published figure of ${names} nor a change between two.`,
            remedy: `Name its measure (Measures: of the item, or [${number.text} …](measure:id)), say where it comes from (${label} …), or mark what counts no child: ${markAsNone(`${number.text} …`)}.`,
          }),
    }));
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

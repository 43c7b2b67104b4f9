import { textWidth } from '#charts';
import { emuPerPoint } from '../office/index.ts';

/** A paragraph of a text on a slide. */
export interface Paragraph {
  text: string;
  bullet?: boolean;
  bold?: boolean;
  /** Whether it and what follows may stand on a slide of their own. */
  apart?: boolean;
  /** The space over it, as a share of the size of its letters. */
  before?: number;
}

/** The room of a text, in EMU. */
export interface Room {
  width: number;
  height: number;
}

/** A text as it goes into its room: its size in points, and what found no room. */
export interface Fitted {
  size: number;
  paragraphs: Paragraph[];
  rest: Paragraph[];
}

/** How high a line is, as a share of the size of its letters: the most that usual typefaces ask for. */
const leading = 1.22;
const usualGap = 0.35;
/** What bold letters are wider. */
const boldShare = 1.08;

/**
 * The largest of some sizes at which a text has room; at the smallest as much of it as has room, cut between paragraphs
 * or, where the first alone is too long, between its words. At least a word goes in, so that the rest grows shorter.
 */
export function fitted(paragraphs: readonly Paragraph[], asked: Room, sizes: readonly number[]): Fitted {
  const room = atLeast(asked, Math.min(...sizes));
  const size = sizes.find((one) => heightOf(paragraphs, room.width, one) <= room.height);
  if (size !== undefined) return { size, paragraphs: [...paragraphs], rest: [] };
  const least = Math.min(...sizes);
  let count = 0;
  while (heightOf(paragraphs.slice(0, count + 1), room.width, least) <= room.height) count += 1;
  // Headings do not stand at the end, with what they head on another slide.
  const last = paragraphs.slice(0, count).findLastIndex(({ bold }) => bold !== true);
  if (last >= 0) count = last + 1;
  const kept = paragraphs.slice(0, count);
  const [next, ...after] = paragraphs.slice(count);
  if (count > 0 || next === undefined) return { size: least, paragraphs: kept, rest: paragraphs.slice(count) };
  const [begin, end] = cut(next, room, least);
  return { size: least, paragraphs: [begin], rest: [...(end === null ? [] : [end]), ...after] };
}

/** A room that has place for a few words, as no slide is so small that it has none. */
function atLeast({ width, height }: Room, size: number): Room {
  return { width: Math.max(width, 8 * size * emuPerPoint), height: Math.max(height, 4 * size * emuPerPoint) };
}

/** How high a text stands in EMU at a size in points, across that many EMU. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, size: number): number {
  const points = paragraphs.reduce(
    (sum, one) => sum + size * (linesOf(one, width, size) * leading + (one.before ?? usualGap)),
    0,
  );
  // The insets over and under it.
  return Math.ceil((points + 8) * emuPerPoint);
}

/** How many lines a paragraph takes; a word that is wider than a line goes on in the next. */
function linesOf({ text, bullet = false, bold = false }: Paragraph, width: number, size: number): number {
  const across = Math.max(size, (width / emuPerPoint - (bullet ? 0.9 * size : 0)) / (bold ? boldShare : 1));
  const space = textWidth(' ', size);
  let [lines, used] = [0, Number.POSITIVE_INFINITY];
  for (const word of text.split(/\s+/)) {
    const wide = textWidth(word, size);
    if (used + space + wide <= across) used += space + wide;
    else {
      lines += Math.max(1, Math.ceil(wide / across));
      used = wide;
    }
  }
  return lines;
}

/** A paragraph as far as it has room, and the rest of it: cut between words, or in the one word that it is. */
function cut(paragraph: Paragraph, room: Room, size: number): [Paragraph, Paragraph | null] {
  const words = paragraph.text.split(' ');
  const fits = (text: string) => heightOf([{ ...paragraph, text }], room.width, size) <= room.height;
  const upTo = most(words.length - 1, (count) => fits(`${words.slice(0, count).join(' ')} …`));
  if (upTo > 0) {
    const [begin, end] = [words.slice(0, upTo), words.slice(upTo)].map((list) => list.join(' '));
    return [
      { ...paragraph, text: `${begin} …` },
      { ...paragraph, text: end as string },
    ];
  }
  const letters = [...(words[0] as string)];
  if (letters.length < 2) return [paragraph, null];
  const count = Math.max(
    1,
    most(letters.length - 1, (some) => fits(letters.slice(0, some).join(''))),
  );
  const rest = [letters.slice(count).join(''), ...words.slice(1)].join(' ');
  return [
    { ...paragraph, text: letters.slice(0, count).join('') },
    { ...paragraph, text: rest },
  ];
}

/** The largest number up to `limit` for which something holds that holds for every smaller one; 0 where for none. */
function most(limit: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A text cut to its room at a size, with an ellipsis where something is left out. */
export function shortened(text: string, room: Room, size: number, bold: boolean): { text: string; isWhole: boolean } {
  const fits = (one: string) => heightOf([{ text: one, bold, before: 0 }], room.width, size) <= room.height;
  if (fits(text)) return { text, isWhole: true };
  const letters = [...text];
  const count = most(letters.length - 1, (some) => fits(`${letters.slice(0, some).join('')}…`));
  return {
    text: `${letters
      .slice(0, count)
      .join('')
      .replace(/\s+\S*$/, '')}…`,
    isWhole: false,
  };
}

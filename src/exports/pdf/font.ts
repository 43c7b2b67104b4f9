import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import { language } from '#words';

const files = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
];

/** What stands in place of a letter that the font lacks. */
const lacking = '□';

/** The font of every text in a PDF: its files, and which characters all of them have, as code points. */
export interface PdfFont {
  family: string;
  files: readonly Buffer[];
  characters: ReadonlySet<number>;
}

/**
 * The font that comes with the project, so that the same pack gives the same bytes on every machine.
 *
 * @throws where its files are missing or are no fonts.
 */
export function pdfFont(): PdfFont {
  const require = createRequire(import.meta.url);
  const read = files.map((file) => readFileSync(require.resolve(file)));
  const [first = new Set<number>(), ...others] = read.map(charactersOf);
  return {
    family: 'Inter',
    files: read,
    characters: new Set([...first].filter((character) => others.every((set) => set.has(character)))),
  };
}

function charactersOf(file: Buffer): Set<number> {
  const font = create(file);
  if (font.isCollection) throw new Error('A collection of fonts stands where one font should.');
  return new Set(font.characterSet);
}

/** Marks that only say how to write the letters beside them, and controls: a PDF needs none of them. */
const unseen = /[\p{Cf}\p{Variation_Selector}]|(?![\n\t])\p{Cc}/gu;
const letters = new Intl.Segmenter(language, { granularity: 'grapheme' });

/**
 * A text as the font can show it: what it lacks is `□`, a letter or sign each, and `onLacking` is told of each of
 * its code points. A program that finds no font for a letter would take one of the machine's, and files would differ.
 */
export function inFont(text: string, { characters }: PdfFont, onLacking: (code: string) => void): string {
  const shown = (letter: string): string => {
    const bare = letter.replace(unseen, '');
    const missing = [...bare].filter((character) => !/[\n\t]/.test(character) && !characters.has(codeOf(character)));
    if (missing.length === 0) return bare;
    for (const character of missing) onLacking(`U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}`);
    return lacking;
  };
  return Array.from(letters.segment(text.normalize('NFC').replace(/\r\n?/g, '\n')), ({ segment }) =>
    shown(segment),
  ).join('');
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

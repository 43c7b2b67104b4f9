import { pdfPackWords, reportWords } from '#words';
import type { Pack } from '../pack.ts';
import { printedBrief } from './brief.ts';
import { drawingIn } from './drawing.ts';
import { inFont, pdfFont } from './font.ts';
import { named, printedPack } from './printed.ts';
import { typeset } from './typeset.ts';

/** One page for whoever reads one page, or all of the pack. */
export type PdfKind = 'brief' | 'pack';

/** Code points that the note on lacking letters names. */
const mostNamed = 12;

/**
 * A pack as PDF/UA-1 (ISO 14289-1), A4, dated `asAt`: the same pack gives the same bytes. Texts go to the typesetter as
 * data, so that none is taken for its markup.
 *
 * @throws with the typesetter's words where it refuses, such as for a logo that is no drawing.
 */
export async function pdfOf(pack: Pack, kind: PdfKind): Promise<Uint8Array> {
  const font = pdfFont();
  const lacking = new Set<string>();
  const inItsFont = (text: string) => inFont(text, font, (code) => lacking.add(code));
  const printed = kind === 'brief' ? printedBrief(pack) : printedPack(pack);
  const logo = logoOf(pack);
  const document = changed({ ...printed, logo, words: { ...reportWords, ...pdfPackWords } }, (text, name) => {
    if (name === 'svg') return drawingIn(text, font.family, inItsFont);
    return name === 'link' ? text : inItsFont(text);
  });
  return typeset(`${kind}.typ`, { ...document, lacking: noteOn([...lacking].sort()) }, font.files);
}

/** The same data with each text changed; what is no data, such as words that are made by functions, is left out. */
function changed(data: object, change: (text: string, name: string) => string): object {
  return JSON.parse(JSON.stringify(data), (name, value) => (typeof value === 'string' ? change(value, name) : value));
}

function logoOf({ appearance: { logo }, council }: Pack): object | null {
  if (logo === null) return null;
  const { bytes, kind } = logo;
  const alternative = named(logo.alternative, council.name);
  return { alternative, ...(kind === 'svg' ? { svg: new TextDecoder().decode(bytes) } : { png: [...bytes] }) };
}

function noteOn(signs: readonly string[]): string {
  if (signs.length === 0) return '';
  return pdfPackWords.lacking(signs.slice(0, mostNamed).join(', '), Math.max(0, signs.length - mostNamed));
}

import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';
import { pictureFonts } from './picture-fonts.ts';
import { type PictureWords, withWords } from './png-metadata.ts';

/** What a picture is made for: how many pixels wide it is, and how many of them go into an inch. */
export interface PictureSize {
  name: 'report' | 'slide';
  pixels: number;
  dotsPerInch: number;
}

/**
 * A picture for a report is as wide as the text of an A4 page (16 cm) where it is put in; one for a slide is as wide as a
 * slide of 16 to 9 (13.33 inches) and as sharp as a large screen.
 */
export const pictureSizes: readonly PictureSize[] = [
  { name: 'report', pixels: 1260, dotsPerInch: 200 },
  { name: 'slide', pixels: 1920, dotsPerInch: 144 },
];

/**
 * A drawing as a picture, which says its title, text alternative and source too. The font comes with the project, so that the
 * same drawing gives the same bytes everywhere.
 */
export async function chartPng(svg: string, { pixels, dotsPerInch }: Omit<PictureSize, 'name'>): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: pixels },
    background: '#ffffff',
    font: pictureFonts(),
  });
  const png = (await indexedPng(picture.pixels, picture.width, picture.height)) ?? picture.asPng();
  return withWords(png, { dotsPerInch, ...wordsIn(svg) });
}

/** The title, the description and the source of a drawing; the source is drawn in lines. */
function wordsIn(svg: string): Pick<PictureWords, 'title' | 'description' | 'source'> {
  const text = (name: 'title' | 'desc') => new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(svg)?.[1] ?? '';
  const [, lines = ''] = /<g id="source">(.*?)<\/g>/s.exec(svg) ?? [];
  const source = [...lines.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line]) => line).join(' ');
  return { title: unescaped(text('title')), description: unescaped(text('desc')), source: unescaped(source) };
}

/** The text that stands in SVG, as `escapeText` of the charts wrote it. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

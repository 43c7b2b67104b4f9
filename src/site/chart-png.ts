import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';
import { pictureFonts } from './picture-fonts.ts';

/** Twice the drawing's size: sharp on a slide and in print. */
const zoom = 2;

/**
 * A drawing as a picture. The same drawing gives the same bytes everywhere.
 */
export async function chartPng(svg: string): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: pictureFonts(),
  });
  return (await indexedPng(picture.pixels, picture.width, picture.height)) ?? picture.asPng();
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';

/** Twice the drawing's size: sharp on a slide and in print. */
const zoom = 2;

/** A drawing as a picture. The font comes with the project, so that the same drawing gives the same bytes everywhere. */
export async function chartPng(svg: string): Promise<Uint8Array> {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => join(fonts, name)),
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  return (await indexedPng(picture.pixels, picture.width, picture.height)) ?? picture.asPng();
}

import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';

/** Twice the drawing's size: sharp on a slide and in print. */
const zoom = 2;

/**
 * A drawing as a picture. The font comes with the project, so that the same drawing gives the same bytes everywhere.
 */
export async function chartPng(svg: string): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      // The program reads TrueType and OpenType alone: of WOFF and WOFF2 it draws nothing, and says nothing.
      fontFiles: [
        require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
        require.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
      ],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  return (await indexedPng(picture.pixels, picture.width, picture.height)) ?? picture.asPng();
}

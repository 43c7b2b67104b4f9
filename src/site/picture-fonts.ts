import { createRequire } from 'node:module';
import type { ResvgRenderOptions } from '@resvg/resvg-js';

/** The fonts of every picture: they come with the project, so that the same drawing gives the same bytes everywhere. */
export function pictureFonts(): NonNullable<ResvgRenderOptions['font']> {
  const require = createRequire(import.meta.url);
  return {
    loadSystemFonts: false,
    // The program reads TrueType and OpenType alone: of WOFF and WOFF2 it draws nothing, and says nothing.
    fontFiles: [
      require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
      require.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
    ],
    defaultFontFamily: 'Inter',
    sansSerifFamily: 'Inter',
  };
}

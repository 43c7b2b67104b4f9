import { Resvg } from '@resvg/resvg-js';
import type { Logo } from '#catalogue';
import { pictureFonts } from './picture-fonts.ts';

/** Four times the size at which pages show a logo: sharp in print. */
const zoom = 4;

/** A logo as a PNG for files that cannot hold a drawing, with its size in pixels. A PNG stays as it is. */
export function logoPicture({ name, bytes, width, height }: Logo): {
  bytes: Uint8Array;
  width: number;
  height: number;
} {
  if (name === 'logo.png') return { bytes, width, height };
  const drawing = new Resvg(new TextDecoder().decode(bytes), {
    fitTo: { mode: 'width', value: Math.round(width * zoom) },
    font: pictureFonts(),
  });
  const picture = drawing.render();
  return { bytes: picture.asPng(), width: picture.width, height: picture.height };
}

import { renderAsync } from '@resvg/resvg-js';
import type { PackAppearance } from '../pack.ts';

/** A logo as slides hold it: as PNG with its size in pixels, and as SVG too where it is one. */
export interface LogoPicture {
  png: Uint8Array;
  svg: Uint8Array | null;
  width: number;
  height: number;
}

const pixelsHigh = 400;

/**
 * A logo for slides; null where its bytes are no picture of its kind. Of letters in an SVG the PNG beside it has none.
 */
export async function logoPicture({ bytes, kind }: NonNullable<PackAppearance['logo']>): Promise<LogoPicture | null> {
  if (kind === 'svg') {
    const text = new TextDecoder().decode(bytes);
    const picture = await renderAsync(text, {
      fitTo: { mode: 'height', value: pixelsHigh },
      font: { loadSystemFonts: false },
    });
    return { png: picture.asPng(), svg: bytes, width: picture.width, height: picture.height };
  }
  // A PNG begins with its signature and the size of the picture (PNG specification, 5.2 and 11.2.1).
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return null;
  return { png: bytes, svg: null, width: view.getUint32(16), height: view.getUint32(20) };
}

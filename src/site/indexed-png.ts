import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { pngChunk } from './png-metadata.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const compress = promisify(deflate);

/**
 * A picture of at most 256 colours as PNG with a palette (W3C PNG, colour type 3), a byte a pixel: drawings have few
 * colours, and a quarter of the bytes is packed in a quarter of the time. `pixels` are opaque, four bytes each, red
 * first. Null where there are more colours.
 */
export async function indexedPng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array | null> {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  const colours = new Int32Array(aligned.buffer, aligned.byteOffset, width * height);
  const places = new Map<number, number>();
  const palette: number[] = [];
  const rows = new Uint8Array((width + 1) * height);
  let last: number | undefined;
  let place = 0;
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1; // each row begins with its filter: none
    for (let x = 0; x < width; x += 1, from += 1, to += 1) {
      const colour = colours[from] as number;
      if (colour !== last) {
        const known = places.get(colour);
        if (known === undefined && places.size === 256) return null;
        place = known ?? places.size;
        if (known === undefined) {
          places.set(colour, place);
          palette.push(...pixels.subarray(4 * from, 4 * from + 3));
        }
        last = colour;
      }
      rows[to] = place;
    }
  }
  const header = new Uint8Array(13);
  const fields = new DataView(header.buffer);
  fields.setUint32(0, width);
  fields.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8); // eight bits, palette, the only compression and filter there are, not interlaced
  const parts = [
    signature,
    pngChunk('IHDR', header),
    pngChunk('PLTE', Uint8Array.from(palette)),
    pngChunk('IDAT', await compress(rows, { level: 4 })),
    pngChunk('IEND', new Uint8Array()),
  ];
  return Buffer.concat(parts);
}

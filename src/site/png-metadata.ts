import { crc32 } from 'node:zlib';

const signatureLength = 8;
const metresPerInch = 0.0254;

/** What a picture says of itself besides its pixels. */
export interface PictureWords {
  /** How many of its pixels go into an inch. */
  dotsPerInch: number;
  title: string;
  /** What it shows, for whoever cannot see it. */
  description: string;
  /** Where its figures are from, and whether they are made up or for members only. */
  source: string;
}

/**
 * A picture (PNG) with its resolution (`pHYs`) and its title, text alternative and source (`iTXt`, keywords Title,
 * Description and Disclaimer, UTF-8, not packed) right behind its head (W3C PNG, third edition, 11.3). Nothing else of
 * it changes.
 */
export function withWords(png: Uint8Array, { dotsPerInch, title, description, source }: PictureWords): Uint8Array {
  const head = signatureLength + 12 + new DataView(png.buffer, png.byteOffset).getUint32(signatureLength);
  const size = Buffer.alloc(9);
  const perMetre = Math.round(dotsPerInch / metresPerInch);
  size.writeUInt32BE(perMetre, 0);
  size.writeUInt32BE(perMetre, 4);
  size[8] = 1; // the unit is the metre
  const texts = [
    ['Title', title],
    ['Description', description],
    ['Disclaimer', source],
  ].map(([keyword, text]) => pngChunk('iTXt', Buffer.from(`${keyword}\0\0\0en-GB\0\0${text}`, 'utf8')));
  return Buffer.concat([png.subarray(0, head), pngChunk('pHYs', size), ...texts, png.subarray(head)]);
}

/** A part of a picture: how long it is, its name, what it holds and its check sum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

import { childrenOf, elementsIn, isText, readPiece } from '../markup.ts';
import { crc32 } from './crc32.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const chunks = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA'];
/** How many of its pixels go into a metre where it is 144 or 200 to the inch: nothing else may be said there. */
const resolutions = [5669, 7874];

/**
 * What is wrong with how a picture (PNG) is put together: nothing may stand in it but its pixels, how large they are, and
 * the title, the description and the source of its drawing, each once.
 */
export function pictureProblems(bytes: Uint8Array, svg: string): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!signature.every((byte, at) => bytes[at] === byte)) return ['is no picture'];
  const words = wordsOfDrawing(svg);
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    const content = bytes.subarray(at + 8, Math.min(end, bytes.length));
    if (name === 'pHYs' && !isResolution(content)) return ['says something in how large its pixels are'];
    if (name === 'iTXt' && !words.delete(new TextDecoder().decode(content)))
      return ['says other words than its drawing'];
    if (!chunks.includes(name) && name !== 'pHYs' && name !== 'iTXt')
      return [`holds ${/^[A-Za-z]{4}$/.test(name) ? name : 'something'} beside its pixels`];
    if (end + 4 > bytes.length || view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) return ['is broken'];
    at = end + 4;
    if (name === 'IEND' && at < bytes.length) return ['goes on behind its end'];
    if (name === 'IEND') return words.size === 0 ? [] : ['leaves out the words of its drawing'];
  }
  return ['has no end'];
}

/** What a picture says of its drawing, as it stands in it: the keyword, that it is not packed, its language, the text. */
function wordsOfDrawing(svg: string): Set<string> {
  const said = (name: string) =>
    wordsIn(new RegExp(`<${name}(?: [^>]*)?>[^<]*</${name}>`).exec(svg)?.[0] ?? '').join('');
  const source = wordsIn(/<g id="source">.*?<\/g>/s.exec(svg)?.[0] ?? '').join(' ');
  return new Set(
    [
      ['Title', said('title')],
      ['Description', said('desc')],
      ['Disclaimer', source],
    ].map(([keyword, text]) => `${keyword}\0\0\0en-GB\0\0${text}`),
  );
}

/** The texts in a part of a drawing, as a browser reads them. */
function wordsIn(markup: string): string[] {
  return elementsIn(readPiece(`<svg>${markup}</svg>`).root).flatMap((element) =>
    childrenOf(element).flatMap((one) => (isText(one) ? [one.value] : [])),
  );
}

function isResolution(content: Uint8Array): boolean {
  if (content.length !== 9 || content[8] !== 1) return false;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return view.getUint32(0) === view.getUint32(4) && resolutions.includes(view.getUint32(0));
}

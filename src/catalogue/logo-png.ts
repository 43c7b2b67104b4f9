const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** In pixels: a logo is shown in 44 of them, and a screen has at most four times as many. */
const mostPixels = 2000;

/** What is wrong with a PNG for a logo, to be read after its name; null where nothing is. */
export function pngProblem(bytes: Uint8Array): string | null {
  if (!signature.every((byte, at) => bytes[at] === byte) || !chunksOf(bytes).includes('IHDR'))
    return ' is not a PNG picture, whatever its name says: save it as one';
  const names = chunksOf(bytes);
  if (!names.includes('IDAT') || names.at(-1) !== 'IEND') return ' is broken or cut short: save it again';
  if (names.includes('acTL')) return ' is animated: save one picture of it';
  const [width, height] = pngSize(bytes);
  if (width < 1 || height < 1) return ' is broken or cut short: save it again';
  if (width > mostPixels || height > mostPixels)
    return ` is ${width} by ${height} pixels; at most ${mostPixels} by ${mostPixels} are allowed: save it smaller`;
  return null;
}

/** Width and height of a PNG, in pixels. */
export function pngSize(bytes: Uint8Array): [width: number, height: number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

/** The names of the parts of a PNG, as far as they are whole. */
function chunksOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    at = end;
  }
  return names;
}

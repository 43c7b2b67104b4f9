/** The parts that are too large for a script: each is packed with gzip, in the page itself or as a file beside it. */
export const partNames = ['engine', 'solver', 'product'] as const;
export type PartName = (typeof partNames)[number];

/** Where a part is: its bytes in base64 as they stand in the page, or the address of its file. */
export type Part = { base64: Blob } | { address: string };

/** Opens a part. Rejects where it cannot be had. */
export async function opened(part: Part): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const packed = 'base64' in part ? bytesOf(await part.base64.text()) : await fetched(part.address);
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
}

/** The bytes that a text in base64 stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

async function fetched(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}

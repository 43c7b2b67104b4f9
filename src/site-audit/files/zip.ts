import { deflateSync, inflateSync } from 'fflate';
import { plainWords } from '../plain-words.ts';
import { crc32 } from './crc32.ts';

/** A file that is packed in another. */
interface Packed {
  name: string;
  content: Uint8Array;
}

const [localHead, centralHead, endHead] = [0x04034b50, 0x02014b50, 0x06054b50];
/** A day of the figures at midnight: the hour and minute are zero. */
const midnight = 0;

/**
 * What is packed in a ZIP file (PKWARE APPNOTE 6.3), each file with what it holds. Throws an Error that says what is
 * strange about it: a remark, a field of a kind that is not needed, a hidden file, bytes between its parts or behind
 * what is packed, a time of day.
 */
function unpack(bytes: Uint8Array): Packed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const refuse = (words: string): never => {
    throw new Error(words);
  };
  if (end < 0 || view.getUint32(end, true) !== endHead || view.getUint32(end + 4, true) !== 0)
    refuse('is no packed file, or goes on behind its end');
  const [count, length, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const files: Packed[] = [];
  let [at, central] = [0, start];
  for (let one = 0; one < count; one += 1) {
    if (view.getUint32(central, true) !== centralHead || view.getUint32(at, true) !== localHead)
      refuse('holds bytes between its files');
    // The two descriptions of a file are the same, and say nothing of disks, attributes or systems.
    const described = (from: number) => bytes.subarray(from, from + 26);
    if (!isSame(described(at + 4), described(central + 6)) || view.getBigUint64(central + 34, true) !== 0n)
      refuse('says something besides its files');
    const method = view.getUint16(central + 10, true);
    const [packed, size] = [view.getUint32(central + 20, true), view.getUint32(central + 24, true)];
    const named = view.getUint16(central + 28, true);
    const more = view.getUint32(central + 30, true) + view.getUint16(at + 28, true);
    if (more !== 0 || view.getUint16(central + 12, true) !== midnight) refuse('has a remark in it');
    const name = new TextDecoder().decode(bytes.subarray(central + 46, central + 46 + named));
    const again = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true)));
    if (name !== again || view.getUint32(central + 42, true) !== at) refuse('calls a file by two names');
    const data = bytes.subarray(at + 30 + named, at + 30 + named + packed);
    const content = method === 0 ? data : inflateSync(data);
    const repacked = method === 0 ? data : deflateSync(content, { level: 6 });
    const isWhole = content.length === size && crc32(content) === view.getUint32(central + 16, true);
    if (!isWhole || !isSame(data, repacked)) refuse('holds bytes behind a file');
    files.push({ name, content });
    at += 30 + named + packed;
    central += 46 + named;
  }
  if (at !== start || central !== start + length || central !== end) refuse('holds bytes between its files');
  return files;
}

/**
 * What is wrong with the file of a section: beside its words, which hold no number but dates and those of names, it is
 * files that stand beside the pages of measures, byte for byte, of each measure all of them.
 */
export function sectionFileProblems(
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  withoutNames: (words: string) => string,
): string[] {
  let packed: Packed[];
  try {
    packed = unpack(bytes);
  } catch (error) {
    return [error instanceof RangeError ? 'is no packed file, or goes on behind its end' : (error as Error).message];
  }
  const names = packed.map(({ name }) => name);
  const measures = new Set(names.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/'))));
  const offered = [...files.keys()].filter((file) => {
    const [, id = ''] = /^measures\/([^/]+)\/[^/]+\.(?:csv|png|svg)$/.exec(file) ?? [];
    return measures.has(id);
  });
  const strange = packed.some(({ name, content }) => {
    if (name === 'README.txt') return false;
    const own = files.get(`measures/${name}`);
    return own === undefined || !isSame(own, content) || name.endsWith('.html');
  });
  const words = packed
    .filter(({ name }) => name === 'README.txt')
    .map(({ content }) => new TextDecoder().decode(content));
  const said = words.flatMap((text) => text.split(/\r?\n/)).some((line) => /\d/.test(plainWords(withoutNames(line))));
  return [
    ...(strange ? ['holds a file that does not stand beside a page'] : []),
    ...(new Set(names).size < names.length ? ['holds a file twice'] : []),
    ...(offered.some((file) => !names.includes(file.slice('measures/'.length)))
      ? ['leaves a file of a measure out']
      : []),
    ...(words.length !== 1 || said ? ['has words with a number'] : []),
  ];
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

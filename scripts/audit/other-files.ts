import { crc32 } from 'node:zlib';

/** What is wrong with a script: it may hold no figure and no data. `names` are what a figure would be told of. */
export function scriptProblems(text: string, names: readonly string[]): string[] {
  const named = names.some(
    (name) => text.includes(`"${name}"`) || text.includes(`'${name}'`) || text.includes(`\`${name}\``),
  );
  const listed = /(?:[[,]\s*["'`]?-?\d+(?:\.\d+)?["'`]?\s*){4,}/.test(text);
  const mapped = /(?:[{,]\s*["'`]?[\w -]+["'`]?\s*:\s*-?\d+(?:\.\d+)?\s*){4,}/.test(text);
  const packed = /["'`][\w+/=|;., -]{400,}["'`]/.test(text) && /["'`][A-Za-z0-9+/=]{200,}["'`]/.test(text);
  return [
    ...(named ? ['a script names a measure or a place'] : []),
    ...(listed || mapped ? ['a script holds a list of numbers'] : []),
    ...(packed ? ['a script holds packed data'] : []),
  ];
}

/** What is wrong with a style sheet: it may put no words into a page and hold no file in itself. */
export function styleProblems(text: string): string[] {
  const told = [...text.matchAll(/content:\s*("[^"]*"|'[^']*')/g)].some(([, words]) => /\d/.test(words ?? ''));
  return told || /url\(\s*["']?data:/.test(text) ? ['a style sheet puts numbers or files into pages'] : [];
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const chunks = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA'];

/** What is wrong with how a picture is put together: nothing may stand in it but its pixels. */
export function pictureProblems(bytes: Buffer): string[] {
  if (!bytes.subarray(0, 8).equals(signature)) return ['is no picture'];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 8 + length;
    if (!chunks.includes(name)) return [`holds ${/^[A-Za-z]{4}$/.test(name) ? name : 'something'} beside its pixels`];
    if (end + 4 > bytes.length || bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) return ['is broken'];
    at = end + 4;
    if (name === 'IEND') return at === bytes.length ? [] : ['goes on behind its end'];
  }
  return ['has no end'];
}

const fields = ['also', 'kind', 'path', 'text', 'title'];
const words = /[\p{L}\p{N}][\p{L}\p{N}.,%’'-]*/gu;

/**
 * What is wrong with the list that the search page looks through: it holds the words of the pages themselves, so that a
 * number in it stands, with one of the words beside it, on the page that it leads to. `textAt` gives a page's words, `names`
 * are what measures are known by.
 */
export function searchProblems(
  json: string,
  textAt: (path: string) => string | null,
  names: ReadonlySet<string>,
): string[] {
  const { format, entries, ...rest } = JSON.parse(json) as { format?: unknown; entries?: Record<string, unknown>[] };
  if (format !== 'search/1' || !Array.isArray(entries) || Object.keys(rest).length > 0) return ['is no list of words'];
  const pairs = new Map<string, ReadonlySet<string>>();
  const pairsAt = (path: string): ReadonlySet<string> => {
    const known = pairs.get(path) ?? new Set(pairsIn(textAt(path) ?? ''));
    pairs.set(path, known);
    return known;
  };
  return entries.flatMap((entry) => {
    const name = String(entry.title);
    const strange = Object.entries(entry).some(([field, text]) => !fields.includes(field) || typeof text !== 'string');
    if (strange) return [`the entry "${name}" is not made of words`];
    const path = String(entry.path).split('#')[0] as string;
    if (textAt(path) === null) return [`the entry "${name}" leads nowhere`];
    const own = pairsAt(path);
    const also = String(entry.also)
      .split(', ')
      .filter((one) => !names.has(one));
    const loose = [entry.title, entry.text, ...also].flatMap((text) => unmatched(String(text), own));
    return loose.length === 0 ? [] : [`the entry "${name}" has a number that its page has not`];
  });
}

const tokens = (text: string): string[] =>
  (text.toLowerCase().match(words) ?? []).map((one) => one.replace(/[.,’'-]+$/, ''));

function pairsIn(text: string): string[] {
  const all = tokens(text);
  return all.flatMap((token, at) => (/\d/.test(token) ? [`${all[at - 1]} ${token}`, `${token} ${all[at + 1]}`] : []));
}

function unmatched(text: string, own: ReadonlySet<string>): string[] {
  const all = tokens(text);
  return all.filter(
    // Letters with a number behind them are the name of a measure, of a list or of a code.
    (token, at) =>
      /\d/.test(token) &&
      !/^[a-z]+\d+$/.test(token) &&
      !own.has(`${all[at - 1]} ${token}`) &&
      !own.has(`${token} ${all[at + 1]}`),
  );
}

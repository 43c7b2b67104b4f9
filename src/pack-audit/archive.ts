import { unzipSync } from 'fflate';

/** A part of a zipped file. */
export interface ArchivePart {
  name: string;
  bytes: Uint8Array;
}

/** A zipped file: its parts, and what is wrong with how it is put together. */
export interface Archive {
  parts: ArchivePart[];
  problems: { part: string; problem: string }[];
}

const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;

/** Whether bytes are those of a zipped file. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Opens a zipped file (PKWARE APPNOTE 6.3). A part may carry no time but the earliest that there is or the day of the
 * figures, no comment and no extra fields, and nothing may stand before the first part or behind the end.
 */
export function openArchive(bytes: Uint8Array, asAt: string): Archive {
  const problems: Archive['problems'] = [];
  const say = (part: string, problem: string): void => void problems.push({ part, problem });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return { parts: [], problems: [{ part: '', problem: 'is no whole zipped file' }] };
  if (view.getUint16(end + 20, true) > 0) say('', 'has a comment of the whole file');
  if (end + 22 + view.getUint16(end + 20, true) !== bytes.length) say('', 'goes on behind its end');
  const allowed = new Set([dosDate('1980-01-01'), dosDate(asAt)]);
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (
    let left = view.getUint16(end + 10, true);
    left > 0 && view.getUint32(at, true) === directorySignature;
    left -= 1
  ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!allowed.has(view.getUint16(at + 14, true))) say(name, 'carries the time at which it was made');
    if (extra > 0) say(name, 'carries fields besides its bytes');
    if (comment > 0) say(name, 'carries a comment');
    if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\\/.test(name)) say(name, 'has a name that leads outside');
    if (names.has(name)) say(name, 'is there twice');
    names.add(name);
    at += 46 + nameLength + extra + comment;
  }
  try {
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => ({ name, bytes: part }));
    return { parts: parts.filter(({ name }) => !name.endsWith('/')), problems };
  } catch {
    return { parts: [], problems: [...problems, { part: '', problem: 'cannot be unzipped' }] };
  }
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

/** A day as a zip has it: years from 1980 in seven bits, month in four, day in five. */
function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

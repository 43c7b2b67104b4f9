import { inflateSync } from 'fflate';
import { ContainerFault } from './container-fault.ts';
import { crc32 } from './crc.ts';

/** A file in a zip archive; `read` gives its bytes or throws a ContainerFault. */
export interface ZipEntry {
  name: string;
  read: () => Uint8Array;
}

/** More files than this, or more bytes once expanded, are no extract. */
const mostEntries = 2_000;
const mostBytes = 256 * 1024 * 1024;
/** Deflate makes at most 1,032 bytes of one; text of an extract some 30, the blank cells of a workbook up to 100. */
const mostRatio = 250;
/** Below this size no ratio does harm. */
const ratioCountsFrom = 8 * 1024 * 1024;

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const zip64Mark = 0xffffffff;
const [stored, deflated] = [0, 8];
const encryptedFlag = 1;

const brokenOff = () => new ContainerFault('it breaks off or is damaged');

/**
 * The files of a zip archive, by its central directory (PKWARE APPNOTE 6.3): folders are left out, nothing is expanded
 * before it is read, and what is read must have the size and the checksum that the directory names. Throws a
 * ContainerFault where the archive is damaged, encrypted, larger than any extract, or names a file outside itself.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === zip64Mark || count === 0xffff) throw new ContainerFault('it is larger than any extract');
  if (count > mostEntries) throw new ContainerFault(`it holds more than ${mostEntries} files`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let [at, expanded, packed] = [start, 0, 0];
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > end || view.getUint32(at, true) !== centralSignature) throw brokenOff();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + centralLength + nameLength;
    if (nameEnd > end) throw brokenOff();
    const rawName = bytes.subarray(at + centralLength, nameEnd);
    const name = nameFrom(rawName);
    const one = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
      rawName,
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/')) continue;
    if ((flags & encryptedFlag) !== 0) throw new ContainerFault('it is protected by a password');
    if (one.method !== stored && one.method !== deflated)
      throw new ContainerFault('it is packed in a way that only its own program knows');
    if (names.has(name)) throw new ContainerFault('it holds two files of one name');
    names.add(name);
    expanded += one.size;
    packed += one.packed;
    const ratio = one.size / Math.max(one.packed, 1);
    if (expanded > mostBytes || (one.size > ratioCountsFrom && ratio > mostRatio))
      throw new ContainerFault('it would expand to more than any extract holds');
    // Files that share their bytes are how small archives expand without end.
    if (packed > bytes.length) throw brokenOff();
    entries.push({ name, read: () => contentOf(bytes, view, one) });
  }
  return entries;
}

interface Located {
  method: number;
  crc: number;
  packed: number;
  size: number;
  local: number;
  rawName: Uint8Array;
}

function contentOf(
  bytes: Uint8Array,
  view: DataView,
  { method, crc, packed, size, local, rawName }: Located,
): Uint8Array {
  if (local + localLength > bytes.length || view.getUint32(local, true) !== localSignature) throw brokenOff();
  const nameLength = view.getUint16(local + 26, true);
  const nameAt = local + localLength;
  const isSameName = nameLength === rawName.length && rawName.every((byte, index) => bytes[nameAt + index] === byte);
  const from = nameAt + nameLength + view.getUint16(local + 28, true);
  if (!isSameName || from + packed > bytes.length) throw brokenOff();
  const content = expand(bytes.subarray(from, from + packed), method, size);
  if (content.length !== size || crc32(content) !== crc) throw brokenOff();
  return content;
}

function expand(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === stored) return packed;
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw brokenOff();
  }
}

/** Where the end of the central directory stands: a comment of up to 65,535 bytes may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw brokenOff();
}

/** A name with `/` between its folders. Throws where it leads out of the archive. */
function nameFrom(raw: Uint8Array): string {
  const name = decoded(raw).replaceAll('\\', '/');
  const leadsOut = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (leadsOut || name === '' || hasControl(name)) throw new ContainerFault('it names a file outside itself');
  return name;
}

const hasControl = (name: string): boolean => [...name].some((letter) => letter.charCodeAt(0) < 32);

function decoded(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}

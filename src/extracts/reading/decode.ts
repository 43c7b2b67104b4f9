import { looksBinary } from './control-characters.ts';

/** What was found in the bytes. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export type Decoded =
  | { text: string; encoding: Encoding; byteOrderMark: boolean }
  | { refused: 'empty-file' | 'not-a-csv'; what: string };

const signatures: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a workbook, another office document or a zip archive' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'an empty zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook or office document' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
];

const markup = /^\s*<(!doctype|html|head|body|table|\?xml|[a-z]+[\s:>])/i;
/** Ctrl-Z, with which DOS programs end a text. */
const endOfFileMark = new RegExp(`${String.fromCharCode(26)}+\\s*$`);
const onlyBlank = /^[\s\u200b\ufeff]*$/;

/**
 * Turns a file's bytes into text: UTF-16 by its byte-order mark, strict UTF-8, otherwise Windows-1252. Says what the
 * file is where it is not a CSV.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: 'empty-file', what: 'no bytes' };
  const signature = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (signature) return { refused: 'not-a-csv', what: signature.what };
  const decoded = toText(bytes);
  if (onlyBlank.test(decoded.text.slice(0, 4096)) && onlyBlank.test(decoded.text)) {
    return { refused: 'empty-file', what: 'nothing but blanks' };
  }
  decoded.text = decoded.text.replace(endOfFileMark, '');
  const start = decoded.text.slice(0, 1024);
  if (markup.test(start)) return { refused: 'not-a-csv', what: 'a web page or XML' };
  if (/^\s*[{[]\s*["{[\]}]/.test(start)) return { refused: 'not-a-csv', what: 'JSON' };
  if (looksBinary(start)) return { refused: 'not-a-csv', what: 'binary data' };
  return decoded;
}

export function toText(bytes: Uint8Array): { text: string; encoding: Encoding; byteOrderMark: boolean } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return utf16('utf-16be', bytes);
  const byteOrderMark = first === 0xef && second === 0xbb && third === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', byteOrderMark };
  } catch {
    const rest = byteOrderMark ? bytes.subarray(3) : bytes;
    return { text: new TextDecoder('windows-1252').decode(rest), encoding: 'windows-1252', byteOrderMark };
  }
}

function utf16(label: string, bytes: Uint8Array) {
  return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' as const, byteOrderMark: true };
}

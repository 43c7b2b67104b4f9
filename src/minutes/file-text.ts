import type { Line } from './line.ts';
import { MinutesRefused } from './refused.ts';
import { tidiedLines } from './tidy.ts';
import { textOfWord } from './word.ts';

/** Minutes as lines, with what a person must know of the file. */
export interface FileText {
  lines: Line[];
  /** What `at` of a line counts. */
  counts: 'line' | 'paragraph';
  remarks: string[];
}

/** More bytes than this are no minutes. */
export const mostBytes = 60 * 1024 * 1024;

/** And as plain text: a thousand pages have less. */
const mostOfText = 8 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/**
 * The lines of a Word document or text, known by its bytes and its name. Throws a MinutesRefused that says what to do
 * where it is a PDF, an old Word document, empty, too large, damaged or no text.
 */
export async function textOfFile(name: string, bytes: Uint8Array): Promise<FileText> {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new MinutesRefused('The file is empty.');
  if (bytes.length > mostBytes) throw new MinutesRefused(tooLarge(bytes.length));
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46) || ending === 'pdf') {
    throw new MinutesRefused(
      'It is a PDF, which keeps pictures of words and no paragraphs: save the minutes as Word (.docx) or plain text, from the document that the PDF was made of. A scanned PDF has no text at all.',
    );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || ending === 'doc') {
    throw new MinutesRefused(
      'It is an old Word document (.doc), or one with a password: open it in Word and save it as Word document (.docx).',
    );
  }
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) {
    throw new MinutesRefused('It is rich text (.rtf): open it in Word and save it as Word document (.docx).');
  }
  if (startsWith(bytes, 0x50, 0x4b) || ending === 'docx') return { ...(await wordLines(bytes)), counts: 'paragraph' };
  if (!['txt', 'md', ''].includes(ending)) {
    throw new MinutesRefused(
      `A file .${ending} is not read: minutes are a Word document (.docx) or a text (.txt, .md).`,
    );
  }
  if (bytes.length > mostOfText) {
    throw new MinutesRefused(
      `It is a text of ${Math.ceil(bytes.length / 1024 / 1024)} MB; the minutes of a whole year have less than one. Save the minutes of one meeting by themselves.`,
    );
  }
  const { text, remark } = decoded(bytes);
  if (text.trim() === '') throw new MinutesRefused('Nothing but blanks stands in the file.');
  const { lines, leftOut } = tidiedLines(text);
  const left = leftOut > 0 && `${leftOut} lines with page numbers, rules or page headers were left out.`;
  return { lines, counts: 'line', remarks: [remark, left].filter((one): one is string => typeof one === 'string') };
}

async function wordLines(bytes: Uint8Array): Promise<Pick<FileText, 'lines' | 'remarks'>> {
  const { lines, remarks } = await textOfWord(bytes);
  if (lines.every(({ text }) => text.trim() === '')) {
    throw new MinutesRefused(
      'The Word document has no text: a scan or pictures hold none. Type the minutes, or ask for the document that was scanned.',
    );
  }
  return { lines, remarks };
}

/** Why a file of so many bytes is not read. */
export function tooLarge(bytes: number): string {
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  return `It is ${megabytes} MB large, and minutes are at most ${mostBytes / 1024 / 1024} MB: take the pictures out, or save it as plain text.`;
}

function decoded(bytes: Uint8Array): { text: string; remark: string | null } {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), remark: null };
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new MinutesRefused(
      'It is no text: it holds bytes that no text has. Save the minutes as Word (.docx) or plain text.',
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remark: null };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      remark: 'The text is in an older encoding of Windows: look at pound signs, quotation marks and accents.',
    };
  }
}

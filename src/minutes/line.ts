/** A line of minutes, tidied. `at` is its place in the file: the line of a text, the paragraph of a Word document. */
export interface Line {
  text: string;
  at: number;
}

/** What a person must look at, and where it stands in the file that was read; null where it is of the whole file. */
export interface Note {
  at: number | null;
  says: string;
}

/** Where bold begins and ends, until Markdown is written: signs that no text may hold. */
export const bold = { from: '\uFDD0', to: '\uFDD1' };
/** Where a paragraph of a cell of a table ends. */
export const cellBreak = '\uFDD2';
/** A row of a table begins with it, and each of its further cells. */
export const rowSign = '\uFDD3';

const boldMarks = new RegExp(`[${bold.from}${bold.to}]`, 'gu');

/** A text without the marks of bold. */
export function plain(text: string): string {
  return text.replace(boldMarks, '').trim();
}

/** Whether all of a line is bold. */
export function isBold(text: string): boolean {
  return new RegExp(`^\\s*${bold.from}[^${bold.to}]+${bold.to}[\\s.:]*$`, 'u').test(text);
}

/** The words with which a line begins, for a person to find it again. */
export function beginning(text: string): string {
  const words = plain(text).replaceAll(cellBreak, ' ').replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}

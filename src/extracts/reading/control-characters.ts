const between = (from: number, to: number): string => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;

/** NUL bytes and other characters that no printed text has; tabs and line ends are blanks. */
const ranges = [between(0, 8), between(14, 31), between(127, 132), between(134, 159)].join('');
const anywhere = new RegExp(`[${ranges}]`);
const each = new RegExp(`[${ranges}]`, 'g');

/** A file of which a larger share is control characters is no text. */
const mostInText = 0.1;

/** Whether the beginning of a text shows that it is no text, but the bytes of something else. */
export function looksBinary(start: string): boolean {
  return (start.match(each)?.length ?? 0) > mostInText * start.length;
}

/** Whether a text holds characters that no printed text has. */
export const hasControlCharacters = (text: string): boolean => anywhere.test(text);

/** Takes control characters out of the cells, in place. Returns the indexes of the rows that had some. */
export function cleanRows(rows: string[][]): number[] {
  return rows.flatMap((row, index) => {
    if (!row.some((cell) => anywhere.test(cell))) return [];
    row.forEach((cell, at) => {
      row[at] = cell.replace(each, '');
    });
    return [index];
  });
}

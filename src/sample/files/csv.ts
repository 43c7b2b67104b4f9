/** One cell: text as it stands, a number, or nothing. */
export type Cell = string | number | null;

const needsQuotes = /[",\r\n]/;

/** A CSV file as case systems write it: a heading line, CRLF line ends, quotes where a cell needs them. */
export function csv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

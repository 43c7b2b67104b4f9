import Papa from 'papaparse';

/** A published file as text. */
export interface BenchmarkFile {
  /** As the analyst knows it, with `/`. */
  path: string;
  text: string;
}

/** The headings and rows of a CSV; `lines` says on which line of the file a row stands. */
export interface Table {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  lines: readonly number[];
}

/** Splits a CSV into headings and rows. A byte-order mark and rows of nothing but blanks are dropped. */
export function readTable({ text }: BenchmarkFile): Table {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',' });
  const [headings = [], ...rows] = data;
  const numbered = rows.map((row, index) => ({ row, line: index + 2 }));
  const full = numbered.filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  return {
    headings: headings.map((heading) => heading.trim()),
    rows: full.map(({ row }) => row),
    lines: full.map(({ line }) => line),
  };
}

import Papa from 'papaparse';
import type { LineEnd } from './line-ends.ts';

export interface Records {
  rows: string[][];
  /** Line of the file on which each row starts, counted from 1. */
  lines: number[];
  /** Faults of quoting, by index of the row. */
  faults: { row: number; kind: 'unclosed-quote' | 'broken-quote' }[];
}

const lineBreak = /\r\n|\r|\n/g;

/** Splits a text into rows of cells, all text; a last line end opens no row. */
export function parseRecords(text: string, delimiter: string, lineEnd: LineEnd, preview = 0): Records {
  const parsed = Papa.parse<string[]>(text, {
    delimiter,
    newline: lineEnd,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    preview,
  });
  const rows = parsed.data;
  if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  const faults = new Map<number, Records['faults'][number]>();
  for (const { code, row = 0 } of parsed.errors) {
    if ((code !== 'MissingQuotes' && code !== 'InvalidQuotes') || faults.has(row)) continue;
    faults.set(row, { row, kind: code === 'MissingQuotes' ? 'unclosed-quote' : 'broken-quote' });
  }
  return { rows, lines: startLines(rows, text.includes('"')), faults: [...faults.values()] };
}

/** One record is not one line: a quoted cell may hold line ends. */
function startLines(rows: string[][], mayBreak: boolean): number[] {
  const lines = new Array<number>(rows.length);
  let line = 1;
  for (let index = 0; index < rows.length; index += 1) {
    lines[index] = line;
    line += 1;
    if (!mayBreak) continue;
    for (const cell of rows[index] as string[]) {
      if (cell.includes('\n') || cell.includes('\r')) line += cell.match(lineBreak)?.length ?? 0;
    }
  }
  return lines;
}

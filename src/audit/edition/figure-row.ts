import Papa from 'papaparse';
import { EditionError } from './edition-error.ts';

/** One row of `figures.csv` as anyone reads it. Numbers are null where the cell is empty. */
export interface FigureRow {
  published: string;
  measure: string;
  authority: string;
  place: string;
  periodType: string;
  periodStart: string;
  periodEnd: string;
  breakdown: string;
  category: string;
  numerator: number | null;
  denominator: number | null;
  /** The value as it is written, because its decimals matter; empty where none is shown. */
  value: string;
  symbol: string;
  revised: boolean;
  /** What `bounds.csv` states in place of a hidden value. */
  bound?: { atLeast: number | null; atMost: number | null };
}

const columns = [
  'published',
  'measure',
  'authority_code',
  'authority_name',
  'period_type',
  'period_start',
  'period_end',
  'breakdown',
  'category',
  'numerator',
  'denominator',
  'value',
  'symbol',
  'status',
] as const;

/** The header of `figures.csv` as it is published. */
const columnsAsWritten = [...columns.slice(0, 12), 'unit', ...columns.slice(12)].join(',');

const symbols = ['', 'c', 'z', 'x', 'k', 'u'];
const number = /^-?\d+(\.\d+)?(e-?\d+)?$/;

/**
 * Reads every row of `figures.csv`; a line that was read before, as the same row.
 *
 * @param known rows by their lines; it is added to
 * @throws EditionError as `readFigures` does
 */
export function readFiguresAgain(csv: string, known: Map<string, FigureRow>): FigureRow[] {
  const [header = '', ...lines] = csv.split('\n').filter((line) => line !== '');
  // What is in quotes may go on in the next line, and columns may come in another order.
  if (csv.includes('"') || csv.includes('\r') || header !== columnsAsWritten) return readFigures(csv);
  const news = [...new Set(lines.filter((line) => !known.has(line)))];
  try {
    const read = readFigures([header, ...news].join('\n'));
    for (const [at, line] of news.entries()) known.set(line, read[at] as FigureRow);
  } catch {
    // Read as a whole, the mistake is named by its line.
    return readFigures(csv);
  }
  return lines.map((line) => known.get(line) as FigureRow);
}

/**
 * Reads every row of `figures.csv`, those that a later publication replaced included: archives keep them. Throws an
 * EditionError for anything it does not understand.
 */
export function readFigures(csv: string): FigureRow[] {
  const { data, errors, meta } = Papa.parse<Record<(typeof columns)[number], string>>(csv, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new EditionError(`figures.csv has no column ${missing.join(', ')}.`);
  const mistake = errors[0];
  if (mistake !== undefined) throw new EditionError(`figures.csv:${(mistake.row ?? 0) + 2}: ${mistake.message}`);
  return data.map((record, at) => {
    const refuse = (problem: string) => new EditionError(`figures.csv:${at + 2}: ${problem}`);
    const numberIn = (column: 'numerator' | 'denominator' | 'value'): number | null => {
      if (record[column] === '') return null;
      if (!number.test(record[column])) throw refuse(`${column} is no number.`);
      return Number(record[column]);
    };
    if (!symbols.includes(record.symbol)) throw refuse(`the symbol ${record.symbol} is not known.`);
    numberIn('value');
    return {
      published: record.published,
      measure: record.measure,
      authority: record.authority_code,
      place: record.authority_name,
      periodType: record.period_type,
      periodStart: record.period_start,
      periodEnd: record.period_end,
      breakdown: record.breakdown,
      category: record.category,
      numerator: numberIn('numerator'),
      denominator: numberIn('denominator'),
      value: record.value,
      symbol: record.symbol,
      revised: record.status === 'revised',
    };
  });
}

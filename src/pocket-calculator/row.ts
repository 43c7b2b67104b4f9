import Papa from 'papaparse';

/** One line of `figures.csv`: who, when and what, with the two numbers that it shows; null where a cell is empty. */
export interface Row {
  /** Its line in the file, the header being line 1. */
  readonly line: number;
  readonly published: string;
  readonly measure: string;
  readonly authority: string;
  readonly place: string;
  readonly periodType: string;
  readonly start: string;
  readonly end: string;
  readonly breakdown: string;
  readonly category: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string;
  readonly symbol: string;
}

/** Reads `figures.csv`, every row of every publication. What is not written as it should be counts as an empty cell. */
export function readRows(csv: string): Row[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true, delimiter: ',' });
  return data.map((record, at) => ({
    line: at + 2,
    published: record.published ?? '',
    measure: record.measure ?? '',
    authority: record.authority_code ?? '',
    place: record.authority_name ?? '',
    periodType: record.period_type ?? '',
    start: record.period_start ?? '',
    end: record.period_end ?? '',
    breakdown: record.breakdown ?? '',
    category: record.category ?? '',
    numerator: numberIn(record.numerator),
    denominator: numberIn(record.denominator),
    unit: record.unit ?? '',
    symbol: record.symbol ?? '',
  }));
}

function numberIn(cell = ''): number | null {
  return cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell);
}

import type { Listing } from '../area-directory.ts';
import type { BenchmarkFinding } from '../finding.ts';
import type { BenchmarkSourceId } from '../source.ts';
import { readYear } from './period.ts';
import { codeOfNumber, listingsOf } from './places.ts';
import type { Recognised } from './recognise.ts';
import type { Table } from './table.ts';

/** One row of a published table, read by column name. */
export interface PublishedRow {
  line: number;
  year: number;
  source: BenchmarkSourceId;
  /** How the row names its areas: by codes with everything else it says of them, or by DfE's numbers. */
  listings: readonly Listing[];
  /** Codes or numbers of the areas; several for a joint return. */
  areas: readonly string[];
  cell(column: string): string;
}

/** The rows of a recognised table. One that is cut short, or whose year or level cannot be read, is an error. */
export function rowsOf(
  file: string,
  { dataset, columns }: Recognised,
  table: Table,
): { rows: PublishedRow[]; findings: BenchmarkFinding[] } {
  const findings: BenchmarkFinding[] = [];
  const faults = new Map<BenchmarkFinding['code'], number[]>();
  const fault = (code: BenchmarkFinding['code'], line: number) => faults.set(code, [...(faults.get(code) ?? []), line]);
  const yearColumn = dataset.areas === 'numbers' ? 'year' : 'time_period';
  const rows = table.rows.flatMap((cells, index): PublishedRow[] => {
    const line = table.lines[index] as number;
    if (cells.length < table.headings.length) {
      fault('broken-row', line);
      return [];
    }
    const cell = (column: string) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const year = readYear(cell(yearColumn));
    if (year === null) {
      fault('period-unreadable', line);
      return [];
    }
    if (dataset.areas === 'numbers') {
      const number = cell('la_number');
      return [{ line, year, listings: [], areas: [codeOfNumber(number) ?? number], source: dataset.source, cell }];
    }
    const listings = listingsOf(cell, `${year}-${dataset.yearEnds}`);
    const source = (listings?.length ?? 0) > 1 ? dataset.jointSource : dataset.source;
    if (listings === null || source === undefined) {
      fault('level-unknown', line);
      return [];
    }
    return [{ line, year, listings, areas: listings.map(({ code }) => code), source, cell }];
  });
  for (const [code, lines] of faults) {
    const [column, what] = wordsOf(code, yearColumn);
    const where = `${lines.length === 1 ? 'line' : 'first of them line'} ${lines[0]}`;
    const message = `${lines.length} ${lines.length === 1 ? 'row' : 'rows'} (${where}) ${what}`;
    findings.push({ severity: 'error', code, file, column, message });
  }
  return { rows, findings };
}

function wordsOf(code: BenchmarkFinding['code'], yearColumn: string): [string | null, string] {
  if (code === 'broken-row') return [null, 'with fewer cells than headings: download the file again.'];
  if (code === 'period-unreadable')
    return [yearColumn, 'with no year such as 2025 or 202425: download the file again.'];
  return [
    'geographic_level',
    'that are neither National, Regional nor Local authority with one code each: see to them.',
  ];
}

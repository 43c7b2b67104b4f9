import type { RawTable } from '../raw-table.ts';
import type { Place } from '../report.ts';

/** What checks know beside the tables. */
export interface CheckContext {
  extractedOn: string;
  isUsed: (table: string) => boolean;
  /** Headings as the analyst wrote them, by raw table and column. */
  headings: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export type Tables = Readonly<Record<string, RawTable>>;

/** Where a row's cell stands, in the analyst's words. */
export function placeOf(table: RawTable, row: number, column: string, { headings, isUsed }: CheckContext): Place {
  const cell = table.columns[column]?.[row] ?? null;
  return {
    file: table.files?.[row] ?? table.file,
    table: table.name,
    line: table.lines[row] ?? null,
    column: headings.get(table.name)?.get(column) ?? column,
    value: cell === null ? null : String(cell),
    inFigures: isUsed(table.name),
  };
}

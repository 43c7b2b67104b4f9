import { type Layout, layouts, type RawTable, type ReadExtract } from '#extracts';
import type { CoverageRow } from './coverage.ts';
import type { Cell, Database } from './database.ts';
import { rawColumns } from './raw-columns.ts';
import { stage } from './staging.ts';

/**
 * Puts every table of every extract into `staging`, one insert a table: the columns that layouts keep, with
 * `extract_no` (place in the order given, oldest first) and `row_no` (order of the rows). What began on a day that a
 * newer extract covers is that extract's to tell, so the older extract's row of it stays behind.
 */
export async function loadRawTables(
  database: Database,
  extracts: readonly ReadExtract[],
  coverage: readonly CoverageRow[],
): Promise<void> {
  const superseded = new Map(coverage.map((row) => [`${row.extractNumber} ${row.table}`, row.supersededFrom]));
  for (const layout of layouts) {
    const types = { extract_no: 'number', row_no: 'number', ...rawColumns(layout) } as const;
    const standing = extracts.map((extract, index) =>
      standingRows(layout, extract.tables[layout.table], superseded.get(`${index} ${layout.table}`) ?? null),
    );
    await stage(database, layout.table, types, stacked(layout, extracts, standing));
  }
}

function standingRows(layout: Layout, table: RawTable | undefined, supersededFrom: string | null): number[] {
  if (table === undefined) return [];
  const days = layout.day === undefined ? undefined : table.columns[layout.day];
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  if (days === undefined || supersededFrom === null) return rows;
  return rows.filter((row) => String(days[row] ?? '') < supersededFrom);
}

function stacked(
  layout: Layout,
  extracts: readonly ReadExtract[],
  standing: readonly number[][],
): Record<string, Cell[]> {
  const extractNumbers = standing.flatMap((rows, extractNumber) => rows.map(() => extractNumber));
  const columns: Record<string, Cell[]> = {
    extract_no: extractNumbers,
    row_no: extractNumbers.map((_, index) => index),
  };
  for (const name of Object.keys(rawColumns(layout))) {
    columns[name] = standing.flatMap((rows, extractNumber) => {
      const cells = extracts[extractNumber]?.tables[layout.table]?.columns[name];
      return rows.map((row) => cells?.[row] ?? null);
    });
  }
  return columns;
}

import type { RawTable, ReadExtract } from '#extracts';
import type { CoverageRow } from './coverage.ts';
import type { Cell, Database } from './database.ts';
import { type RawTableShape, rawTables } from './raw-tables.ts';
import { stage } from './staging.ts';

/**
 * Puts every table of every extract into `staging`, one insert a table: the columns the warehouse reads, with
 * `extract_no` (place in the order given, oldest first) and `row_no` (order of the rows). What began on a day that a
 * newer extract covers is that extract's to tell, so the older extract's row of it stays behind.
 */
export async function loadRawTables(
  database: Database,
  extracts: readonly ReadExtract[],
  coverage: readonly CoverageRow[],
): Promise<void> {
  const superseded = new Map(coverage.map((row) => [`${row.extractNumber} ${row.table}`, row.supersededFrom]));
  for (const shape of rawTables.filter(({ columns }) => Object.keys(columns).length > 0)) {
    const types = { extract_no: 'number', row_no: 'number', ...shape.columns } as const;
    const standing = extracts.map((extract, index) =>
      standingRows(shape, extract.tables[shape.table], superseded.get(`${index} ${shape.table}`) ?? null),
    );
    await stage(database, shape.table, types, stacked(shape, extracts, standing));
  }
}

function standingRows(shape: RawTableShape, table: RawTable | undefined, supersededFrom: string | null): number[] {
  if (table === undefined) return [];
  const days = shape.day === undefined ? undefined : table.columns[shape.day];
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  if (days === undefined || supersededFrom === null) return rows;
  return rows.filter((row) => String(days[row] ?? '') < supersededFrom);
}

function stacked(
  shape: RawTableShape,
  extracts: readonly ReadExtract[],
  standing: readonly number[][],
): Record<string, Cell[]> {
  const extractNumbers = standing.flatMap((rows, extractNumber) => rows.map(() => extractNumber));
  const columns: Record<string, Cell[]> = {
    extract_no: extractNumbers,
    row_no: extractNumbers.map((_, index) => index),
  };
  for (const name of Object.keys(shape.columns)) {
    columns[name] = standing.flatMap((rows, extractNumber) => {
      const cells = extracts[extractNumber]?.tables[shape.table]?.columns[name];
      return rows.map((row) => cells?.[row] ?? null);
    });
  }
  return columns;
}

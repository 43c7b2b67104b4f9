import { layouts, type RawTable, type ReadExtract } from '#extracts';
import type { Stored } from './cell.ts';
import { type PackedColumn, packColumn } from './packed-column.ts';
import { rawColumns } from './raw-columns.ts';

/** A table of an extract as it is staged: the columns of its layout that it has. */
export interface PackedTable {
  rowCount: number;
  columns: Readonly<Record<string, PackedColumn>>;
}

/** What of an extract is staged: its tables by their names, packed. */
export interface PackedExtract extends Pick<ReadExtract, 'source' | 'coverage'> {
  packed: Readonly<Record<string, PackedTable>>;
}

/** What of an extract is staged. */
export function packExtract({ source, coverage, tables }: ReadExtract): PackedExtract {
  const packed: Record<string, PackedTable> = {};
  for (const layout of layouts) {
    const table = tables[layout.table];
    if (table !== undefined) packed[layout.table] = packTable(table, rawColumns(layout));
  }
  return { source, coverage, packed };
}

function packTable({ rowCount, columns }: RawTable, types: Record<string, Stored>): PackedTable {
  const packed: Record<string, PackedColumn> = {};
  for (const [name, stored] of Object.entries(types)) {
    const cells = columns[name];
    if (cells !== undefined) packed[name] = packColumn(stored, cells);
  }
  return { rowCount, columns: packed };
}

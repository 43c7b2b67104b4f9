import { addDays, financialYearStart } from '#calendar';
import { keptColumns, type Layout } from './layout.ts';
import type { RawTable } from './raw-table.ts';

/**
 * 1 April of the return year that a YEAR cell names: `2021` and `2020/21` are both the year that ends in March 2021.
 */
export function namedReturnYear(cell: string): string | null {
  const match = /^(\d{4})(?:\s*[/-]\s*(\d{2}|\d{4}))?$/.exec(cell.trim());
  if (!match) return null;
  return `${match[2] ? match[1] : Number(match[1]) - 1}-04-01`;
}

/**
 * 1 April of the return year in which the newest day of a file falls, or null where it holds none. Births and days that
 * may lie ahead do not count; the day itself is taken a day back, as case systems end open episodes on 1 April.
 */
function datedReturnYear(layout: Layout, table: RawTable): string | null {
  if (layout.reach !== 'history') return null;
  const counted = keptColumns(layout).filter(
    ({ type, birth, mayBeFuture, name }) => type === 'date' && !birth && !mayBeFuture && name !== 'mc_dob',
  );
  let newest = '';
  for (const { name } of counted) {
    for (const cell of table.columns[name] ?? []) if (typeof cell === 'string' && cell > newest) newest = cell;
  }
  return newest === '' ? null : financialYearStart(addDays(newest, -1));
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Newest return year of the dated files of each folder: a file without days of its own is taken to belong to it. */
export function folderReturnYears(tables: readonly { layout: Layout; table: RawTable }[]): Map<string, string> {
  const years = new Map<string, string>();
  for (const { layout, table } of tables) {
    const year = layout.family === 'SSDA903' ? datedReturnYear(layout, table) : null;
    const folder = folderOf(table.file);
    if (year !== null && year > (years.get(folder) ?? '')) years.set(folder, year);
  }
  return years;
}

/** Return year of a file, by its YEAR column, else its newest day, else its folder; empty where it is not known. */
export function returnYearOf(layout: Layout, table: RawTable, folders: ReadonlyMap<string, string>): string {
  if (layout.reach !== 'history') return '';
  return table.returnYear ?? datedReturnYear(layout, table) ?? folders.get(folderOf(table.file)) ?? '';
}

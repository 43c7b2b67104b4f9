import { addDays, financialYearStart } from '#calendar';
import { centuryFor, readDay } from './cells/date.ts';
import { keptColumns, type Layout } from './layout.ts';
import { keepRows, type RawTable } from './raw-table.ts';
import { tidy } from './reading/heading.ts';

/**
 * 1 April of the return year that a YEAR cell names: `2021`, `2020/21`, `202021` and `31/03/2021` are all the year that
 * ends in March 2021. Null where it names none.
 */
export function namedReturnYear(cell: string): string | null {
  const text = tidy(cell).replace(/^FY ?/i, '').replace(/\.0$/, '');
  if (/^\d{4}$/.test(text)) return `${Number(text) - 1}-04-01`;
  const [, first, second] = /^(\d{4}) ?[/_–-]? ?(\d{2}|\d{4})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined)
    return (Number(first) + 1) % 100 === Number(second) % 100 ? `${first}-04-01` : null;
  const read = /[/.-]/.test(text) ? readDay(text, centuryFor(false, '')) : null;
  return read !== null && 'day' in read ? financialYearStart(read.day) : null;
}

/** A table as one for each return year that its rows name. */
export function byReturnYear(table: RawTable): RawTable[] {
  const { returnYears, ...rest } = table;
  if (returnYears === undefined) return [table];
  return [...new Set(returnYears)]
    .sort()
    .map((returnYear) => keepRows({ ...rest, returnYear }, (row) => returnYears[row] === returnYear));
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

/**
 * Return year of a file, by its YEAR column, else its newest day, else its folder; empty where it is not known. A file
 * of a year's outcomes has no days of its own, so its YEAR column alone says it.
 */
export function returnYearOf(layout: Layout, table: RawTable, folders: ReadonlyMap<string, string>): string {
  if (layout.reach === 'year') return table.returnYear ?? '';
  if (layout.reach !== 'history') return '';
  return table.returnYear ?? datedReturnYear(layout, table) ?? folders.get(folderOf(table.file)) ?? '';
}

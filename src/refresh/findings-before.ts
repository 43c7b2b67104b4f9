import Papa from 'papaparse';
import { isMonth, type Month } from '#calendar';
import type { Finding } from '#extracts';
import type { ReadableFiles } from './effects.ts';

/** What the list of an earlier month says was found already. */
export interface FindingsBefore {
  month: Month;
  keys: ReadonlySet<string>;
}

/** What tells a finding from others in every month's list: not its line, where the child is known. */
type Told = Partial<Record<'code' | 'table' | 'file' | 'column' | 'line' | 'value' | 'child' | 'rule', string>>;

/**
 * The newest list of a month before this one. Null where there is none, or none that says enough: one that an earlier
 * version of the product wrote names no child.
 */
export async function findingsBefore(
  files: ReadableFiles,
  folder: string,
  month: Month,
): Promise<FindingsBefore | null> {
  const names = ((await files.entries(folder)) ?? []).flatMap(({ name, kind }) => (kind === 'file' ? name : []));
  const earlier = names.flatMap((name) => /^(.{7})\.csv$/.exec(name)?.[1] ?? []).filter(isMonth);
  const newest = earlier
    .filter((one) => one < month)
    .toSorted()
    .at(-1);
  if (newest === undefined) return null;
  const keys = keysIn((await files.text(files.join(folder, `${newest}.csv`))) ?? '');
  return keys === null ? null : { month: newest, keys };
}

/** The findings that a list holds; null where it has not the columns that tell them apart. */
function keysIn(list: string): Set<string> | null {
  const { data, meta } = Papa.parse<Told>(list.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const told = ['code', 'table', 'file', 'column', 'line', 'value', 'child', 'rule'];
  return told.every((name) => meta.fields?.includes(name)) ? new Set(data.map(keyOf)) : null;
}

/** What a finding is known by from one month's list to the next. */
export function findingKey({ code, table, file, column, line, value, child, rule }: Finding): string {
  const cells = { code, table, file, column, line, value, child, rule };
  return keyOf(Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, String(cell ?? '')])));
}

function keyOf({ code, table, file = '', column, line, value, child, rule }: Told): string {
  const place = table ? folderOf(file) : withoutMonth(file);
  const parts = [code, table, place, column, child || `line ${line}`, value, rule];
  return JSON.stringify(parts.map((part = '') => part.replace(/^'/, '')));
}

/** What follows the folder of the month, which is another in each list. */
const withoutMonth = (file: string): string => file.replace(/^.*\/\d{4}-\d{2}\//, '');

/** The authority's own folder, where it has one: files may be called otherwise each month. */
const folderOf = (file: string): string => withoutMonth(file).split('/').slice(0, -1).join('/');

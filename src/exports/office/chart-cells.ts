import { type IsoDay, monthOf } from '#calendar';
import { signOf, type UnitSign } from '#figure';
import { serialDay } from './cell-address.ts';
import type { ChartTable } from './chart-table.ts';

/** A column of the sheet behind a chart, its heading first: texts and numbers as cells hold them, null where empty. */
export interface SheetColumn {
  heading: string;
  cells: readonly (string | number | null)[];
  /** How a spreadsheet shows its numbers. */
  format: string | undefined;
}

/**
 * The sheet behind a chart, column by column: keys, numbers along the bottom where there are some, then a column for
 * each series. Days are serial numbers of the 1900 date system.
 */
export function sheetColumns({ head, keys, across, columns, unit }: ChartTable): SheetColumn[] {
  return [
    'days' in keys
      ? { heading: head, cells: keys.days.map(serialDay), format: dayFormat(keys.days) }
      : { heading: head, cells: keys.names, format: undefined },
    ...(across === undefined
      ? []
      : [{ heading: across.heading, cells: across.values, format: numberFormat(undefined, across.decimals) }]),
    ...columns.map(({ heading, values, decimals }) => {
      return { heading, cells: values, format: numberFormat(signOf(unit), decimals) };
    }),
  ];
}

/** Whether no two days are of one month, so that a month says which is meant. */
export function areMonths(days: readonly IsoDay[]): boolean {
  return new Set(days.map(monthOf)).size === days.length;
}

/** How days are shown, in English wherever the file is opened: as months where these say which is meant. */
export function dayFormat(days: readonly IsoDay[], short = false): string {
  const month = short ? 'mmm' : 'mmmm';
  return `[$-809]${areMonths(days) ? '' : 'd '}${month} yyyy`;
}

/** How numbers with a sign are shown, with thousands set apart: `#,##0.0"%"` for 12.5 that is 12.5%, `"£"#,##0` for money. */
export function numberFormat(sign: UnitSign | undefined, decimals: number): string {
  return withSign(`#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`, sign);
}

/** A format of numbers with the sign where a reader expects it. */
export function withSign(digits: string, sign: UnitSign | undefined): string {
  return `${sign === '£' ? '"£"' : ''}${digits}${sign === '%' ? '"%"' : ''}`;
}

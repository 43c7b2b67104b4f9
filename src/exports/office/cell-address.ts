import { dayNumber, type IsoDay } from '#calendar';

/** The letters of a column, counted from 0: `A`, `Z`, `AA` … */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnLetters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell's address, its column counted from 0 and its row from 1. */
export const address = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** A day as spreadsheets count it, from 30 December 1899: right for every day from March 1900 on. */
export const serialDay = (day: IsoDay): number => dayNumber(day) + 25_569;

/** The name of a sheet as a reference to its cells has it: in quotes, which every name may have and some must. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

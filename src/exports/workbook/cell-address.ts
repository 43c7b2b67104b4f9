/** The letters of a column, counted from 0: `A`, `Z`, `AA` … */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnLetters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell's address, its column counted from 0 and its row from 1. */
export const address = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** The days from the last of 1899 to a day, as spreadsheets count them (right from March 1900 on). */
export const serialOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;

/** The name of a sheet as a reference quotes it. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** What a sheet of a workbook is called in findings. */
export function sheetPath(workbook: string, sheet: string): string {
  return `${workbook}, sheet ${sheet}`;
}

/** Whether a table was read from a sheet, so that its lines are called rows, as Excel does. */
export function isSheet(path: string): boolean {
  return /\.xls[xm], sheet /i.test(path);
}

/** The letters over a column, which is counted from 0. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Where a heading stands, counted from 0, in words: nowhere in XML, whose elements have no columns. */
export function inColumn(path: string, index: number): string {
  return /\.xml$/i.test(path) ? '' : ` in column ${columnLetters(index)}`;
}

/** The heading of a column that is named with the letters over it. */
export function withoutLetters(heading: string): string {
  return heading.replace(/ \([A-Z]+\)$/, '');
}

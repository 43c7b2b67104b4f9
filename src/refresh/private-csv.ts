import Papa from 'papaparse';

/** A list for the analyst's spreadsheet: it says that it is UTF-8, and no cell of it is taken for a formula. */
export function privateCsv(fields: readonly string[], data: readonly (readonly unknown[])[]): string {
  const rows = { fields: [...fields], data: [...data] };
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}

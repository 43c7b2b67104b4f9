import type { Pack } from '../pack.ts';
import { bookOfPack } from './book-of-pack.ts';
import { odsOf } from './ods/index.ts';
import { xlsxOf } from './xlsx/index.ts';

/**
 * The workbook of a pack as the bytes of a file: cover, contents, symbols, notes, and a table a sheet, after the
 * checklist for accessible spreadsheets of the Government Analysis Function (docs/spreadsheet-checklist.md). The same
 * pack gives the same bytes.
 */
export async function workbookOf(pack: Pack, format: 'xlsx' | 'ods'): Promise<Uint8Array> {
  const book = bookOfPack(pack, format === 'xlsx');
  return format === 'xlsx' ? xlsxOf(book) : odsOf(book);
}

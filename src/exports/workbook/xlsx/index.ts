import { address, element, escapeXml, OfficePackage, officeType, quotedSheet } from '../../office/index.ts';
import { type Book, type BookTable, headingRow, numbersOf } from '../book.ts';
import { addDrawing } from './drawing.ts';
import { linksOf, type Shared, sheetPart } from './sheet.ts';
import { escaped, SharedStrings } from './strings.ts';
import { numberFormat, stylesOf } from './styles.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const [workbook, core] = ['xl/workbook.xml', 'docProps/core.xml'];

/**
 * A workbook as XLSX (ISO/IEC 29500-1): each table marked up as one, its headings frozen, titles and headings in the
 * named styles that reading software looks for, charts beside their numbers. The parts are written here because the
 * libraries at hand leave out named styles, the language and the selection, or write print titles that Excel refuses.
 */
export function xlsxOf(book: Book): Uint8Array {
  const file = new OfficePackage();
  const strings = new SharedStrings();
  const styles = stylesOf([...new Set(numbersOf(book).map(numberFormat))].sort());
  file.relate('', officeType('officeDocument'), workbook);
  file.relate('', `${packages}/relationships/metadata/core-properties`, core);
  file.put(core, 'application/vnd.openxmlformats-package.core-properties+xml', corePart(book));
  const ids = book.sheets.map((_, at) => addSheet(file, book, at, { strings, styles }));
  file.put(workbook, `${types}.sheet.main+xml`, workbookPart(book, ids));
  file.relate(workbook, officeType('styles'), 'xl/styles.xml');
  file.put('xl/styles.xml', `${types}.styles+xml`, styles.part);
  file.relate(workbook, officeType('sharedStrings'), 'xl/sharedStrings.xml');
  file.put('xl/sharedStrings.xml', `${types}.sharedStrings+xml`, strings.part());
  return file.zip();
}

/** Adds a sheet with its table and its chart, and gives the relationship by which the workbook names it. */
function addSheet(file: OfficePackage, { sheets }: Book, at: number, shared: Shared): string {
  const sheet = sheets[at] as Book['sheets'][number];
  const path = `xl/worksheets/sheet${at + 1}.xml`;
  const links = new Map(
    linksOf(sheet).flatMap(({ link }) =>
      'address' in link ? [[link.address, file.link(path, officeType('hyperlink'), link.address)] as const] : [],
    ),
  );
  const drawing = addDrawing(file, path, sheet);
  const table = sheet.table === null ? null : addTable(file, path, sheet.table, headingRow(sheet) as number, at + 1);
  file.put(path, `${types}.worksheet+xml`, sheetPart(sheet, at === 0, shared, { links, table, drawing }));
  return file.relate(workbook, officeType('worksheet'), path);
}

function addTable(file: OfficePackage, path: string, table: BookTable, row: number, id: number): string {
  const { name, columns, rows } = table;
  const ref = `A${row}:${address(columns.length - 1, row + rows.length)}`;
  const headings = columns.map(({ heading }, at) => `<tableColumn id="${at + 1}" name="${escaped(heading)}"/>`);
  const part = file.freePath('xl/tables/table#.xml');
  file.put(
    part,
    `${types}.table+xml`,
    element(
      'table',
      { xmlns: main, id, name, displayName: name, ref, totalsRowShown: 0 },
      element('tableColumns', { count: columns.length }, ...headings),
      element('tableStyleInfo', { showFirstColumn: 0, showLastColumn: 0, showRowStripes: 0, showColumnStripes: 0 }),
    ),
  );
  return file.relate(path, officeType('table'), part);
}

function workbookPart({ sheets }: Book, ids: readonly string[]): string {
  const titles = sheets.flatMap((sheet, at) => {
    const row = headingRow(sheet);
    const rows = escapeXml(`${quotedSheet(sheet.name)}!$${row}:$${row}`);
    return row === null ? [] : [element('definedName', { name: '_xlnm.Print_Titles', localSheetId: at }, rows)];
  });
  const view = { xWindow: 0, yWindow: 0, windowWidth: 24_000, windowHeight: 14_000, firstSheet: 0, activeTab: 0 };
  return element(
    'workbook',
    { xmlns: main, 'xmlns:r': officeType('').slice(0, -1) },
    element('bookViews', {}, element('workbookView', view)),
    element(
      'sheets',
      {},
      ...sheets.map(({ name }, at) => element('sheet', { name, sheetId: at + 1, 'r:id': ids[at] })),
    ),
    titles.length === 0 ? '' : element('definedNames', {}, ...titles),
  );
}

/** The properties of the document (ISO/IEC 29500-2): the council is its author, and its day is that of the figures. */
function corePart({ title, author, asAt, language }: Book): string {
  const day = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${asAt}T00:00:00Z`);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packages}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(title)),
    element('dc:creator', {}, escapeXml(author)),
    element('dc:language', {}, language),
    element('cp:lastModifiedBy', {}, escapeXml(author)),
    day('dcterms:created'),
    day('dcterms:modified'),
  );
}

import { type Book, type BookCell, type BookSheet, type BookTable, headingRow } from '../book.ts';
import { address, quoted } from '../cell-address.ts';
import { declaration, xml } from '../xml.ts';
import { zipped } from '../zip.ts';
import { linksOf, sheetPart } from './sheet.ts';
import { escaped, SharedStrings } from './strings.ts';
import { numberFormat, stylesOf } from './styles.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

type Part = readonly [name: string, text: string | Uint8Array];

/**
 * A workbook as XLSX (ISO/IEC 29500-1): each table marked up as one, its headings frozen, titles and headings in the
 * named styles that reading software looks for. The parts are written here because the libraries at hand leave out named
 * styles, the language and the selection, or write print titles that Excel refuses.
 */
export function xlsxOf(book: Book): Uint8Array {
  const strings = new SharedStrings();
  const styles = stylesOf(formatsOf(book));
  const sheets = book.sheets.map((sheet, at) => sheetParts(sheet, at, { strings, styles }, tablesBefore(book, at)));
  const parts = sheets.flatMap(({ parts: own }) => own);
  const overrides = sheets.flatMap(({ types: own }) => own);
  return zipped([
    ['[Content_Types].xml', contentTypes(overrides)],
    [
      '_rels/.rels',
      relations([
        [`${office}/officeDocument`, 'xl/workbook.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', corePart(book)],
    ['xl/workbook.xml', workbookPart(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...book.sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`${office}/styles`, 'styles.xml'],
        [`${office}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ],
    ...parts,
    ['xl/styles.xml', styles.part],
    ['xl/sharedStrings.xml', strings.part()],
  ]);
}

const tablesBefore = ({ sheets }: Book, at: number): number =>
  sheets.slice(0, at).filter(({ table }) => table !== null).length;

function formatsOf({ sheets }: Book): string[] {
  const numbers = sheets
    .flatMap(({ table }) => (table?.rows ?? []).flat())
    .filter((cell): cell is Extract<BookCell, { kind: 'number' }> => cell.kind === 'number');
  return [...new Set(numbers.map(numberFormat))].sort();
}

function sheetParts(
  sheet: BookSheet,
  at: number,
  shared: Parameters<typeof sheetPart>[2],
  before: number,
): { parts: Part[]; types: [string, string][] } {
  const addresses = [...new Set(linksOf(sheet).flatMap(({ link }) => ('address' in link ? [link.address] : [])))];
  const links = new Map(addresses.map((one, place) => [one, `rId${place + 1}`]));
  const tableId = sheet.table === null ? null : `rId${addresses.length + 1}`;
  const name = `sheet${at + 1}.xml`;
  const related = [
    ...addresses.map((one) => [`${office}/hyperlink`, one, 'External'] as const),
    ...(sheet.table === null ? [] : [[`${office}/table`, `../tables/table${before + 1}.xml`] as const]),
  ];
  const parts: Part[] = [
    [`xl/worksheets/${name}`, sheetPart(sheet, at === 0, shared, { links, table: tableId, drawing: null })],
    ...(related.length === 0 ? [] : [[`xl/worksheets/_rels/${name}.rels`, relations(related)] as const]),
  ];
  const own: [string, string][] = [[`/xl/worksheets/${name}`, `${types}.worksheet+xml`]];
  if (sheet.table !== null) {
    parts.push([`xl/tables/table${before + 1}.xml`, tablePart(sheet.table, headingRow(sheet) as number, before + 1)]);
    own.push([`/xl/tables/table${before + 1}.xml`, `${types}.table+xml`]);
  }
  return { parts, types: own };
}

function tablePart({ name, columns, rows }: BookTable, row: number, id: number): string {
  const ref = `A${row}:${address(columns.length - 1, row + rows.length)}`;
  const named = columns.map(({ heading }, at) => `<tableColumn id="${at + 1}" name="${escaped(heading)}"/>`);
  return `${declaration}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><tableColumns count="${columns.length}">${named.join('')}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

function workbookPart({ sheets }: Book): string {
  const listed = sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const titles = sheets.flatMap((sheet, at) => {
    const row = headingRow(sheet);
    return row === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xml(`${quoted(sheet.name)}!$${row}:$${row}`)}</definedName>`,
        ];
  });
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" firstSheet="0" activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${names}</workbook>`;
}

/** The properties of the document (ISO/IEC 29500-2): the council is its author, and its day is that of the figures. */
function corePart({ title, author, asAt, language }: Book): string {
  const day = `${asAt}T00:00:00Z`;
  return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:language>${language}</dc:language><cp:lastModifiedBy>${xml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

function contentTypes(overrides: readonly (readonly [string, string])[]): string {
  const all = [
    ['/xl/workbook.xml', `${types}.sheet.main+xml`],
    ['/xl/styles.xml', `${types}.styles+xml`],
    ['/xl/sharedStrings.xml', `${types}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...overrides,
  ];
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;
}

function relations(all: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const items = all.map(
    ([type, target, mode], at) =>
      `<Relationship Id="rId${at + 1}" Type="${type}" Target="${xml(target)}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

import {
  address,
  columnLetters,
  xmlHead as declaration,
  quotedSheet,
  serialDay,
  escapeXml as xml,
} from '../../office/index.ts';
import { type BookCell, type BookLine, type BookLink, type BookSheet, headingRow } from '../book.ts';
import { heightOfLine, heightOfRow } from '../heights.ts';
import type { SharedStrings } from './strings.ts';
import { type CellKind, numberFormat, type stylesOf } from './styles.ts';

/** What the cells of a workbook share. */
export interface Shared {
  strings: SharedStrings;
  styles: ReturnType<typeof stylesOf>;
}

/** A link of a sheet and the cell that it stands in. */
export interface PlacedLink {
  at: string;
  link: BookLink;
}

const widthOfText = 110;

/**
 * A sheet as SpreadsheetML. `relations` are the names of its relationships: of each link to the web by its address, of
 * its table and its drawing. Elements stand in the order of the schema (ISO/IEC 29500-1, CT_Worksheet).
 */
export function sheetPart(
  sheet: BookSheet,
  isFirst: boolean,
  shared: Shared,
  relations: { links: ReadonlyMap<string, string>; table: string | null; drawing: string | null },
): string {
  const { lines, table } = sheet;
  const last = lines.length + (table === null ? 0 : table.rows.length + 1);
  const columns = table?.columns.map(({ width }) => width) ?? [widthOfText];
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${address(columns.length - 1, last)}"/>`,
    views(sheet, isFirst),
    `<cols>${columns.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rowsOf(sheet, shared).join('')}</sheetData>`,
    linksElement(linksOf(sheet), relations.links),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${table === null ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
    relations.drawing === null ? '' : `<drawing r:id="${relations.drawing}"/>`,
    relations.table === null ? '' : `<tableParts count="1"><tablePart r:id="${relations.table}"/></tableParts>`,
  ];
  return `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${parts.join('')}</worksheet>`;
}

/** The links of a sheet, in the order of its rows. */
export function linksOf({ lines, table }: BookSheet): PlacedLink[] {
  const ofLines = lines.flatMap(({ link }, at) => (link === undefined ? [] : [{ at: `A${at + 1}`, link }]));
  const ofRows = (table?.rows ?? []).flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell.kind === 'text' && cell.link !== undefined
        ? [{ at: address(column, lines.length + 2 + at), link: cell.link }]
        : [],
    ),
  );
  return [...ofLines, ...ofRows];
}

function views(sheet: BookSheet, isFirst: boolean): string {
  const row = headingRow(sheet);
  const pane =
    row === null ? '' : `<pane ySplit="${row}" topLeftCell="A${row + 1}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection${row === null ? '' : ' pane="bottomLeft"'} activeCell="A1" sqref="A1"/>`;
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}${selection}</sheetView></sheetViews>`;
}

function rowsOf({ lines, table }: BookSheet, shared: Shared): string[] {
  const isText = table === null;
  const wrappedAt = isText ? widthOfText : null;
  const above = lines.map((line, at) =>
    rowOf(at + 1, heightOfLine(line, wrappedAt), [textAt(line.text, kindOfLine(line, isText), shared)]),
  );
  if (table === null) return above;
  const first = lines.length + 1;
  const headings = table.columns.map(({ heading, isNumeric }) =>
    textAt(heading, isNumeric ? 'numberHeading' : 'columnHeading', shared),
  );
  const rows = table.rows.map((row, at) =>
    rowOf(
      first + 1 + at,
      heightOfRow(table, row),
      row.map((cell, column) => cellAt(cell, table.columns[column]?.isNumeric === true, shared)),
    ),
  );
  return [...above, rowOf(first, heightOfRow(table, null), headings), ...rows];
}

/** Lines of a sheet without a table are wrapped; above a table they run over the columns beside theirs. */
function kindOfLine({ kind, link }: BookLine, isText: boolean): CellKind {
  if (kind !== 'text') return kind;
  if (link !== undefined) return isText ? 'link' : 'lineLink';
  return isText ? 'text' : 'line';
}

type Written = (at: string) => string;

/** The height is that which the text takes: Excel works it out again when the row is changed. */
const rowOf = (row: number, height: number, cells: readonly Written[]): string =>
  `<row r="${row}" ht="${height}">${cells.map((cell, column) => cell(`${columnLetters(column)}${row}`)).join('')}</row>`;

const textAt =
  (text: string, kind: CellKind, { strings, styles }: Shared): Written =>
  (at) =>
    text === ''
      ? `<c r="${at}" s="${styles.kind(kind)}"/>`
      : `<c r="${at}" s="${styles.kind(kind)}" t="s"><v>${strings.placeOf(text)}</v></c>`;

function cellAt(cell: BookCell, isNumeric: boolean, shared: Shared): Written {
  const { styles } = shared;
  if (cell.kind === 'text') {
    return textAt(cell.text, cell.link !== undefined ? 'link' : isNumeric ? 'symbol' : 'text', shared);
  }
  if (cell.kind === 'day')
    return (at) => `<c r="${at}" s="${styles.kind(cell.isMonth ? 'month' : 'day')}"><v>${serialDay(cell.day)}</v></c>`;
  return (at) => `<c r="${at}" s="${styles.format(numberFormat(cell))}"><v>${cell.value}</v></c>`;
}

function linksElement(links: readonly PlacedLink[], relations: ReadonlyMap<string, string>): string {
  if (links.length === 0) return '';
  const elements = links.map(({ at, link }) =>
    'sheet' in link
      ? `<hyperlink ref="${at}" location="${xml(`${quotedSheet(link.sheet)}!A1`)}"/>`
      : `<hyperlink ref="${at}" r:id="${relations.get(link.address)}"/>`,
  );
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}

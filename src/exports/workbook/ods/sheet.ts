import { dayInWords, monthInWords, monthOf } from '#calendar';
import { language } from '#words';
import { address, quotedSheet, escapeXml as xml } from '../../office/index.ts';
import { type BookCell, type BookLine, type BookLink, type BookSheet, headingRow } from '../book.ts';
import { cellStyles, numberStyle } from './styles.ts';

const widthOfText = 110;
/** About as wide as a character of Arial in 11 points, in millimetres. */
const perCharacter = 2;

/** The widths that the columns of a sheet have, in characters. */
export const widthsOf = ({ table }: BookSheet): number[] => table?.columns.map(({ width }) => width) ?? [widthOfText];

/** A style for columns of a width in characters, and what it is called. */
const columnStyleName = (width: number): string => `Column_${width}`;
export const columnStyle = (width: number): string =>
  `<style:style style:name="${columnStyleName(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width * perCharacter}mm"/></style:style>`;

/** A sheet as a table of OpenDocument: its heading row is marked as one, so that it is repeated in print. */
export function tableElement(sheet: BookSheet): string {
  const { name, lines, table } = sheet;
  const columns = widthsOf(sheet).map((width) => `<table:table-column table:style-name="${columnStyleName(width)}"/>`);
  const above = lines.map((line) => row([textCell(line.text, styleOfLine(line, table === null), line.link)]));
  const below =
    table === null
      ? []
      : [
          `<table:table-header-rows>${row(
            table.columns.map(({ heading, isNumeric }) =>
              textCell(heading, isNumeric ? cellStyles.numberHeading : cellStyles.columnHeading),
            ),
          )}</table:table-header-rows>`,
          ...table.rows.map((cells) =>
            row(cells.map((cell, column) => cellElement(cell, table.columns[column]?.isNumeric === true))),
          ),
        ];
  const page = table === null ? 'Text_sheet' : 'Table_sheet';
  return `<table:table table:name="${xml(name)}" table:style-name="${page}">${[...columns, ...above, ...below].join('')}</table:table>`;
}

/** The table of a sheet as a named range of a database, its first row the headings; empty where it has none. */
export function databaseRange(sheet: BookSheet): string {
  const first = headingRow(sheet);
  if (first === null || sheet.table === null) return '';
  const { name, columns, rows } = sheet.table;
  const [from, to] = [address(0, first), address(columns.length - 1, first + rows.length)];
  const place = `${quotedSheet(sheet.name)}.${from}:${quotedSheet(sheet.name)}.${to}`;
  return `<table:database-range table:name="${name}" table:target-range-address="${xml(place)}" table:contains-header="true" table:display-filter-buttons="false"/>`;
}

function styleOfLine({ kind, link }: BookLine, isText: boolean): string {
  if (kind !== 'text') return cellStyles[kind];
  if (link !== undefined) return isText ? cellStyles.link : cellStyles.lineLink;
  return isText ? cellStyles.text : cellStyles.line;
}

const row = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

function textCell(text: string, style: string, link?: BookLink): string {
  if (text === '') return `<table:table-cell table:style-name="${style}"/>`;
  const target = link === undefined ? null : 'sheet' in link ? `#${quotedSheet(link.sheet)}.A1` : link.address;
  const paragraphs = text.split(/\r?\n/).map((line) => {
    const words = spaced(line);
    const inside =
      target === null ? words : `<text:a xlink:type="simple" xlink:href="${xml(target)}">${words}</text:a>`;
    return `<text:p>${inside}</text:p>`;
  });
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

/** Spaces beside each other are written as elements: OpenDocument reads them as one (part 3, 6.1.3). */
const spaced = (line: string): string =>
  xml(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | $| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);

function cellElement(cell: BookCell, isNumeric: boolean): string {
  if (cell.kind === 'text') {
    const style = cell.link !== undefined ? cellStyles.link : isNumeric ? cellStyles.symbol : cellStyles.text;
    return textCell(cell.text, style, cell.link);
  }
  if (cell.kind === 'day') {
    return `<table:table-cell table:style-name="${cell.isMonth ? cellStyles.month : cellStyles.day}" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.isMonth ? monthInWords(monthOf(cell.day)) : dayInWords(cell.day)}</text:p></table:table-cell>`;
  }
  return `<table:table-cell table:style-name="${numberStyle(cell)}" office:value-type="float" office:value="${cell.value}"><text:p>${shown(cell)}</text:p></table:table-cell>`;
}

/** A formatter costs more than what it formats: one for each number of decimals. */
const formatters = new Map<number | undefined, Intl.NumberFormat>();

function formatterOf(decimals: number | undefined): Intl.NumberFormat {
  const known = formatters.get(decimals);
  if (known !== undefined) return known;
  const [least, most] = [decimals ?? 0, decimals ?? 6];
  const made = new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most });
  formatters.set(decimals, made);
  return made;
}

const shown = ({ value, decimals, sign }: Extract<BookCell, { kind: 'number' }>): string =>
  `${sign === '£' ? '£' : ''}${formatterOf(decimals).format(value)}${sign === '%' ? '%' : ''}`;

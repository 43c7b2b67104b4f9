import { xmlHead as declaration, escapeXml as xml, zipped } from '../../office/index.ts';
import { type Book, type BookSheet, headingRow, numbersOf } from '../book.ts';
import { namespaces, version } from './namespaces.ts';
import { columnStyle, databaseRange, tableElement, widthsOf } from './sheet.ts';
import { stylesPart } from './styles.ts';

const mime = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * A workbook as ODS (OpenDocument 1.3): each table a database range whose first row is its headings, which are frozen.
 * The parts are written here because the libraries at hand leave out column widths, named ranges and frozen rows.
 */
export function odsOf(book: Book): Uint8Array {
  return zipped(
    [
      ['mimetype', mime],
      ['META-INF/manifest.xml', manifestPart()],
      ['content.xml', contentPart(book)],
      ['styles.xml', stylesPart(numbersOf(book), book.language)],
      ['meta.xml', metaPart(book)],
      ['settings.xml', settingsPart(book)],
    ],
    'mimetype',
  );
}

function contentPart({ sheets }: Book): string {
  const widths = [...new Set(sheets.flatMap(widthsOf))].sort((one, other) => one - other);
  const pages = [
    ['Text_sheet', 'Upright'],
    ['Table_sheet', 'Across'],
  ].map(
    ([name, page]) =>
      `<style:style style:name="${name}" style:family="table" style:master-page-name="${page}"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>`,
  );
  const ranges = sheets.map(databaseRange).join('');
  return `${declaration}<office:document-content${namespaces}${version}><office:automatic-styles>${widths.map(columnStyle).join('')}${pages.join('')}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(tableElement).join('')}${ranges === '' ? '' : `<table:database-ranges>${ranges}</table:database-ranges>`}</office:spreadsheet></office:body></office:document-content>`;
}

/** The properties of the document: the council is its author, and its day is that of the figures. */
function metaPart({ title, author, asAt, language }: Book): string {
  const day = `${asAt}T00:00:00`;
  return `${declaration}<office:document-meta${namespaces}${version}><office:meta><dc:title>${xml(title)}</dc:title><meta:initial-creator>${xml(author)}</meta:initial-creator><dc:creator>${xml(author)}</dc:creator><meta:creation-date>${day}</meta:creation-date><dc:date>${day}</dc:date><dc:language>${language}</dc:language></office:meta></office:document-meta>`;
}

type Item = readonly [name: string, type: 'short' | 'int' | 'string', value: string | number];

const items = (all: readonly Item[]): string =>
  all
    .map(
      ([name, type, value]) =>
        `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`,
    )
    .join('');

/** How the workbook opens: on its first sheet, the cursor in A1, headings frozen. */
function settingsPart({ sheets }: Book): string {
  const [first] = sheets;
  const views = sheets.map(
    (sheet) =>
      `<config:config-item-map-entry config:name="${xml(sheet.name)}">${viewOf(sheet)}</config:config-item-map-entry>`,
  );
  const view = `<config:config-item-map-entry>${items([['ViewId', 'string', 'view1']])}<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named>${items([['ActiveTable', 'string', xml(first?.name ?? '')]])}</config:config-item-map-entry>`;
  return `${declaration}<office:document-settings${namespaces}${version}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">${view}</config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

function viewOf(sheet: BookSheet): string {
  const row = headingRow(sheet) ?? 0;
  return items([
    ['CursorPositionX', 'int', 0],
    ['CursorPositionY', 'int', 0],
    ['HorizontalSplitMode', 'short', 0],
    ['VerticalSplitMode', 'short', row === 0 ? 0 : 2],
    ['HorizontalSplitPosition', 'int', 0],
    ['VerticalSplitPosition', 'int', row],
    ['ActiveSplitRange', 'short', 2],
    ['PositionLeft', 'int', 0],
    ['PositionRight', 'int', 0],
    ['PositionTop', 'int', 0],
    ['PositionBottom', 'int', row],
  ]);
}

function manifestPart(): string {
  const files = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];
  const entries = files.map(
    (file) => `<manifest:file-entry manifest:full-path="${file}" manifest:media-type="text/xml"/>`,
  );
  return `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mime}"/>${entries.join('')}</manifest:manifest>`;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { workbookOf } from '#exports';
import { allConvertedByLibreOffice, type OfficeFile, withoutLibreOffice } from '../../fixtures/libreoffice.ts';
import { examplePack } from '../../fixtures/pack/example-pack.ts';
import { barePack, dangerous, dangerousPack, fortyTables } from './hard-packs.ts';
import { all, type Node, treeOf } from './xml-tree.ts';

const packs = { example: examplePack(), dangerous: dangerousPack, forty: fortyTables, bare: barePack };
const formats = ['xlsx', 'ods'] as const;
/** The workbooks as LibreOffice understands them, each saved as one flat OpenDocument file; by pack and format. */
const books = new Map<string, Node>();
const bookOf = (pack: keyof typeof packs, format: 'xlsx' | 'ods'): Node => books.get(`${pack}.${format}`) as Node;
beforeAll(async () => {
  if (withoutLibreOffice) return;
  const files: OfficeFile[] = [];
  for (const [name, pack] of Object.entries(packs))
    for (const format of formats) files.push({ name: `${name}.${format}`, bytes: await workbookOf(pack, format) });
  for (const [at, bytes] of (await allConvertedByLibreOffice(files, 'fods')).entries())
    books.set(files[at]?.name ?? '', treeOf(new TextDecoder().decode(bytes)));
});

/** The sheets of a book; a chart in one holds a table of its own, which is none. */
const sheetsOf = (book: Node): Node[] =>
  all(book, 'table:table').filter(({ attributes }) => attributes['table:name'] !== 'local-table');
const nameOf = (sheet: Node): string => sheet.attributes['table:name'] as string;
/** The rows of a sheet as its cells' elements; what is repeated to the edge of the sheet is left out. */
const rowsOf = (sheet: Node): Node[][] =>
  all(withoutDrawings(sheet), 'table:table-row')
    .filter(({ attributes }) => Number(attributes['table:number-rows-repeated'] ?? 1) < 1000)
    .flatMap((row) => Array.from({ length: Number(row.attributes['table:number-rows-repeated'] ?? 1) }, () => row))
    .map((row) =>
      row.children
        .filter(({ name }) => name === 'table:table-cell')
        .flatMap((cell) => {
          const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
          return times > 100 ? [] : Array.from({ length: times }, () => cell);
        }),
    );
function withoutDrawings(node: Node): Node {
  const kept = node.children.filter(({ name }) => name !== 'draw:frame');
  return { ...node, children: kept.map(withoutDrawings) };
}
const textOf = (cell: Node | undefined): string =>
  cell === undefined
    ? ''
    : all(cell, 'text:p')
        .map(({ text }) => text)
        .join('\n');

describe.skipIf(withoutLibreOffice).each(formats)('workbookOf, opened by LibreOffice from %s', (format) => {
  let book: Node;
  beforeAll(() => {
    book = bookOf('example', format);
  });

  it('has cover, contents, symbols, notes, measures, a sheet a table and what the board decided', () => {
    expect(sheetsOf(book).map(nameOf)).toEqual([
      ...['Cover', 'Contents', 'Symbols', 'Notes', 'Measures'],
      ...['1 by month, Children in care', '2 by placement, Children', '3 Chart Children in care'],
      ...['4 Chart Children in care', '5 by month, Children', '6 Chart Children who started'],
      ...['7 by month, Children placed', '8 Reviews in which a child took', '9 by month, Complaints about'],
      ...['Decisions', 'Open actions', 'Action plans'],
    ]);
  });

  it('has each table as a named range from its headings to its last row', () => {
    const ranges = all(book, 'table:database-range').map(({ attributes }) => [
      attributes['table:name'],
      attributes['table:target-range-address'],
    ]);
    expect(Object.fromEntries(ranges)).toMatchObject({
      cla_count_months: "'1 by month, Children in care'.A7:'1 by month, Children in care'.C38",
      cla_count_placement: "'2 by placement, Children'.A7:'2 by placement, Children'.E11",
      symbols: 'Symbols.A4:Symbols.B6',
    });
    expect(ranges).toHaveLength(16);
  });

  it('has numbers as numbers, months as days and symbols as text', () => {
    const rows = rowsOf(sheetsOf(book)[5] as Node);
    const typed = (row: number) =>
      rows[row]?.map(({ attributes, ...cell }) => [
        attributes['office:value-type'],
        attributes['office:value'] ?? attributes['office:date-value'] ?? textOf(cell as Node),
      ]);
    expect(rows[6]?.map(textOf)).toEqual(['Month', 'Children', 'Note']);
    expect(typed(7)?.slice(0, 2)).toEqual([
      ['date', '2020-01-31'],
      ['float', '480'],
    ]);
    expect(typed(14)).toEqual([
      ['date', '2020-08-31'],
      ['string', '[c]'],
      ['string', 'Hidden to protect children'],
    ]);
    expect(rows[7]?.slice(0, 2).map(textOf)).toEqual(['January 2020', '480']);
    const share = rowsOf(sheetsOf(book)[12] as Node).at(-1) ?? [];
    expect(share[1]?.attributes['office:value']).toBe('96.35');
    expect(textOf(share[1])).toMatch(/^96\.[34]%$/);
  });

  it('links each sheet from the contents, to sheets that there are', () => {
    const names = sheetsOf(book).map(nameOf);
    const linked = sheetsOf(book).map((sheet) =>
      all(sheet, 'text:a').map(({ attributes }) => attributes['xlink:href'] as string),
    );
    const inside = linked.flat().filter((href) => href.startsWith('#'));
    expect(new Set(linked[1])).toEqual(new Set(names.slice(2).map((name) => `#'${name}'.A1`)));
    expect(inside.filter((href) => !names.some((name) => href === `#'${name}'.A1`))).toEqual([]);
    expect(linked.slice(5).every((links) => links.includes("#'Contents'.A1"))).toBe(true);
    expect(linked.flat().filter((href) => !href.startsWith('#'))).toContain('https://example.org/dashboard/');
  });

  it('says its title, language, author and day', () => {
    const said = (name: string) => all(book, name)[0]?.text;
    expect(said('dc:title')).toBe('Corporate parenting: figures & “findings” for July 2022');
    expect(said('dc:language')).toBe('en-GB');
    expect(said('dc:creator') ?? said('meta:initial-creator')).toBe('Example & Sons Borough Council');
    expect(said('meta:creation-date')).toMatch(/^2022-07-31T/);
  });

  it('merges no cells, hides nothing and has no formulas', () => {
    const attributes = all(book, 'table:table-cell').flatMap((cell) => Object.keys(cell.attributes));
    expect(attributes.filter((name) => /spanned|formula|matrix/.test(name))).toEqual([]);
    expect(all(book, 'table:covered-table-cell')).toEqual([]);
    const shown = [...all(book, 'table:table-row'), ...all(book, 'table:table-column')];
    expect(shown.map(({ attributes: of }) => of['table:visibility']).filter((one) => one !== undefined)).toEqual([]);
    expect(all(book, 'style:table-properties').map(({ attributes: of }) => of['table:display'])).not.toContain('false');
  });

  it('draws each chart on the sheet of its numbers, in XLSX alone', () => {
    const drawn = sheetsOf(book).filter((sheet) => all(sheet, 'chart:chart').length > 0);
    const names = ['3 Chart Children in care', '4 Chart Children in care', '6 Chart Children who started'];
    expect(drawn.map(nameOf)).toEqual(format === 'xlsx' ? names : []);
  });

  it('titles each sheet in A1 with the style Heading 1', () => {
    const styles = new Map(
      all(book, 'style:style').map(({ attributes: of }) => [of['style:name'], of['style:parent-style-name']]),
    );
    const titles = sheetsOf(book).map((sheet) => {
      const ofColumn = all(sheet, 'table:table-column')[0]?.attributes['table:default-cell-style-name'];
      return (rowsOf(sheet)[0]?.[0]?.attributes['table:style-name'] ?? ofColumn) as string;
    });
    const looks = titles.map((style) => (/Heading/.test(style) ? style : styles.get(style)));
    expect(looks.filter((style) => !/Heading_20_1$/.test(style ?? ''))).toEqual([]);
  });
});

describe.skipIf(withoutLibreOffice).each(formats)(
  'workbookOf, given what is hard to write, opened from %s',
  (format) => {
    it('holds dangerous texts as text, letter for letter but for what no file can hold', () => {
      const sheet = sheetsOf(bookOf('dangerous', format)).find((one) => nameOf(one).startsWith('1 ')) as Node;
      const cells = rowsOf(sheet).slice(-dangerous.length);
      const writable = dangerous.map((text) => text.replace('\u0007', '').replace('\ud800', ''));
      expect(cells.map(([cell]) => textOf(cell))).toEqual(writable);
      expect(cells.map(([cell]) => cell?.attributes['office:value-type'])).toEqual(dangerous.map(() => 'string'));
      expect(all(sheet, 'table:table-cell').some(({ attributes }) => 'table:formula' in attributes)).toBe(false);
    });

    it('names forty tables and their sheets apart, and opens an empty one', () => {
      const book = bookOf('forty', format);
      const names = sheetsOf(book).map(nameOf);
      expect(names).toHaveLength(52);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(52);
      expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
      expect(all(book, 'table:database-range')).toHaveLength(51);
      const headed = sheetsOf(book).find((sheet) => nameOf(sheet).endsWith('Same headings')) as Node;
      expect(rowsOf(headed).at(-2)?.map(textOf)).toEqual(['Year', 'Year (2)', 'year (3)', 'Column 4']);
    });

    it('opens a pack with nothing in it', () => {
      expect(sheetsOf(bookOf('bare', format)).map(nameOf)).toEqual(['Cover', 'Contents', 'Symbols', 'Notes']);
    });
  },
);

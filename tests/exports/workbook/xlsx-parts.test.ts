import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '#exports';
import { examplePack } from '../../fixtures/pack/example-pack.ts';
import { dangerousPack, fortyTables } from './hard-packs.ts';
import { all, type Node, partsOf } from './xml-tree.ts';

const orderOfWorksheet = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
  ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
];
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
/** The part that a target of a relationship names. */
function targetOf(part: string, target: string): string {
  const names: string[] = [];
  const from = folderOf(part.replace('_rels/', ''));
  for (const name of `${from}${target}`.split('/')) name === '..' ? names.pop() : names.push(name);
  return names.join('/');
}

describe('workbookOf, as the parts of an XLSX', () => {
  const packs = { example: examplePack(), fortyTables, dangerousPack };
  const packsByName = Object.entries(packs);

  it.each(packsByName)('declares the type of each part and leads to parts that there are: %s', async (_, pack) => {
    const bytes = await workbookOf(pack, 'xlsx');
    const parts = partsOf(bytes);
    const names = Object.keys(unzipSync(bytes));
    const declared = all(parts.get('[Content_Types].xml') as Node, 'Override').map((one) => one.attributes.PartName);
    expect(
      names
        .filter((name) => !/\.rels$|^\[/.test(name))
        .map((name) => `/${name}`)
        .sort(),
    ).toEqual(declared.sort());
    for (const [name, part] of parts) {
      for (const { attributes } of all(part, 'Relationship')) {
        if (attributes.TargetMode === 'External') continue;
        expect(names, `${name} to ${attributes.Target}`).toContain(targetOf(name, attributes.Target as string));
      }
    }
  });

  it.each(packsByName)(
    'has the elements of a sheet in the order of the schema, each id in its relationships: %s',
    async (_, pack) => {
      const parts = partsOf(await workbookOf(pack, 'xlsx'));
      for (const [name, part] of parts) {
        const [sheet] = part.children;
        if (sheet?.name !== 'worksheet') continue;
        const places = sheet.children.map((child) => orderOfWorksheet.indexOf(child.name));
        expect(places, name).toEqual(places.toSorted((one, other) => one - other));
        expect(places).not.toContain(-1);
        const related = parts.get(name.replace('worksheets/', 'worksheets/_rels/').concat('.rels'));
        const known = related === undefined ? [] : all(related, 'Relationship').map(({ attributes }) => attributes.Id);
        const used = ['hyperlink', 'drawing', 'tablePart']
          .flatMap((kind) => all(sheet, kind))
          .flatMap(({ attributes }) => attributes['r:id'] ?? []);
        expect(new Set(used), name).toEqual(new Set(known));
      }
    },
  );

  it.each(packsByName)(
    'names each table once, with the words of its headings, over its headings and at least a row: %s',
    async (_, pack) => {
      const parts = partsOf(await workbookOf(pack, 'xlsx'));
      const tables = [...parts]
        .filter(([name]) => name.startsWith('xl/tables/'))
        .map(([, part]) => part.children[0] as Node);
      const names = tables.map(({ attributes }) => attributes.displayName as string);
      expect(new Set(names).size).toBe(names.length);
      expect(
        names.filter((name) => !/^[a-z_][a-z0-9_]*$/.test(name) || /^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/.test(name)),
      ).toEqual([]);
      const strings = all(parts.get('xl/sharedStrings.xml') as Node, 'si').map(({ text }) => text);
      for (const [name, part] of parts) {
        if (!/^xl\/worksheets\/_rels\//.test(name)) continue;
        const table = all(part, 'Relationship').find(({ attributes }) => attributes.Type?.endsWith('/table'));
        if (table === undefined) continue;
        const made = parts.get(targetOf(name, table.attributes.Target as string))?.children[0] as Node;
        const [, first, last] = /^A(\d+):[A-Z]+(\d+)$/.exec(made.attributes.ref as string) ?? [];
        expect(Number(last)).toBeGreaterThan(Number(first));
        const sheet = parts.get(name.replace('_rels/', '').replace('.rels', '')) as Node;
        const row = all(sheet, 'row').find(({ attributes }) => attributes.r === first) as Node;
        const headings = row.children.map(({ text }) => strings[Number(text)]);
        expect(all(made, 'tableColumn').map(({ attributes }) => attributes.name)).toEqual(headings);
        expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: first, state: 'frozen' });
        expect(all(sheet, 'row').at(-1)?.attributes.r).toBe(last);
      }
    },
  );

  it.each(packsByName)(
    'draws charts from the cells of their own sheet, cached as these stand there: %s',
    async (_, pack) => {
      const parts = partsOf(await workbookOf(pack, 'xlsx'));
      const strings = all(parts.get('xl/sharedStrings.xml') as Node, 'si').map(({ text }) => text);
      const charts = [...parts].filter(([name]) => name.startsWith('xl/charts/')).map(([, part]) => part);
      expect(charts.length).toBeGreaterThan(1);
      for (const chart of charts) {
        const references = ['c:strRef', 'c:numRef'].flatMap((name) => all(chart, name));
        expect(references.length).toBeGreaterThan(2);
        for (const reference of references) {
          const formula = all(reference, 'c:f')[0]?.text as string;
          const [, sheet, column, first, last = first] =
            /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
          const cells = cellsOf(parts, sheet as string, strings);
          const rows = Array.from(
            { length: Number(last) - Number(first) + 1 },
            (__, at) => cells.get(`${column}${Number(first) + at}`) ?? '',
          );
          const cached = new Map(all(reference, 'c:pt').map(({ attributes, text }) => [Number(attributes.idx), text]));
          expect(
            rows.map((__, at) => cached.get(at) ?? ''),
            formula,
          ).toEqual(rows);
        }
      }
      const frames = [...parts.values()].flatMap((part) => all(part, 'xdr:cNvPr'));
      expect(frames.map(({ attributes }) => attributes.descr).filter((words) => !words)).toEqual([]);
    },
  );

  it('merges nothing, hides nothing, and has no filter, picture, header, macro or formula', async () => {
    const bytes = await workbookOf(fortyTables, 'xlsx');
    const parts = [...partsOf(bytes).values()];
    const names = [
      'mergeCell',
      'autoFilter',
      'headerFooter',
      'f',
      'sheetProtection',
      'legacyDrawing',
      'conditionalFormatting',
    ];
    expect(names.filter((name) => parts.some((part) => all(part, name).length > 0))).toEqual([]);
    const hidden = parts.flatMap((part) => ['row', 'col', 'sheet'].flatMap((name) => all(part, name)));
    expect(hidden.filter(({ attributes }) => 'hidden' in attributes || 'state' in attributes)).toEqual([]);
    expect(Object.keys(unzipSync(bytes)).filter((name) => /media|vba|\.bin$/.test(name))).toEqual([]);
  });

  it('opens on the first sheet, with the cursor in A1 of each', async () => {
    const parts = partsOf(await workbookOf(examplePack(), 'xlsx'));
    expect(all(parts.get('xl/workbook.xml') as Node, 'workbookView')[0]?.attributes).toMatchObject({
      activeTab: '0',
      firstSheet: '0',
    });
    const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/sheet/.test(name)).map(([, part]) => part);
    const selected = sheets.map((sheet) => all(sheet, 'sheetView')[0]?.attributes.tabSelected);
    expect(selected).toEqual(['1', ...sheets.slice(1).map(() => undefined)]);
    expect(
      new Set(sheets.flatMap((sheet) => all(sheet, 'selection')).map(({ attributes }) => attributes.activeCell)),
    ).toEqual(new Set(['A1']));
  });

  it('says council, title, language and day in its properties, and nothing else', async () => {
    const core = partsOf(await workbookOf(examplePack(), 'xlsx')).get('docProps/core.xml') as Node;
    expect(core.children[0]?.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', 'Corporate parenting: figures & “findings” for July 2022'],
      ['dc:creator', 'Example & Sons Borough Council'],
      ['dc:language', 'en-GB'],
      ['cp:lastModifiedBy', 'Example & Sons Borough Council'],
      ['dcterms:created', '2022-07-31T00:00:00Z'],
      ['dcterms:modified', '2022-07-31T00:00:00Z'],
    ]);
  });

  it('uses text of at least 10 points without serifs, italics, borders or fills, dark enough on white', async () => {
    const styles = partsOf(await workbookOf(examplePack(), 'xlsx')).get('xl/styles.xml') as Node;
    expect(all(styles, 'name').map(({ attributes }) => attributes.val)).toEqual(Array(5).fill('Arial'));
    expect(Math.min(...all(styles, 'sz').map(({ attributes }) => Number(attributes.val)))).toBeGreaterThanOrEqual(10);
    expect(all(styles, 'i')).toEqual([]);
    expect(all(styles, 'patternFill').map(({ attributes }) => attributes.patternType)).toEqual(['none', 'gray125']);
    expect(
      all(styles, 'border')
        .flatMap((border) => border.children)
        .filter(({ attributes }) => 'style' in attributes),
    ).toEqual([]);
    expect(all(styles, 'color').map(({ attributes }) => attributes.rgb)).toEqual(['FF0B4A8F']);
    expect(contrastOnWhite('0B4A8F')).toBeGreaterThan(4.5);
    expect(all(styles, 'cellStyle').map(({ attributes }) => attributes.name)).toEqual([
      'Normal',
      'Heading 1',
      'Heading 2',
      'Hyperlink',
    ]);
  });

  it('is read by a second reader of XLSX as the same frozen rows, tables and numbers', async () => {
    const { sheets } = await readXlsx(await workbookOf(examplePack(), 'xlsx'));
    const months = sheets[5];
    expect(months?.freezePane).toMatchObject({ rows: 7 });
    expect(months?.tables?.map(({ name, range }) => [name, range])).toEqual([['cla_count_months', 'A7:C38']]);
    expect(months?.rows[8]?.[1]).toBe(487);
  });
});

describe('workbookOf', () => {
  it.each(['xlsx', 'ods'] as const)('gives the same bytes of the same pack: %s', async (format) => {
    const hash = async () =>
      createHash('sha256')
        .update(await workbookOf(examplePack(), format))
        .digest('hex');
    expect(await hash()).toBe(await hash());
    const times = Object.values(unzipSync(await workbookOf(examplePack(), format)));
    expect(times.length).toBeGreaterThan(5);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrastOnWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** What stands in the cells of a sheet, by their addresses. */
function cellsOf(parts: ReadonlyMap<string, Node>, sheet: string, strings: readonly string[]): Map<string, string> {
  const listed = all(parts.get('xl/workbook.xml') as Node, 'sheet').find(({ attributes }) => attributes.name === sheet);
  const relations = all(parts.get('xl/_rels/workbook.xml.rels') as Node, 'Relationship');
  const target = relations.find(({ attributes }) => attributes.Id === listed?.attributes['r:id'])?.attributes.Target;
  const cells = all(parts.get(`xl/${target}`) as Node, 'c');
  return new Map(
    cells.map(({ attributes, text }) => [
      attributes.r as string,
      attributes.t === 's' ? (strings[Number(text)] as string) : text,
    ]),
  );
}

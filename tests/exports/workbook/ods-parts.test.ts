import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '#exports';
import { examplePack } from '../../fixtures/pack/example-pack.ts';
import { fortyTables } from './hard-packs.ts';
import { all, type Node, partsOf } from './xml-tree.ts';

/** The settings of a view by the name of its sheet. */
function viewsOf(settings: Node): Map<string, Record<string, string>> {
  const [tables] = all(settings, 'config:config-item-map-named');
  return new Map(
    all(tables as Node, 'config:config-item-map-entry').map((entry) => [
      entry.attributes['config:name'] as string,
      Object.fromEntries(entry.children.map(({ attributes, text }) => [attributes['config:name'], text])),
    ]),
  );
}

describe('workbookOf, as the parts of an ODS', () => {
  it('begins with its type, not compressed, as OpenDocument asks', async () => {
    const bytes = await workbookOf(examplePack(), 'ods');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype');
    expect(view.getUint16(8, true)).toBe(0);
    expect(strFromU8(bytes.subarray(38, 84))).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('lists in its manifest what it holds', async () => {
    const bytes = await workbookOf(examplePack(), 'ods');
    const manifest = partsOf(bytes).get('META-INF/manifest.xml') as Node;
    const listed = all(manifest, 'manifest:file-entry').map(({ attributes }) => attributes['manifest:full-path']);
    const held = Object.keys(unzipSync(bytes)).filter((name) => name !== 'mimetype' && !name.startsWith('META-INF/'));
    expect(listed.sort()).toEqual(['/', ...held].sort());
  });

  it('freezes each sheet below the headings of its table, the cursor in A1 and the first sheet in front', async () => {
    const parts = partsOf(await workbookOf(fortyTables, 'ods'));
    const content = parts.get('content.xml') as Node;
    const settings = parts.get('settings.xml') as Node;
    const views = viewsOf(settings);
    expect([...views.keys()]).toEqual(all(content, 'table:table').map(({ attributes }) => attributes['table:name']));
    const ranges = all(content, 'table:database-range').map(
      ({ attributes }) => attributes['table:target-range-address'] as string,
    );
    expect(ranges).toHaveLength(51);
    for (const range of ranges) {
      const [, sheet, row] = /^'(.+)'\.A(\d+):/.exec(range) ?? [];
      expect(views.get(sheet as string), range).toMatchObject({
        VerticalSplitMode: '2',
        VerticalSplitPosition: row,
        PositionBottom: row,
      });
    }
    expect(views.get('Cover')).toMatchObject({ VerticalSplitMode: '0' });
    expect(
      new Set(
        [...views.values()].map(({ CursorPositionX, CursorPositionY }) => `${CursorPositionX},${CursorPositionY}`),
      ),
    ).toEqual(new Set(['0,0']));
    const items = all(settings, 'config:config-item').filter(
      ({ attributes }) => attributes['config:name'] === 'ActiveTable',
    );
    expect(items.map(({ text }) => text)).toEqual(['Cover']);
  });

  it('uses styles that there are', async () => {
    const parts = partsOf(await workbookOf(examplePack(), 'ods'));
    const content = parts.get('content.xml') as Node;
    const known = [content, parts.get('styles.xml') as Node]
      .flatMap((part) => all(part, 'style:style'))
      .map(({ attributes }) => attributes['style:name']);
    const used = ['table:table', 'table:table-column', 'table:table-cell']
      .flatMap((name) => all(content, name))
      .map(({ attributes }) => attributes['table:style-name']);
    expect([...new Set(used)].filter((style) => !known.includes(style))).toEqual([]);
  });

  it('says that the charts are in the Excel workbook', async () => {
    const content = partsOf(await workbookOf(examplePack(), 'ods')).get('content.xml') as Node;
    expect(content.text).toContain('The charts themselves are in the Excel workbook.');
  });
});

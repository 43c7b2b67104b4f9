import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '#exports';
import { examplePack } from '../../fixtures/pack/example-pack.ts';
import { all, type Node, partsOf } from './xml-tree.ts';

const checklist = readFileSync('docs/spreadsheet-checklist.md', 'utf8');

describe('docs/spreadsheet-checklist.md', () => {
  it('has each of the thirty-five points of the checklist, and names tests that there are', () => {
    const folder = import.meta.dirname;
    const tests = readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts') && name !== path.basename(import.meta.filename))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    const rows = checklist.split('\n').filter((row) => /^\| .* \| (met|partly|by hand) \|/.test(row));
    const named = rows.flatMap((row) =>
      [...row.matchAll(/\*([^*]{20,}?)( …)?\*/g)].map(([, title]) => title as string),
    );
    expect(rows.length).toBe(35);
    expect(new Set(named).size).toBeGreaterThan(14);
    const own = readFileSync(import.meta.filename, 'utf8');
    expect(named.filter((title) => !`${tests}${own}`.includes(title))).toEqual([]);
  });
});

describe('workbookOf, of notes', () => {
  it('refers to notes that there are', async () => {
    const content = partsOf(await workbookOf(examplePack(), 'ods')).get('content.xml') as Node;
    const sheets = all(content, 'table:table');
    const notes = sheets.find(({ attributes }) => attributes['table:name'] === 'Notes') as Node;
    const listed = all(notes, 'table:table-row').map((row) => row.children[0]?.text ?? '');
    for (const sheet of sheets.filter((one) => one !== notes)) {
      const cells = all(sheet, 'table:table-row').map((row) => row.children.map(({ text }) => text));
      const heading = cells.findIndex((row) => row.length > 1);
      const marks = cells.map((row) => [...row.join(' ').matchAll(/\[note \d+\]/g)].map(([mark]) => mark));
      expect(marks.flat().filter((mark) => !listed.includes(mark))).toEqual([]);
      if (heading >= 0) expect(marks.slice(heading).flat(), sheet.attributes['table:name']).toEqual([]);
    }
  });
});

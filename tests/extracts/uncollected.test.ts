import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSets, type Layout, layouts } from '#extracts';
import { codesOf, episodesText, headerText, readTexts } from './extract.ts';

// Missing is never zero: a file that says nothing of our children covers nothing.

/** Whose rows are about other people too, or are no rows about children in care. */
const ofOthers = new Set([
  'ssda903.header',
  'ssda903.episodes',
  'annexA.list6',
  'annexA.list7',
  'annexA.list9',
  'annexA.list10',
  'annexA.list11',
  'workforce',
  'complaints',
  'voice',
  'survey',
  'figures',
  'privateFostering',
  'privateFosteringVisits',
  'preProceedings',
  'workforceLeavers',
]);
const satellites = layouts.filter(({ id }) => !ofOthers.has(id));
const beside = { 'b.csv': headerText, 'c.csv': episodesText };

/** A file of a layout with a row for each child; every other cell is one that the layout allows. */
function fileOf({ columns }: Layout, children: readonly string[]): string {
  const needed = columns.filter(({ presence }) => presence === 'required');
  const cell = ({ name, type, codes, birth, end }: Layout['columns'][number], child: string): string => {
    if (name === 'child' || name === 'child_id') return child;
    if (end) return '';
    if (type === 'date') return birth ? '01/05/2012' : '14/02/2022';
    if (codes !== undefined) return codeSets[codes].entries[0]?.code ?? '';
    return type === 'flag' ? 'Y' : '1';
  };
  const row = (child: string) => needed.map((column) => `"${cell(column, child)}"`).join(',');
  return `${needed.map(({ heading }) => `"${heading}"`).join(',')}\n${children.map((child) => `${row(child)}\n`).join('')}`;
}

describe('a file beside the episodes', () => {
  it.each(satellites)('of $id covers nothing where no row is about a child of the header', (layout) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1000, max: 1999 }), { minLength: 1, maxLength: 12 }),
        (strangers) => {
          const children = strangers.map((number) => `F${number}`);
          const read = readTexts({ ...beside, 'x.csv': fileOf(layout, children) });
          const errors = read.findings.filter(({ severity }) => severity === 'error');
          expect(
            [read.tables[layout.table], read.coverage[layout.table]],
            `add ${layout.table} to src/extracts/uncollected.ts, or ${layout.id} to "ofOthers" of this test`,
          ).toEqual([undefined, undefined]);
          if (errors.length === 0) expect(codesOf(read)).toContain('no-child-of-the-header');
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each(satellites)('of $id counts where one row is about a child of the header', (layout) => {
    const read = readTexts({ ...beside, 'x.csv': fileOf(layout, ['F1000', '1']) });
    expect(read.tables[layout.table]).toBeDefined();
    expect(codesOf(read)).not.toContain('no-child-of-the-header');
  });

  it('covers nothing without a row where every child must have one', () => {
    for (const layout of satellites) {
      const read = readTexts({ ...beside, 'x.csv': fileOf(layout, []) });
      const must = ['ssda903.reviews', 'ssda903.socialWorkerEpisodes'].includes(layout.id);
      const stops = read.findings.some(({ severity }) => severity === 'error');
      expect([layout.id, read.coverage[layout.table] !== undefined || stops]).toEqual([layout.id, !must]);
    }
  });

  it('is read as it is where neither header nor episodes came', () => {
    const visits = satellites.find(({ id }) => id === 'visits') as Layout;
    expect(readTexts({ 'x.csv': fileOf(visits, ['F1000']) }).tables.visits?.rowCount).toBe(1);
  });
});

import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type PackMeasure, type PackTable, workbookOf } from '#exports';
import { examplePack } from '../../fixtures/pack/example-pack.ts';
import { packOfTables } from './hard-packs.ts';

const ratio = (
  id: string,
  rows: readonly (readonly [period: string, text: string, value: number | undefined])[],
): PackTable => ({
  id,
  caption: 'By month',
  columns: [
    { id: 'period', heading: 'Period', kind: 'text' },
    { id: 'value', heading: 'Ratio', kind: 'number', decimals: 1 },
  ],
  rows: rows.map(([period, text, value]) => [{ text: period }, { text, ...(value === undefined ? {} : { value }) }]),
});

/** What the sheet of measures has as the latest figure. */
async function latestOf(changes: Partial<PackMeasure>): Promise<unknown> {
  const pack = packOfTables([]);
  const [section] = pack.sections;
  const measures = (section?.measures ?? []).map((measure) => ({ ...measure, ...changes }));
  const { sheets } = await readXlsx(
    await workbookOf({ ...pack, sections: [{ id: 'a', title: 'A', measures }] }, 'xlsx'),
  );
  const rows = sheets.find(({ name }) => name === 'Measures')?.rows ?? [];
  return rows.at(-1)?.[rows.at(-2)?.indexOf('Latest figure') ?? -1];
}

describe('workbookOf, of the latest figure of a measure', () => {
  const rows = [
    ['July 2022', '0.9', 0.85],
    ['June 2022', '0.9', 0.888],
  ] as const;

  it('gives the number of its own period, not another that is printed alike', async () => {
    const tables = [ratio('one', rows)];
    expect(await latestOf({ tables, latest: '0.9', period: 'July 2022' })).toBe(0.85);
    expect(await latestOf({ tables: [ratio('one', [...rows].reverse())], latest: '0.9', period: 'July 2022' })).toBe(
      0.85,
    );
  });

  it('gives what is printed where its table has no such row or no number, and words where there is none', async () => {
    expect(await latestOf({ tables: [ratio('one', rows)], latest: '0.9', period: 'May 2022' })).toBe('0.9');
    expect(
      await latestOf({ tables: [ratio('one', [['July 2022', '[c]', undefined]])], latest: '[c]', period: 'July 2022' }),
    ).toBe('[c]');
    expect(await latestOf({ tables: [], latest: '', period: '' })).toBe('no figure');
  });

  it('lists every measure of the pack', async () => {
    const { sheets } = await readXlsx(await workbookOf(examplePack(), 'xlsx'));
    const measures = examplePack().sections.flatMap((section) => section.measures);
    expect(sheets[4]?.rows.length).toBe(measures.length + 4);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '#catalogue';
import { runMeasures } from '#measures';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import { type Database, loadWarehouse } from '#warehouse';
import { extractOf, settings } from '../warehouse/support.ts';
import { measureOf } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await keptDatabase();
});

const sql =
  'select authority, month_end as period_end, count(*) as numerator, null as denominator from looked_after group by all';

/** The month ends of which a measure has a figure, from episodes of 2020 on, plans of `planned` on and lists 8 of two months. */
async function known(
  frontMatter: Record<string, unknown>,
  planned: string,
  own: Settings = settings,
): Promise<string[]> {
  const episodes = ['child decom rne ls place', 'A 2019-02-01 S C2 U6'];
  const list = { children_in_care: ['child_id', 'A'] };
  await loadWarehouse(database, {
    extracts: [
      extractOf({ on: '2022-06-30', from: '2020-01-01', tables: { episodes } }),
      extractOf({ on: '2022-06-30', from: planned, tables: { pep: ['child_id pep_date', 'A 2022-04-04'] } }),
      extractOf({ on: '2022-03-31', tables: list }),
      extractOf({ on: '2022-06-30', tables: list }),
    ],
    settings: own,
    firstMonth: '2021-11',
    lastMonth: '2022-06',
  });
  const figures = await runMeasures(database, [measureOf(sql, frontMatter)]);
  return [...new Set(figures.map(({ periodEnd }) => periodEnd.slice(0, 7)))];
}

const sources = ['ssda903.episodes', 'pep'];

describe('a measure that looks back', () => {
  it('has no figure until its source covers the whole of it, and no more is asked of the others', async () => {
    expect(await known({ sources }, '2021-12-01')).toContain('2021-12');
    expect(await known({ sources, looksBack: { months: 6, of: ['pep'] } }, '2021-12-01')).toEqual([
      '2022-05',
      '2022-06',
    ]);
    expect(await known({ sources, looksBack: { months: 6, of: ['pep'] } }, '2021-12-02')).toEqual(['2022-06']);
  });

  it('may say it with a setting', async () => {
    const four = { ...settings, parameters: { ...settings.parameters, pep_months: 4 } };
    const matter = { sources, looksBack: { months: 'pep_months', of: ['pep'] } };
    expect(await known(matter, '2022-02-01', four)).toEqual(['2022-05', '2022-06']);
    expect(await known(matter, '2022-02-01')).toEqual([]);
  });

  it('is known by an alternative in which it does not look back', async () => {
    const matter = { sources: ['ssda903.episodes', 'pep or annexA.list8'], looksBack: { months: 6, of: ['pep'] } };
    expect(await known(matter, '2021-12-01')).toEqual(['2022-03', '2022-05', '2022-06']);
  });

  it('is refused where the source is none of its own, or the setting none of months', () => {
    expect(() => measureOf(sql, { looksBack: { months: 6, of: ['visits'] } })).toThrow(
      /"visits" is not among its sources/,
    );
    expect(() => measureOf(sql, { looksBack: { months: 'visit_weeks', of: ['ssda903.episodes'] } })).toThrow(/months/);
  });
});

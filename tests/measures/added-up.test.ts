import { beforeAll, describe, expect, test } from 'vitest';
import { runMeasures } from '#measures';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { type Database, loadWarehouse } from '#warehouse';
import { extractOf, settings } from '../warehouse/support.ts';
import { measureOf } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await sharedDatabase();
  await loadWarehouse(database, {
    extracts: [
      extractOf({
        on: '2022-03-31',
        tables: {
          figures: [
            'measure period_start period_end breakdown category numerator denominator',
            'homes 2022-01-31 2022-01-31 . . 4 .',
            'homes 2022-02-15 2022-02-15 . . 5 .',
            'homes 2022-02-15 2022-02-15 kind large 5 .',
            'homes 2021-12-31 2021-12-31 . . 9 .',
            'homes 2022-04-30 2022-04-30 . . 9 .',
            'plans 2022-02-28 2022-02-28 . . 7 .',
          ],
          protection_plans: ['child_id started_on ended_on', 'A 2022-01-10 .', 'B 2022-01-11 .'],
        },
      }),
      extractOf({ authority: 'E06000005', on: '2022-03-31', tables: { protection_plans: ['child_id', 'A'] } }),
    ],
    settings,
    firstMonth: '2022-01',
    lastMonth: '2022-03',
  });
});

const sqlOf = (id: string) =>
  `select authority, period_end, breakdown, category, numerator, denominator from figure where measure = '${id}'`;
const kinds = (addsUp: boolean) => [{ name: 'kind', categories: ['large', 'small'], addsUp }];

describe('counts that arrive added up', () => {
  test('stand for the ends of their own periods, whatever day, within the months that are published', async () => {
    const measure = measureOf(sqlOf('homes'), {
      unit: 'households',
      sources: ['figures'],
      breakdowns: kinds(false),
    });
    expect((await runMeasures(database, [measure])).map((one) => [one.periodEnd, one.category, one.value])).toEqual([
      ['2022-01-31', '', 4],
      ['2022-02-15', '', 5],
      ['2022-02-15', 'large', 5],
    ]);
  });

  test('have zero for the parts that did not come where the others add up to the whole, and not elsewhere', async () => {
    const measure = measureOf(sqlOf('homes'), {
      unit: 'households',
      sources: ['figures'],
      breakdowns: kinds(true),
    });
    const parts = (await runMeasures(database, [measure])).filter((one) => one.breakdown === 'kind');
    expect(parts.map((one) => [one.periodEnd, one.category, one.value])).toEqual([
      ['2022-02-15', 'large', 5],
      ['2022-02-15', 'small', 0],
    ]);
  });

  test('serve where the list that says the same did not come, and a month of neither has no figure', async () => {
    const sql = `select authority, month_end as period_end, count(*) as numerator, null as denominator
        from protection_plan group by all
      union all
      select authority, period_end, numerator, null from figure where measure = 'plans'`;
    const measure = measureOf(sql, { sources: ['annexA.list7 or figures'] });
    expect((await runMeasures(database, [measure])).map((one) => [one.authority, one.periodEnd, one.value])).toEqual([
      ['E06000002', '2022-02-28', 7],
      ['E06000002', '2022-03-31', 2],
    ]);
  });
});

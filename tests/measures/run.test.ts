import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { MeasureRunError, runMeasures } from '#measures';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import { type Database, loadWarehouse, readRows } from '#warehouse';
import { extractOf, settings } from '../warehouse/support.ts';
import { measureOf } from './support.ts';

interface Refused {
  name: string;
  sql: string;
  matter?: Record<string, unknown>;
  says: string;
}

const refused: Refused[] = JSON.parse(readFileSync(new URL('./refused.json', import.meta.url), 'utf8'));
const middlesbrough = 'E06000002';
let database: Database;

beforeAll(async () => {
  database = await keptDatabase();
  await loadWarehouse(database, {
    extracts: [
      extractOf({
        on: '2022-02-28',
        from: '2021-03-01',
        tables: { episodes: ['child decom rne ls place', 'A 2022-02-10 S C2 U6', 'B 2022-01-10 S C2 K2'] },
      }),
    ],
    settings,
    firstMonth: '2022-01',
    lastMonth: '2022-03',
  });
});

describe('a measure is refused for', () => {
  test.each(refused)('$name', async ({ sql, matter, says }) => {
    const run = () => runMeasures(database, [measureOf(sql, matter)]);
    await expect(run).rejects.toThrow(MeasureRunError);
    await expect(run).rejects.toThrow(says);
    await expect(run).rejects.toThrow('Measure tried:');
    expect(await readRows(database, 'select count(*) as n from looked_after')).toEqual([{ n: 5 }]);
  });
});

describe('a measure that is refused', () => {
  const good =
    'select authority, month_end as period_end, 1 as numerator, null as denominator from calendar cross join authority';
  const bad =
    'select authority, month_end as period_end, 9001012 as numerator, null as denominator from calendar cross join authority';

  test('stops no other where somebody takes note of it', async () => {
    const noted: string[] = [];
    const measures = Object.entries({ bad, good, worse: 'select' }).map(([id, sql]) => ({ ...measureOf(sql), id }));
    const figures = await runMeasures(database, measures, ({ message }, { id }) => noted.push(`${id}: ${message}`));
    expect([...new Set(figures.map(({ measure }) => measure))]).toEqual(['good']);
    expect(noted).toEqual([
      expect.stringMatching(/^bad: Measure bad: .*an id or a date/),
      expect.stringMatching(/^worse: Measure worse: its SQL failed/),
    ]);
    expect(noted.join()).not.toContain('9001012');
  });

  test('is none that counts money or hours of the organisation', async () => {
    const sql = `select authority, month_end as period_end, 9001012 as numerator, 90010120 as denominator
      from calendar cross join authority`;
    expect(await runMeasures(database, [measureOf(sql, { unit: 'percent', about: 'organisation' })])).toHaveLength(2);
  });

  test('is one whose SQL asks for whatever the database says is not steady', async () => {
    const unsteady = await readRows(
      database,
      "select distinct function_name as name from duckdb_functions() where stability <> 'CONSISTENT'",
    );
    expect(unsteady.length).toBeGreaterThan(15);
    for (const { name } of unsteady) {
      const asking = measureOf(`select authority, ${name}('x') as numerator from authority`);
      await expect(runMeasures(database, [asking]), String(name)).rejects.toThrow(/may be another each time/);
    }
    const steady = measureOf(`select authority, month_end as period_end, 1 as numerator, null as denominator,
      -- now() and random() in a comment, 'now()' in a text
      from calendar cross join authority where 'random()' <> 'now()' and age(month_end, month_end) = interval 0 days`);
    expect(await runMeasures(database, [steady])).toHaveLength(2);
  });
});

describe('running measures', () => {
  const everyone =
    'select authority, month_end as period_end, count(*) as numerator, null as denominator from looked_after group by all';

  test('leaves out the months of an authority in which a source is not known', async () => {
    const figures = await runMeasures(database, [measureOf(everyone)]);
    expect(figures.map((one) => [one.authority, one.periodStart, one.periodEnd, one.value])).toEqual([
      [middlesbrough, '2022-01-31', '2022-01-31', 1],
      [middlesbrough, '2022-02-28', '2022-02-28', 2],
    ]);
  });

  test('leaves out a period of which only the end is known', async () => {
    const yearKnown = await runMeasures(database, [measureOf(everyone, { periodType: 'rolling12' })]);
    const notKnown = await runMeasures(database, [measureOf(everyone, { periodType: 'rolling36' })]);
    expect(yearKnown.map((one) => [one.periodStart, one.periodEnd])).toEqual([['2021-03-01', '2022-02-28']]);
    expect(notKnown).toEqual([]);
  });

  test('gives a count of zero for a known month in which there was nobody, and its categories', async () => {
    const sql = `select authority, month_end as period_end, '' as breakdown, '' as category, count(*) as numerator, null as denominator
      from looked_after where place = 'U6' group by all`;
    const matter = { breakdowns: [{ name: 'sex', categories: ['girls', 'boys'] }] };
    const figures = await runMeasures(database, [measureOf(sql, matter)]);
    expect(figures.map((one) => [one.periodEnd, one.category, one.numerator])).toEqual([
      ['2022-01-31', '', 0],
      ['2022-02-28', '', 1],
      ['2022-01-31', 'girls', 0],
      ['2022-02-28', 'girls', 0],
      ['2022-01-31', 'boys', 0],
      ['2022-02-28', 'boys', 0],
    ]);
  });

  test('fills a category of a share with the denominator of the whole', async () => {
    const sql = `select authority, month_end as period_end, 'home' as breakdown, 'foster' as category,
        count(*) filter (place = 'U6') as numerator, count(*) as denominator from looked_after group by all
      union all select authority, month_end, null, null, count(*), count(*) from looked_after group by all`;
    const matter = { unit: 'percent', breakdowns: [{ name: 'home', categories: ['foster', 'other'] }] };
    const figures = (await runMeasures(database, [measureOf(sql, matter)])).filter(
      (one) => one.periodEnd === '2022-02-28',
    );
    expect(figures.map((one) => [one.category, one.numerator, one.denominator, one.value])).toEqual([
      ['', 2, 2, 100],
      ['foster', 1, 2, 50],
      ['other', 0, 2, 0],
    ]);
  });

  test('fills a category of a mean with zero over zero, which has no value', async () => {
    const sql = `select authority, month_end as period_end, '' as breakdown, '' as category,
        sum(days_looked_after) as numerator, count(*) as denominator from looked_after group by all`;
    const matter = { unit: 'days', breakdowns: [{ name: 'sex', categories: ['girls'] }] };
    const figures = (await runMeasures(database, [measureOf(sql, matter)])).filter(
      (one) => one.periodEnd === '2022-02-28',
    );
    expect(figures.map((one) => [one.category, one.numerator, one.denominator, one.value])).toEqual([
      ['', 67, 2, 33.5],
      ['girls', 0, 0, null],
    ]);
  });

  test('has no value where the denominator is zero', async () => {
    const sql = `select authority, month_end as period_end, sum(1) filter (place = 'P1') as numerator,
        count(*) filter (place = 'P1') as denominator from looked_after group by all`;
    const [figure] = await runMeasures(database, [measureOf(sql, { unit: 'percent' })]);
    expect(figure).toMatchObject({ numerator: 0, denominator: 0, value: null });
  });

  test.each([
    ['percent', 46, 80, 57.5],
    ['per 10000', 46, 80, 5750],
    ['days', 46, 80, 0.575],
    ['children', 46, 80, 46],
  ])('works out %s', async (unit, numerator, denominator, value) => {
    const sql = `select authority, month_end as period_end, ${numerator} as numerator, ${denominator} as denominator
      from calendar cross join authority; -- the closing semicolon is welcome`;
    const matter = { unit, sources: ['figures or ssda903.episodes'] };
    expect((await runMeasures(database, [measureOf(sql, matter)]))[0]?.value).toBe(value);
  });

  test('gives each period type its own start', async () => {
    const sql = `select authority, month_end as period_end, t as period_type, 1 as numerator, null as denominator
      from calendar cross join authority cross join unnest(['month', 'quarter', 'yearToDate']) as u(t)`;
    const figures = await runMeasures(database, [measureOf(sql, { periodType: ['month', 'quarter', 'yearToDate'] })]);
    expect(figures.filter((one) => one.periodEnd === '2022-02-28').map((one) => one.periodStart)).toEqual([
      '2022-02-01',
      '2021-12-01',
      '2021-04-01',
    ]);
  });

  test('counts the years of a measure from the month in which they start', async () => {
    const sql = `select authority, month_end as period_end, 1 as numerator, null as denominator
      from calendar cross join authority`;
    const matter = { periodType: 'yearToDate', sources: ['ssda903.episodes'], yearStartsIn: 'september' };
    const [figure] = await runMeasures(database, [measureOf(sql, matter)]);
    expect([figure?.periodStart, figure?.periodEnd]).toEqual(['2021-09-01', '2022-01-31']);
  });

  test('lets only a signed measure be below zero or a fraction', async () => {
    const sql = `select authority, month_end as period_end, -3.5 as numerator, 10000 as denominator
      from calendar cross join authority`;
    const measure = (signed: boolean) => measureOf(sql, { unit: 'per 10000', signed });
    await expect(runMeasures(database, [measure(false)])).rejects.toThrow('below zero');
    expect((await runMeasures(database, [measure(true)]))[0]?.value).toBe(-3.5);
  });

  test('takes what brackets, quotes and comments hold for what it is', async () => {
    const sql = `with a as (select ';' as "semi;colon") -- drop table; nothing
      select authority, month_end as period_end, 1 as numerator, null as denominator /* ; */ from calendar, authority, a`;
    expect(await runMeasures(database, [measureOf(sql)])).toHaveLength(2);
  });
});

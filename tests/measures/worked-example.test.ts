import { beforeAll, describe, expect, test } from 'vitest';
import { MeasureRunError, runWorkedExample } from '#measures';
import { sharedDatabase } from '#scripts/duckdb.ts';
import type { Database } from '#warehouse';
import { settings } from '../warehouse/support.ts';
import { measureOf } from './support.ts';

const sql = `select p.authority, p.month_end as period_end, count(l.child_id) as numerator, p.children as denominator
  from population p left join looked_after l using (authority, month_end) group by all`;
const rate = (example: string) => measureOf(sql, { unit: 'per 10000' }, example);
const episodes = `
Given \`episodes\`:

| CHILD | DECOM | RNE | LS | PLACE | DEC | REC |
|---|---|---|---|---|---|---|
| A | 01/02/2022 | S | C2 | U6 | 31/03/2022 | E4A |
| B | 28/02/2022 | S | C2 | K2 | | |
`;
const population = `
Given \`population\`:

| estimate | applies_from | children |
|---|---|---|
| mid-2020 | 01/01/2021 | 3000 |
`;
const expecting = (day: string, numerator: number, denominator: number, value: number) => `
Expect on ${day}:

| numerator | denominator | value |
|---|---|---|
| ${numerator} | ${denominator} | ${value} |
`;

let database: Database;
beforeAll(async () => {
  database = await sharedDatabase();
});

describe('a worked example', () => {
  test('that gives what it expects has no failures, at the precision it is written in', async () => {
    const example = `${episodes}${population}${expecting('28 February 2022', 2, 3000, 6.67)}${expecting('31 March 2022', 1, 3000, 3.3)}`;
    expect((await runWorkedExample(database, rate(example), settings)).failures).toEqual([]);
  });

  test('can ask for a day that is no month end', async () => {
    const example = `${episodes}${population}${expecting('15 February 2022', 1, 3000, 3.33)}`;
    expect((await runWorkedExample(database, rate(example), settings)).failures).toEqual([]);
  });

  test('takes the population of the settings where it gives none', async () => {
    const example = `${episodes}${expecting('31 March 2022', 1, 1100, 9.1)}`;
    expect((await runWorkedExample(database, rate(example), settings)).failures).toEqual([]);
  });

  test('can give the rate of the region that the settings would', async () => {
    const gap = measureOf(
      `select authority, month_end as period_end, 2 - 5000 * r.per10000 / 10000 as numerator, 5000 as denominator
        from authority cross join regional_rate r`,
      { unit: 'per 10000', signed: true },
      `
Given \`regional_rate\`:

| applies_from | per10000 |
|---|---|
| 01/01/2022 | 6.5 |
| 01/03/2022 | 3 |
${expecting('28 February 2022', -1.25, 5000, -2.5)}${expecting('31 March 2022', 0.5, 5000, 1)}`,
    );
    expect((await runWorkedExample(database, gap, settings)).failures).toEqual([]);
  });

  test('can give any file that a month brings', async () => {
    const gives: [table: string, columns: string, row: string, sql: string][] = [
      ['education', 'child_id,recorded_on,record,hours_per_week', 'A,01/03/2022,hours,12', 'education_record'],
      [
        'complaints',
        'complaint_id,received_on,about,stage,outcome,due_on',
        'K,01/03/2022,child in care,1,upheld,31/03/2022',
        'complaint',
      ],
      ['voice', 'child_id,asked_on,scale_before,scale_now', 'A,01/03/2022,3,8', 'child_answer'],
      ['children_in_need', 'child_id,CIN Start Date', 'A,01/03/2022', 'child_in_need'],
      ['protection_plans', 'child_id,started_on', 'A,01/03/2022', 'protection_plan'],
      ['children_in_care', 'child_id,started_on,placement_location', 'A,01/03/2022,out', 'listed_child'],
      ['oc2', 'CHILD,SDQ_SCORE', 'A,12', 'outcome_return'],
      ['figures', 'measure,period_start,period_end,numerator', 'x,31/03/2022,31/03/2022,1', 'figure'],
    ];
    const line = (cells: string) => `| ${cells.replaceAll(',', ' | ')} |`;
    for (const [table, columns, row, read] of gives) {
      const given = `Given \`${table}\`:\n\n${line(columns)}\n${line(columns.replace(/[^,]+/g, '---'))}\n${line(row)}\n`;
      const counting = measureOf(
        `select a.authority, c.month_end as period_end, count(*) as numerator, null as denominator
          from authority a cross join calendar c join ${read} r on r.authority = a.authority group by all`,
        {},
        `${given}\nExpect on 31 March 2022:\n\n| numerator |\n|---|\n| 1 |\n`,
      );
      expect((await runWorkedExample(database, counting, settings)).failures, table).toEqual([]);
    }
  });

  test('that does not says what is different', async () => {
    const example = `${episodes}${population}${expecting('28 February 2022', 3, 3000, 6.67)}`;
    expect((await runWorkedExample(database, rate(example), settings)).failures).toEqual([
      'on 2022-02-28 the numerator is 2, not 3.',
    ]);
  });

  test('with a cell that cannot be read says so', async () => {
    const example = `${episodes.replace('28/02/2022', '30/02/2022')}${population}${expecting('31 March 2022', 1, 3000, 3.3)}`;
    expect((await runWorkedExample(database, rate(example), settings)).failures[0]).toMatch(
      /episodes\.csv, line 3, DECOM/,
    );
  });

  test.each([
    ['a table that no layout has', episodes.replace('episodes', 'episode'), 'gives a table "episode"'],
    ['a column that the layout has not', episodes.replace('DECOM', 'DECUM'), 'a column "DECUM"'],
  ])('with %s cannot be run', async (_, given, says) => {
    const run = () => runWorkedExample(database, rate(`${given}${expecting('31 March 2022', 1, 1, 1)}`), settings);
    await expect(run).rejects.toThrow(MeasureRunError);
    await expect(run).rejects.toThrow(says);
  });
});

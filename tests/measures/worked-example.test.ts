import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWarehouse } from '../../scripts/duckdb.ts';
import { MeasureRunError, runWorkedExample } from '../../src/measures/index.ts';
import type { WarehouseConnection } from '../../src/warehouse/index.ts';
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

let connection: WarehouseConnection;
beforeAll(async () => {
  connection = await startWarehouse();
});
afterAll(() => connection.close());

describe('a worked example', () => {
  test('that gives what it expects has no failures, at the precision it is written in', () => {
    const example = `${episodes}${population}${expecting('28 February 2022', 2, 3000, 6.67)}${expecting('31 March 2022', 1, 3000, 3.3)}`;
    expect(runWorkedExample(connection, rate(example), settings).failures).toEqual([]);
  });

  test('can ask for a day that is no month end', () => {
    const example = `${episodes}${population}${expecting('15 February 2022', 1, 3000, 3.33)}`;
    expect(runWorkedExample(connection, rate(example), settings).failures).toEqual([]);
  });

  test('takes the population of the settings where it gives none', () => {
    const example = `${episodes}${expecting('31 March 2022', 1, 1100, 9.1)}`;
    expect(runWorkedExample(connection, rate(example), settings).failures).toEqual([]);
  });

  test('that does not says what is different', () => {
    const example = `${episodes}${population}${expecting('28 February 2022', 3, 3000, 6.67)}`;
    expect(runWorkedExample(connection, rate(example), settings).failures).toEqual([
      'on 2022-02-28 the numerator is 2, not 3.',
    ]);
  });

  test('with a cell that cannot be read says so', () => {
    const example = `${episodes.replace('28/02/2022', '30/02/2022')}${population}${expecting('31 March 2022', 1, 3000, 3.3)}`;
    expect(runWorkedExample(connection, rate(example), settings).failures[0]).toMatch(/episodes\.csv, line 3, DECOM/);
  });

  test.each([
    ['a table that no layout has', episodes.replace('episodes', 'episode'), 'gives a table "episode"'],
    ['a column that the layout has not', episodes.replace('DECOM', 'DECUM'), 'a column "DECUM"'],
  ])('with %s cannot be run', (_, given, says) => {
    const run = () => runWorkedExample(connection, rate(`${given}${expecting('31 March 2022', 1, 1, 1)}`), settings);
    expect(run).toThrow(MeasureRunError);
    expect(run).toThrow(says);
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';
import { mutantsOf, unnoticedMutants } from '#measures';
import { sharedDatabase } from '#scripts/duckdb.ts';
import type { Database } from '#warehouse';
import { measureOf } from './support.ts';

const changed = (sql: string): string[] => mutantsOf(sql).map((mutant) => mutant.sql);

describe('mutantsOf changes each rule of a measure once', () => {
  it.each([
    ['the edge of a comparison', 'a < b', ['a <= b']],
    ['either edge', 'a >= b and c <= d', ['a > b and c <= d', 'a >= b and c < d']],
    [
      'both ends of a span of days',
      'd between w.first and w.last',
      ['d between w.first + 1 and w.last', 'd between w.first and w.last - 1'],
    ],
    [
      'both ends of a span of numbers',
      'age between 17 and 21',
      ['age between 18 and 21', 'age between 17 and 20', 'age between 17 and 22'],
    ],
    ['a number', 'month_end - interval 24 months', ['month_end - interval 25 months']],
    ['each code of a list', "x in ('A', 'B')", ["x in ('no such code', 'B')", "x in ('A', 'no such code')"]],
    [
      'a test for what is missing',
      'x is null or y is not null',
      ['x is not null or y is not null', 'x is null or y is null'],
    ],
  ])('%s', (_, sql, mutants) => {
    expect(changed(sql)).toEqual(mutants);
  });

  it.each([
    ['a comment', '-- a < 5'],
    ['a word in quotes', "select 'under 5 < 6' as category"],
    ['an inequality', 'a <> b'],
    ['a number in a name', 'p1.place_2'],
  ])('and leaves %s alone', (_, sql) => {
    expect(changed(sql)).toEqual([]);
  });

  it('names the line', () => {
    expect(mutantsOf('select 1\nfrom a\nwhere b < c')).toEqual([
      { line: 1, from: '1', to: '2', sql: 'select 2\nfrom a\nwhere b < c' },
      { line: 3, from: '<', to: '<=', sql: 'select 1\nfrom a\nwhere b <= c' },
    ]);
  });
});

describe('unnoticedMutants', () => {
  const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'data/settings.yaml');
  let database: Database;
  beforeAll(async () => {
    database = await sharedDatabase();
  });

  it('names the change of which a worked example sees nothing', async () => {
    const sql = `select authority, month_end as period_end, count(*) filter (where age < 18) as numerator, null as denominator
from looked_after where place in ('U6', 'U4') group by all`;
    const example = `
Given \`episodes\`:

| CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER |
|---|---|---|---|---|---|---|
| A | 01/02/2022 | S | C2 | N1 | U6 | PR1 |

Given \`header\`:

| CHILD | SEX | DOB | ETHNIC |
|---|---|---|---|
| A | 1 | 01/02/2010 | WBRI |

Expect on 31 March 2022:

| numerator |
|---|
| 1 |
`;
    const { mutants, unnoticed } = await unnoticedMutants(database, measureOf(sql, {}, example), settings);
    expect(mutants.map(({ from }) => from)).toEqual(['<', '18', "'U6'", "'U4'"]);
    expect(unnoticed.map(({ from }) => from)).toEqual(['<', '18', "'U4'"]);
  });
});

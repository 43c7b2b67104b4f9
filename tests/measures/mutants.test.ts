import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';
import { readCatalogue } from '#folders';
import { knownMutants, type Mutant, mutantEntry, mutantsOf, unnoticedMutants } from '#measures';
import { sharedDatabase } from '#scripts/duckdb.ts';
import type { Database } from '#warehouse';
import { measureOf } from './support.ts';

const changed = (sql: string): string[] => mutantsOf(sql).map((mutant) => mutant.sql);

describe('mutantsOf changes each rule of a measure once', () => {
  it.each([
    ['the edge of a comparison', 'select a < b', ['select a <= b']],
    ['a number', 'select month_end - interval 24 months', ['select month_end - interval 25 months']],
    ['a number of the settings', "to_weeks(getvariable('weeks'))", ["to_weeks(getvariable('weeks') + 1)"]],
    ['each code of a list', "x in ('A', 'B')", ["x in ('no such code', 'B')", "x in ('A', 'no such code')"]],
    ['each code of a case', "case x when 'A' then 'a b' end", ["case x when 'no such code' then 'a b' end"]],
    ['a test for what is missing', 'select x is not null', ['select x is null']],
    ['a left join', 'a left join b using (c)', ['a join b using (c)']],
    ['a word that passes over repeats', 'count(distinct a)', ['count( a)']],
    [
      'what stands in for nothing',
      "coalesce(max(a), b, date '2022-01-01')",
      ['coalesce(max(a), b)', "coalesce(min(a), b, date '2022-01-01')"],
    ],
    ['an answer that stands in for nothing', 'coalesce(a, true)', ['coalesce(a, false)']],
    ['the choice of one of several', 'arg_max(a, b)', ['arg_min(a, b)']],
    [
      'each column of an order',
      'rank() over (order by a desc, t.b)',
      ['rank() over (order by a, t.b)', 'rank() over (order by a desc, t.b desc)'],
    ],
  ])('%s', (_, sql, mutants) => {
    expect(changed(sql).toSorted()).toEqual(mutants.toSorted());
  });

  it.each([
    [
      'every one that must hold',
      "where a = 'x' and b group by c",
      ['where true and b group by c', "where a = 'x' and true group by c"],
    ],
    ['one of which any will do', 'having (a or b)', ['having true', 'having (false or b)', 'having (a or false)']],
    [
      'those of an and among or',
      'on a or b and not c group by',
      ['on false or b and not c group by', 'on a or true and not c group by', 'on a or b and true group by'],
    ],
    [
      'those of a case',
      'case when a and b then c end',
      ['case when true and b then c end', 'case when a and true then c end'],
    ],
    [
      'one of a span, with the ends of the span moved inwards',
      "where d between w.first and coalesce(e, date '9999-12-31')",
      [
        'where true',
        "where d between w.first + 1 and coalesce(e, date '9999-12-31')",
        "where d between w.first and coalesce(e, date '9999-12-31') - 1",
        'where d between w.first and coalesce(e)',
      ],
    ],
    [
      'one of a span of numbers',
      'where age between 17 and 21 then',
      [
        'where true then',
        'where age between 18 and 21 then',
        'where age between 17 and 20 then',
        'where age between 17 and 22 then',
      ],
    ],
  ])('takes out a condition: %s', (_, sql, mutants) => {
    expect(changed(sql).toSorted()).toEqual(mutants.toSorted());
  });

  it.each([
    ['a comment', '-- a < 5'],
    ['a word in quotes', "select 'under 5 < 6' as category"],
    ['a name in quotes', 'select a as "under 5"'],
    ['an inequality', 'select a <> b'],
    ['a number in a name', 'select p1.place_2'],
    ['the digits of a decimal', 'fte::decimal(9, 4)'],
    ['the 1 that exists selects', 'exists (select 1 from a)'],
    ['is distinct from', 'a is distinct from b'],
    ['the councils that are kept apart', 'on a.authority = b.authority'],
    ['a list of the settings', "list_contains(getvariable('reasons'), a)"],
  ])('and leaves %s alone', (_, sql) => {
    expect(changed(sql)).toEqual([]);
  });

  it('names the line', () => {
    expect(mutantsOf('select 4\nfrom a\nwhere b < c')).toEqual([
      { line: 1, from: '4', to: '5', sql: 'select 5\nfrom a\nwhere b < c' },
      { line: 3, from: 'b < c', to: 'true', sql: 'select 4\nfrom a\nwhere true' },
      { line: 3, from: '<', to: '<=', sql: 'select 4\nfrom a\nwhere b <= c' },
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
    expect(mutants.map(({ from }) => from)).toEqual(['age < 18', '<', '18', "place in ('U6', 'U4')", "'U6'", "'U4'"]);
    expect(unnoticed.map(({ from }) => from)).toEqual(['age < 18', '<', '18', "place in ('U6', 'U4')", "'U4'"]);
  });

  it('leaves out a change that no database runs', async () => {
    const sql = `select l.authority, l.month_end as period_end, count(*) as numerator, null as denominator
from looked_after l asof join episode e on e.authority = l.authority and e.episode_start <= l.month_end group by all`;
    const { mutants } = await unnoticedMutants(database, measureOf(sql), settings);
    expect(mutants.map(({ from }) => from)).toEqual(['<=']);
  });
});

describe('docs/mutants.md', () => {
  const record = readFileSync('docs/mutants.md', 'utf8');
  const known = knownMutants(record);

  it('names changes that measures still have', async () => {
    const { measures } = await readCatalogue('data/settings.yaml', 'data/measures');
    const entries = new Set(
      measures.flatMap((measure) => mutantsOf(measure.sql).map((mutant) => mutantEntry(measure, mutant))),
    );
    expect(known.length).toBeGreaterThan(0);
    expect(known.map(({ entry }) => entry).filter((entry) => !entries.has(entry))).toEqual([]);
  });

  it('tells what changes no figure from what no example holds yet', () => {
    expect(known.some(({ isEquivalent }) => isEquivalent)).toBe(true);
    expect(known.some(({ isEquivalent }) => !isEquivalent)).toBe(true);
  });
});

describe('mutantEntry', () => {
  const [mutant] = mutantsOf('select a\nfrom b\n  where c = 1\n    or d');
  const entry = mutantEntry({ id: 'tried', sql: 'select a\nfrom b\n  where c = 1\n    or d' }, mutant as Mutant);

  it('names the measure, the line and the change', () => {
    expect(entry).toBe('- tried, `` where c = 1 ``: `` c = 1 `` → `` false ``');
  });

  it('is what knownMutants reads', () => {
    const lists = `# Title\n\n## Changes that change no figure\n\nWhy.\n\n${entry}\n\n## Others\n\n${entry}\n`;
    expect(knownMutants(lists)).toEqual([
      { measure: 'tried', entry, isEquivalent: true },
      { measure: 'tried', entry, isEquivalent: false },
    ]);
  });

  it('is missed where a line of a list is something else', () => {
    expect(() => knownMutants('- tried: gone')).toThrow('docs/mutants.md: cannot read "- tried: gone".');
  });
});

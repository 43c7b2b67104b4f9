import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadExtract } from '#extracts';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { type Database, newestFirst, readRows, stageExtracts } from '#warehouse';
import { extractOf, type TextExtract } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await sharedDatabase();
});

const staged = (extracts: readonly TextExtract[]) =>
  stageExtracts(
    database,
    newestFirst(extracts.map(extractOf), ({ source }) => source),
  );
const rows = async (sql: string) => (await readRows(database, sql)).map((row) => Object.values(row));
const empty = ['child decom'];

describe('staged extracts', () => {
  it('give way from the first day that any newer one of the same authority and table covers', async () => {
    await staged([
      { on: '2022-03-31', from: '2021-04-01', tables: { episodes: empty, reviews: ['child'] } },
      { on: '2021-03-31', from: '2020-04-01', tables: { episodes: empty } },
      { on: '2022-02-28', from: '2022-02-01', tables: { episodes: empty } },
      { authority: 'E06000005', on: '2022-04-30', from: '2019-04-01', tables: { episodes: empty } },
    ]);
    const coverage = 'select raw_table, extracted_on, superseded_from from staging.coverage order by all';
    expect(await rows(coverage)).toEqual([
      ['episodes', '2021-03-31', '2021-04-01'],
      ['episodes', '2022-02-28', '2021-04-01'],
      ['episodes', '2022-03-31', null],
      ['episodes', '2022-04-30', null],
      ['reviews', '2022-03-31', null],
    ]);
  });

  it('leave out what began on a day that a newer one covers, and keep what has no day', async () => {
    await staged([
      {
        on: '2022-01-31',
        from: '2021-04-01',
        tables: {
          episodes: ['child decom', 'A 2021-12-31', 'B 2022-01-01', 'C .'],
          header: ['child dob', 'A 2022-01-20'],
        },
      },
      {
        on: '2022-02-28',
        from: '2022-01-01',
        tables: { episodes: ['child decom', 'B 2022-01-02'], header: ['child', 'A'] },
      },
      { on: '2022-03-31', from: '2022-03-01', tables: { episodes: empty } },
    ]);
    expect(await rows('select child, decom, row_no from staging.episodes order by all')).toEqual([
      ['A', '2021-12-31', 0],
      ['B', '2022-01-02', 0],
      ['C', null, 2],
    ]);
    expect(await rows('select count(*) from staging.header')).toEqual([[2]]);
  });

  it('are asked for one by one: a large one stands before the next is read, small ones wait for one another', async () => {
    const standing: unknown[] = [];
    async function* extracts(): AsyncGenerator<ReadExtract> {
      for (const [on, count] of [
        ['2022-04-30', 3],
        ['2022-03-31', 200_000],
        ['2022-02-28', 200_000],
        ['2022-01-31', 2],
      ] as const) {
        standing.push(...(await rows('select count(*) from staging.pep')).flat());
        const lines = Array.from({ length: count }, (_, child) => `${child} ${on}`);
        yield extractOf({ on, from: `${on.slice(0, 7)}-01`, tables: { pep: ['child_id pep_date', ...lines] } });
      }
    }
    await stageExtracts(database, extracts());
    expect(standing).toEqual([0, 0, 200_003, 400_003]);
    expect(await rows('select count(*), count(distinct extract_no) from staging.pep')).toEqual([[400_005, 4]]);
  });

  it('are refused where a newer one follows, for what it replaces stands already', async () => {
    const [older, newer] = ['2022-02-28', '2022-03-31'].map((on) => extractOf({ on, tables: { episodes: empty } }));
    const wrong = stageExtracts(database, [older as ReadExtract, newer as ReadExtract]);
    await expect(wrong).rejects.toThrow(RangeError);
    await stageExtracts(database, [newer as ReadExtract, older as ReadExtract]);
  });
});

describe('the newest first', () => {
  it('is the last taken, then the one of the later month, then the later in the list', () => {
    const taken = [
      { id: 'a', extractedOn: '2022-02-28', month: '2022-02' },
      { id: 'b', extractedOn: '2022-02-28', month: '2022-01' },
      { id: 'c', extractedOn: '2022-03-05', month: '2022-01' },
      { id: 'd', extractedOn: '2022-02-28', month: '2022-02' },
    ];
    expect(newestFirst(taken, (one) => one).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  });
});

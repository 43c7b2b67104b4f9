import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, monthEnd, monthStart, monthsFrom } from '#calendar';
import { startDatabase } from '#scripts/duckdb.ts';
import { type Database, loadWarehouse, readRows, stockOn } from '#warehouse';
import { extractOf, settings } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());

describe('the warehouse', () => {
  test('can be loaded again with something else', async () => {
    const load = (child: string) =>
      loadWarehouse(database, {
        extracts: [
          extractOf({ on: '2022-03-31', tables: { episodes: ['child decom rne ls', `${child} 2022-01-01 S C2`] } }),
        ],
        settings,
        firstMonth: '2022-03',
        lastMonth: '2022-03',
      });
    await load('A');
    await load('B');
    expect(await readRows(database, 'select child_id from looked_after')).toEqual([{ child_id: 'B' }]);
  });

  test('builds every table from no extract at all', async () => {
    await loadWarehouse(database, { extracts: [], settings, firstMonth: '2022-03', lastMonth: '2022-03' });
    expect(await readRows(database, 'select count(*) as n from looked_after')).toEqual([{ n: 0 }]);
    expect(await readRows(database, 'select authority_name from authority order by 1')).toHaveLength(2);
  });

  test('keeps nothing of the files but the tables that measures read', async () => {
    const schemas = await readRows(
      database,
      'select distinct schema_name from duckdb_tables() where not internal order by 1',
    );
    expect(schemas).toEqual([{ schema_name: 'main' }]);
  });

  test.each([
    ["select * from read_csv('/etc/hostname')", /disabled by configuration/],
    ['set enable_external_access = true', /configuration/i],
    ['set autoload_known_extensions = true', /locked/],
  ])('refuses %s', async (sql, message) => {
    await expect(database.query(sql)).rejects.toThrow(message);
  });

  test('gives the stock of any days, with and without short breaks', async () => {
    const table = ['child decom rne ls dec rec', 'A 2022-01-01 S C2 2022-02-10 E4A', 'B 2022-02-01 S V4 . .'];
    const extracts = [extractOf({ on: '2022-03-31', from: '2021-04-01', tables: { episodes: table } })];
    expect(await stockOn(database, extracts, settings, ['2022-02-09', '2022-02-10', '2021-12-31'])).toEqual([
      { day: '2022-02-09', children: 1, childrenWithShortBreaks: 2 },
      { day: '2022-02-10', children: 0, childrenWithShortBreaks: 1 },
      { day: '2021-12-31', children: 0, childrenWithShortBreaks: 0 },
    ]);
  });

  test.each([
    ['reaches back to the same day', () => '2020-04-01'],
    ['covers its own month', monthStart],
  ])('knows the same from a stack of monthly extracts as from the last of all, where each %s', async (_, from) => {
    const step = fc.record({
      days: fc.integer({ min: 1, max: 250 }),
      rne: fc.constantFrom('L', 'P', 'T', 'B', 'U'),
      place: fc.constantFrom('U6', 'K2', 'T1', 'A5'),
    });
    const life = fc.record({
      start: fc.integer({ min: 0, max: 300 }),
      steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    });
    const heading = 'child decom rne ls place dec rec';
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 30, maxLength: 30 }), async (lives) => {
        const episodes = lives.flatMap(({ start, steps }, index) => {
          let day = addDays('2020-04-01', start);
          return steps.map(({ days, rne, place }, number) => {
            const from = day;
            day = addDays(day, days);
            const last = number === steps.length - 1;
            return {
              child: `C${index}`,
              from,
              to: day,
              rne: number === 0 ? 'S' : rne,
              place,
              rec: last ? 'E4A' : 'X1',
            };
          });
        });
        const asKnown = (on: string, since: string) => [
          heading,
          ...episodes
            .filter((one) => one.from <= on && one.to >= since)
            .map(({ child, from: first, to, rne, place, rec }) => {
              const end = to <= on ? `${to} ${rec}` : '. .';
              return `${child} ${first} ${rne} C2 ${place} ${end}`;
            }),
        ];
        const names = ['episode', 'period_of_care', 'placement', 'looked_after'];
        const builtFrom = async (tables: [string, string][]) => {
          await loadWarehouse(database, {
            extracts: tables.map(([on, since]) =>
              extractOf({ on, from: since, tables: { episodes: asKnown(on, since) } }),
            ),
            settings,
            firstMonth: '2020-04',
            lastMonth: '2021-06',
            queries: names,
          });
          const read = [];
          for (const name of names) {
            const rows = await readRows(
              database,
              `select * ${name === 'episode' ? 'exclude (extracted_on)' : ''} from ${name} order by all`,
            );
            read.push(rows);
          }
          return read;
        };
        const stack = monthsFrom('2020-04', '2021-06').map((month): [string, string] => [monthEnd(month), from(month)]);
        expect(await builtFrom(stack)).toEqual(await builtFrom([['2021-06-30', '2020-04-01']]));
      }),
      { numRuns: 3, seed: 11 },
    );
  });

  test('counts on any day the children with an episode that started by then and had not ended, of records that overlap none but them', async () => {
    const episode = fc.record({
      start: fc.integer({ min: 0, max: 700 }),
      length: fc.option(fc.integer({ min: 0, max: 200 })),
      rne: fc.constantFrom('S', 'L', 'P', 'T', 'B', 'U'),
      status: fc.constantFrom('C1', 'C2', 'V2', 'V3', 'V4', 'E1'),
      place: fc.constantFrom('U6', 'K2', 'T1', 'A5', 'P1'),
      reason: fc.constantFrom('X1', 'E4A', 'E12', '.'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(episode, { maxLength: 8 }), { minLength: 60, maxLength: 60 }),
        async (lives) => {
          const day = (offset: number) => addDays('2020-01-01', offset);
          // Half of the children have episodes that follow one another; in the records of the others they overlap.
          const isInOrder = (child: string) => Number(child.slice(1)) % 2 === 0;
          const episodes = lives.flatMap((life, index) => {
            const child = `C${index}`;
            return (isInOrder(child) ? inOrder(life) : life).map((one) => ({ ...one, child }));
          });
          const rows = episodes.map(({ child, start, length, rne, status, place, reason }) => ({
            child,
            start: day(start),
            end: length === null ? null : day(start + length),
            shortBreak: status === 'V3' || status === 'V4',
            line: `${child} ${day(start)} ${rne} ${status} ${place} ${length === null ? '.' : day(start + length)} ${reason}`,
          }));
          const table = ['child decom rne ls place dec rec', ...rows.map((row) => row.line)];
          await loadWarehouse(database, {
            extracts: [extractOf({ on: '2022-03-31', from: '2019-04-01', tables: { episodes: table } })],
            settings,
            firstMonth: '2020-06',
            lastMonth: '2021-12',
            queries: ['looked_after'],
          });
          const found = await readRows(
            database,
            `select c.month_end, string_agg(l.child_id, ' ' order by l.child_id) as children
           from calendar c left join looked_after l on l.month_end = c.month_end and l.authority = 'E06000002'
           group by 1`,
          );
          for (const { month_end: on, children } of found) {
            const there = new Set(
              rows
                .filter(
                  (row) => !row.shortBreak && row.start <= String(on) && (row.end === null || row.end > String(on)),
                )
                .map(({ child }) => child),
            );
            const counted = String(children ?? '')
              .split(' ')
              .filter(Boolean);
            expect(new Set(counted).size).toBe(counted.length);
            expect(counted.filter((child) => !there.has(child))).toEqual([]);
            const missed = [...there].filter((child) => isInOrder(child) && !counted.includes(child));
            expect(missed).toEqual([]);
          }
          const periods = await readRows(
            database,
            `select count(*) as n from period_of_care a join period_of_care b
             on a.child_id = b.child_id and a.period_of_care_start < b.period_of_care_start
            and coalesce(a.period_of_care_end, date '9999-12-31') > b.period_of_care_start`,
          );
          expect(periods).toEqual([{ n: 0 }]);
        },
      ),
      { numRuns: 4, seed: 7 },
    );
  });
});

/** Episodes in order of time, each over by the day on which the next begins. */
function inOrder<One extends { start: number; length: number | null }>(life: readonly One[]): One[] {
  const sorted = life.toSorted((one, other) => one.start - other.start);
  return sorted.map((one, at) => {
    const next = sorted[at + 1];
    if (next === undefined) return one;
    return { ...one, length: Math.min(one.length ?? Number.POSITIVE_INFINITY, next.start - one.start) };
  });
}

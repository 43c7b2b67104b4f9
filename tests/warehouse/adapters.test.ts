import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StoppedError } from '#scripts/cli/command-line.ts';
import { engines, startDatabase, startNative } from '#scripts/duckdb.ts';
import { type Database, readRows, rowsOf } from '#warehouse';

describe.each(engines)('the database on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await startDatabase(engine);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.query('create or replace table mixed (a varchar, d date, n double, b boolean)');
  });
  const types = { a: 'text', d: 'date', n: 'number', b: 'boolean' } as const;

  it('gives back what was put in, after what stood there already', async () => {
    await database.insert('mixed', types, { a: ['first'], d: ['2020-02-29'], n: [1], b: [true] });
    await database.insert('main.mixed', types, {
      a: ["it's", null, ''],
      d: ['1969-12-31', null, '9999-12-31'],
      n: [0.1 + 0.2, null, -1e-300],
      b: [false, null, true],
    });
    expect(await readRows(database, 'from mixed')).toEqual([
      { a: 'first', d: '2020-02-29', n: 1, b: true },
      { a: "it's", d: '1969-12-31', n: 0.30000000000000004, b: false },
      { a: null, d: null, n: null, b: null },
      { a: '', d: '9999-12-31', n: -1e-300, b: true },
    ]);
  });

  it('takes in nothing, and more rows than it holds at a time', async () => {
    await database.insert('mixed', types, { a: [], d: [], n: [], b: [] });
    const many = Array.from({ length: 5000 }, (_, row) => row);
    await database.insert('mixed', types, {
      a: many.map(String),
      d: many.map(() => '2022-03-31'),
      n: many,
      b: many.map((row) => row % 2 === 0),
    });
    const sums = 'select count(*) as rows, sum(n) as n, count(distinct a) as a, count(*) filter (b) as b from mixed';
    expect(await readRows(database, sums)).toEqual([{ rows: 5000, n: 12_497_500, a: 5000, b: 2500 }]);
  });

  it('puts numbers into a column of whole ones', async () => {
    await database.query('create or replace table whole (i integer)');
    await database.insert('whole', { i: 'number' }, { i: [3, null] });
    expect(await readRows(database, 'select typeof(i) as type, i from whole')).toEqual([
      { type: 'INTEGER', i: 3 },
      { type: 'INTEGER', i: null },
    ]);
  });

  it.each([
    ['a count', 'count(*)', 3],
    ['a sum of whole numbers, which is 128 bits wide', 'sum(x)', 6],
    ['a mean', 'avg(x)', 2],
    ['a third', 'sum(x) / 9', 6 / 9],
    ['a decimal', '1.1::decimal(18, 4)', 1.1],
    ['a decimal of 128 bits', '-1234567890123.891::decimal(38, 3)', -1234567890123.891],
    ['a sum of tenths', 'sum(x / 10)', 0.1 + 0.2 + 0.3],
    ['a small whole number', '7::utinyint', 7],
    ['a number of four bytes', '0.1::float', Math.fround(0.1)],
    ['a day', "date '2022-02-28' + 1", '2022-03-01'],
    ['a moment before 1970', "timestamp '1969-12-31 23:00:00'", '1969-12-31'],
    ['a day and an interval, which is a moment', "date '2022-01-31' + interval 1 month", '2022-02-28'],
    ['truth', 'bool_and(x > 0)', true],
    ['text', "'Zoë'", 'Zoë'],
    ['nothing', 'null', null],
  ])('gives %s as a plain value', async (_, expression, value) => {
    const [row] = await readRows(database, `select ${expression} as v from unnest([1, 2, 3]) as u(x)`);
    expect(row).toEqual({ v: value });
  });

  it('runs every statement and gives the last one’s rows, with its columns in order', async () => {
    const table = await database.query(
      "create or replace table t as select 1 as i; select i + 1 as z, 'b' as a from t;",
    );
    expect(table.columnNames()).toEqual(['z', 'a']);
    expect(rowsOf(table)).toEqual([{ z: 2, a: 'b' }]);
    expect(rowsOf(await database.query('select 1 as a where false'))).toEqual([]);
  });

  it.each([
    ['selec 1', /^Parser Error: syntax error at or near "selec"/],
    ['select x from mixed', /^Binder Error: Referenced column "x" not found/],
    ["select * from read_csv('/etc/hostname')", /disabled by configuration/],
    ['set enable_external_access = true', /configuration/i],
    ['set autoload_known_extensions = true', /locked/],
    ['set threads = 2', /locked/],
  ])('refuses %s, and works on', async (sql, message) => {
    await expect(database.query(sql)).rejects.toThrow(message);
    expect(await readRows(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses rows for a table that is not there', async () => {
    await expect(database.insert('nowhere', { i: 'number' }, { i: [1] })).rejects.toThrow(/nowhere/);
  });

  it('writes nothing in a transaction that only reads', async () => {
    await database.query('begin transaction read only');
    await expect(database.query("insert into mixed values ('x', null, 1, true)")).rejects.toThrow(/read-only/);
    await database.query('rollback');
    expect(await readRows(database, 'from mixed')).toEqual([]);
  });
});

describe('the native engine', () => {
  it('says what to do where its package is not installed', async () => {
    const missing = startNative(() => import('@duckdb/no-such-package' as string));
    await expect(missing).rejects.toThrow(StoppedError);
    await expect(missing).rejects.toThrow(
      /cannot be loaded \(.*no-such-package.*@duckdb\/node-api.*Without --engine native/,
    );
  });

  it('is of the same DuckDB as WebAssembly, but for corrections', async () => {
    const versions = [];
    for (const engine of engines) {
      const database = await startDatabase(engine);
      versions.push((await readRows(database, 'select version() as v'))[0]?.v);
      await database.close();
    }
    const [first, second] = versions.map((version) => String(version).split('.').slice(0, 2).join('.'));
    expect(first).toMatch(/^v\d+\.\d+$/);
    expect(second).toBe(first);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { figuresParquet } from '#open-data';
import { formatLedger, type LedgerRow } from '#published';
import { parquetProblems } from '#src/site-audit/files/parquet.ts';
import { hidden, row } from './fixture.ts';

const buffer = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;
const rowsOf = (bytes: Uint8Array) => parquetReadObjects({ file: buffer(bytes) });
const ledger = [
  row({ published: '2022-02', periodStart: '2022-02-28', periodEnd: '2022-02-28', value: 480, numerator: 480 }),
  row({ periodType: 'rolling12', periodStart: '2021-08-01', denominator: 3, value: 33.333333333333336, numerator: 1 }),
  hidden({ breakdown: 'home', category: 'secure' }),
  row({
    measure: 'gap',
    value: -1.5,
    numerator: null,
    unit: 'per 10000',
    authorityName: "Zoë & “Sons”, O'Hara",
    symbol: 'u',
  }),
];

describe('figuresParquet', () => {
  it('holds the rows of figures.csv in their order, days as days, and null where a number is hidden', async () => {
    const rows = await rowsOf(figuresParquet(ledger));
    expect(rows).toHaveLength(4);
    expect(rows[2]).toEqual({
      published: '2022-07',
      measure: 'cla_count',
      authority_code: 'E06000002',
      authority_name: 'Middlesbrough',
      period_type: 'snapshot',
      period_start: new Date('2022-07-31T00:00:00Z'),
      period_end: new Date('2022-07-31T00:00:00Z'),
      breakdown: 'home',
      category: 'secure',
      numerator: null,
      denominator: null,
      value: null,
      unit: 'children',
      symbol: 'c',
      status: 'final',
    });
    expect(rows.map(({ value }) => value)).toEqual([480, 33.333333333333336, null, -1.5]);
    expect(rows[3]?.authority_name).toBe("Zoë & “Sons”, O'Hara");
  });

  it('is the same bytes each time, and has no remark, no statistics and no byte that nothing points to', async () => {
    const [one, two] = [figuresParquet(ledger), figuresParquet(ledger)];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(await parquetProblems(one, formatLedger(ledger))).toEqual([]);
    expect(await parquetProblems(figuresParquet([]), formatLedger([]))).toEqual([]);
  });

  it('is read back as it was for any ledger', async () => {
    const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((one) => !/[\r\n]/.test(one) && one.trim() === one);
    const any = fc.record({ numerator: number, denominator: number, value: number, breakdown: text, category: text });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 30 }), async (list) => {
        const rows = list.map((one): LedgerRow => row(one));
        expect(await parquetProblems(figuresParquet(rows), formatLedger(rows))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('another program', () => {
  it('reads the same numbers, days and gaps: DuckDB', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
    const file = join(folder, 'figures.parquet');
    writeFileSync(file, figuresParquet(ledger));
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const from = `from '${file.replaceAll("'", "''")}'`;
    try {
      expect(await ask(`select period_start, value, breakdown ${from}`)).toEqual([
        ['2022-02-28', 480, null],
        ['2021-08-01', 33.333333333333336, null],
        ['2022-07-31', null, 'home'],
        ['2022-07-31', -1.5, null],
      ]);
      expect(await ask(`select distinct typeof(period_end), typeof(value), typeof(published) ${from}`)).toEqual([
        ['DATE', 'DOUBLE', 'VARCHAR'],
      ]);
    } finally {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('parquetProblems', () => {
  const csv = formatLedger(ledger);
  const without = (at: number) => ledger.filter((_, index) => index !== at);
  const changed = (at: number, changes: Partial<LedgerRow>) =>
    ledger.map((one, index) => (index === at ? { ...one, ...changes } : one));

  it.each<[string, LedgerRow[]]>([
    ['a hidden number', changed(2, { value: 3 })],
    ['nought in place of a hidden number', changed(2, { value: 0 })],
    ['a hidden part', changed(2, { numerator: 3 })],
    ['another value', changed(0, { value: 481 })],
    ['another day', changed(0, { periodEnd: '2022-03-01' })],
    ['another name', changed(0, { authorityName: 'Darlington' })],
    ['a row less', without(3)],
    ['a row more', [...ledger, hidden({ value: 3, category: 'more' })]],
    ['another order', [...without(0), ledger[0] as LedgerRow]],
  ])('finds %s', async (_, rows) => {
    expect((await parquetProblems(figuresParquet(rows), csv)).join()).toMatch(/row/);
  });

  it('finds what is no Parquet, and bytes that stand between its parts', async () => {
    expect(await parquetProblems(new TextEncoder().encode('3'), csv)).toEqual(['is no Parquet file']);
    const bytes = figuresParquet(ledger);
    // The end of the file says where its description begins, so that bytes before it move nothing that is read.
    const length = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    const at = bytes.length - 8 - length;
    const more = Buffer.concat([bytes.subarray(0, at), Buffer.from('secure 3'), bytes.subarray(at)]);
    expect(await parquetProblems(more, csv)).toEqual(['holds bytes besides its cells']);
  });
});

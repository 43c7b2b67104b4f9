import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { engines } from '#scripts/duckdb.ts';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import { nightly } from '#tests/nightly.ts';
import { type Database, loadWarehouse, rowsOf } from '#warehouse';
import { extractOf, settings, type TextExtract } from './support.ts';

interface Case {
  name: string;
  months: [string, string];
  days?: string[];
  parameters?: Record<string, boolean | number | string[]>;
  extracts: TextExtract[];
  sql: string;
  rows: (string | number | boolean | null)[][];
}

const folder = new URL('./sql/', import.meta.url);

describe.each(engines)('on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await keptDatabase(engine);
  });

  for (const file of readdirSync(folder).sort()) {
    const all: Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    // The SQL is the same, and a refresh runs WebAssembly: by day the other engine is asked for one case of each noun.
    const cases = engine === 'wasm' ? all : [...all.slice(0, 1), ...nightly(...all.slice(1))];
    describe(file.replace('.json', '').replaceAll('-', ' '), () => {
      test.each(cases)('$name', async ({ months, days, parameters, extracts, sql, rows }) => {
        await loadWarehouse(database, {
          extracts: extracts.map(extractOf),
          settings: { ...settings, parameters: { ...settings.parameters, ...parameters } },
          firstMonth: months[0],
          lastMonth: months[1],
          extraDates: days ?? [],
          queries: [sql],
        });
        const table = await database.query(sql);
        const columns = table.columnNames();
        expect(rowsOf(table).map((row) => columns.map((column) => row[column]))).toEqual(rows);
      });
    });
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWarehouse } from '#scripts/duckdb.ts';
import { loadWarehouse, readTable, type WarehouseConnection } from '#warehouse';
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
let connection: WarehouseConnection;
beforeAll(async () => {
  connection = await startWarehouse();
});
afterAll(() => connection.close());

for (const file of readdirSync(folder).sort()) {
  const cases: Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  describe(file.replace('.json', '').replaceAll('-', ' '), () => {
    test.each(cases)('$name', ({ months, days, parameters, extracts, sql, rows }) => {
      loadWarehouse(connection, {
        extracts: extracts.map(extractOf),
        settings: { ...settings, parameters: { ...settings.parameters, ...parameters } },
        firstMonth: months[0],
        lastMonth: months[1],
        extraDates: days ?? [],
      });
      const { columns, rows: found } = readTable(connection, sql);
      expect(found.map((row) => columns.map((column) => row[column]))).toEqual(rows);
    });
  });
}

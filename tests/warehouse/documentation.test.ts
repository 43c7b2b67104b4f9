import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseSettings } from '#catalogue';
import { startDatabase } from '#scripts/duckdb.ts';
import { loadWarehouse, readRows } from '#warehouse';

it('the documentation lists every table that a measure can read, with its columns', async () => {
  const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'data/settings.yaml');
  const database = await startDatabase();
  await loadWarehouse(database, { extracts: [], settings, firstMonth: '2022-01', lastMonth: '2022-02' });
  const columns = await readRows(
    database,
    "select table_name, column_name from information_schema.columns where table_schema = 'main' order by ordinal_position",
  );
  const tables = Object.groupBy(columns, (row) => String(row.table_name));
  const built = Object.entries(tables).map(
    ([name, rows]) => `${name}: ${rows?.map((row) => row.column_name).join(', ')}`,
  );
  const rows = readFileSync('docs/warehouse.md', 'utf8').matchAll(/^\| `(\w+)` \| .* \| (.*) \|$/gm);
  expect([...rows].map((row) => `${row[1]}: ${row[2]}`).sort()).toEqual(built.sort());
  database.close();
});

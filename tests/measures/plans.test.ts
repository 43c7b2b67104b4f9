import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseMeasure } from '#catalogue';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { type Database, loadWarehouse, readRows } from '#warehouse';
import { extractOf, settings } from '../warehouse/support.ts';

const files = globSync('data/measures/*/*.md').map((file) => file.replaceAll('\\', '/'));

let database: Database;
beforeAll(async () => {
  database = await sharedDatabase();
  // An empty table would be planned away.
  const episodes = [
    'child decom rne ls place dec rec',
    'A 2019-02-01 S C2 U6 2021-09-10 X1',
    'A 2021-09-10 P C2 A6 . .',
  ];
  const header = ['child sex dob ethnic', 'A F 2019-01-02 WBRI'];
  const extracts = [extractOf({ on: '2022-03-31', from: '2018-04-01', tables: { episodes, header } })];
  await loadWarehouse(database, { extracts, settings, firstMonth: '2022-03', lastMonth: '2022-03' });
});

// An OR, or a test of one side only, in the ON of a left join makes the database compare every row with every other:
// minutes instead of a second for all of England. `coalesce(x, date '9999-12-31') >= y` says the same and does not.
describe('no measure compares every row with every other', () => {
  test.each(files)('%s', async (file) => {
    const { sql } = parseMeasure(readFileSync(file, 'utf8'), file);
    const [plan] = await readRows(database, `explain ${sql}`);
    expect(plan?.explain_value).not.toContain('BLOCKWISE_NL_JOIN');
  });
});

import { expect, it } from 'vitest';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { loadWarehouse, readRows } from '#warehouse';
import { readReturn } from '../extracts/extract.ts';
import { settings } from './support.ts';

it('foster children of whom nobody says who provides the placement are neither the council’s own nor an agency’s', async () => {
  const database = await sharedDatabase();
  const extracts = [readReturn('blank-provider')];
  await loadWarehouse(database, { extracts, settings, firstMonth: '2022-03', lastMonth: '2022-03' });
  const sql = 'select placement_group, count(*) as n from looked_after group by all order by all';
  expect((await readRows(database, sql)).map((row) => Object.values(row))).toEqual([
    ['agency foster', 3],
    ['foster provider not known', 6],
    ['in-house foster', 3],
  ]);
});

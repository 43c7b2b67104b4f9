import { describe, expect, it } from 'vitest';
import { layouts } from '#extracts';
import { startDatabase } from '#scripts/duckdb.ts';
import { openStaging } from '#src/warehouse/staging.ts';
import { buildWarehouse } from '#warehouse';
import { settings } from './support.ts';

const database = await startDatabase('native');

/** Whether the warehouse can be built although its raw table of that name never was. */
async function isBuiltWithout(table: string): Promise<boolean> {
  await openStaging(database);
  await database.query(`drop table staging.${table}`);
  return buildWarehouse(database, { settings, firstMonth: '2022-03', lastMonth: '2022-03' }).then(
    () => true,
    (error: Error) => {
      if (error.message.includes(table)) return false;
      throw error;
    },
  );
}

describe('a layout', () => {
  it.each(layouts)(
    'of $id is marked unread exactly where no SQL reads its table',
    async ({ table, unread = false }) => {
      const remedy = unread
        ? 'leave out "unread": SQL reads it'
        : 'say "unread: true", or read it in src/warehouse/sql';
      expect(await isBuiltWithout(table), remedy).toBe(unread);
    },
  );
});

import type { Cell, Database, Stored } from './database.ts';

const sqlTypes: Record<Stored, string> = { text: 'varchar', date: 'date', number: 'double', boolean: 'boolean' };

/** Creates `staging.<name>` with columns of cells. */
export async function stage(
  database: Database,
  name: string,
  types: Record<string, Stored>,
  columns: Record<string, readonly Cell[]>,
): Promise<void> {
  const described = Object.entries(types).map(([column, type]) => `"${column}" ${sqlTypes[type]}`);
  await database.query(`create table staging."${name}" (${described.join(', ')})`);
  await database.insert(`staging.${name}`, types, columns);
}

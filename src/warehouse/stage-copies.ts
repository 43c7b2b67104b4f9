import type { Month } from '#calendar';
import type { Database } from './database.ts';
import { readRows } from './rows.ts';
import { sqlText } from './sql-text.ts';
import { createTable } from './staging.ts';

/** An authority under another name, without some of its rows. */
export interface StagedCopy {
  authority: string;
  of: string;
  /** Raw tables of the extract of a month, and the places of rows in them. */
  without: readonly { table: string; month: Month; rows: readonly number[] }[];
}

/** How many rows of raw tables are staged, by table and authority; tables without any are left out. */
export async function stagedRows(
  database: Database,
  tables: ReadonlySet<string>,
): Promise<Map<string, Map<string, number>>> {
  const counts = [...tables].map(
    (table) => `select ${sqlText(table)} as raw_table, a.authority, count(*) as row_count
      from staging.${table} t join staging.coverage a on a.extract_no = t.extract_no and a.raw_table = ${sqlText(table)}
      group by a.authority`,
  );
  const rows = counts.length === 0 ? [] : await readRows(database, counts.join(' union all '));
  const byTable = Map.groupBy(rows, (row) => row.raw_table as string);
  return new Map(
    [...byTable].map(([table, ofTable]) => [
      table,
      new Map(ofTable.map((row) => [row.authority as string, row.row_count as number])),
    ]),
  );
}

/**
 * Puts copies of authorities in place of all that is staged, of some raw tables alone: one warehouse then answers what figures
 * would be without rows, for many choices of rows at once.
 */
export async function stageCopies(
  database: Database,
  copies: readonly StagedCopy[],
  tables: ReadonlySet<string>,
): Promise<void> {
  await fill('copied', { copy_no: 'number', authority: 'text', source: 'text' }, [
    copies.map((_, at) => at),
    copies.map(({ authority }) => authority),
    copies.map(({ of }) => of),
  ]);
  const left = copies.flatMap(({ without }, copy) =>
    without.flatMap(({ table, month, rows }) => rows.map((row) => ({ copy, table, month, row }))),
  );
  await fill('left_out', { copy_no: 'number', raw_table: 'text', month: 'text', row_no: 'number' }, [
    left.map(({ copy }) => copy),
    left.map(({ table }) => table),
    left.map(({ month }) => month),
    left.map(({ row }) => row),
  ]);
  // Numbers of extracts keep their order within each copy.
  const number = (table: string) => `${table}.extract_no * ${copies.length} + c.copy_no as extract_no`;
  const ofTables = [...tables].map(
    (table) => `create or replace table staging.${table} as
      select t.* replace (${number('t')})
      from staging.${table} t
      join staging.coverage a on a.extract_no = t.extract_no and a.raw_table = ${sqlText(table)}
      join staging.copied c on c.source = a.authority
      anti join staging.left_out l
        on l.copy_no = c.copy_no and l.raw_table = a.raw_table and l.row_no = t.row_no
       and l.month = strftime(a.month_end, '%Y-%m')`,
  );
  await database.query(
    [
      ...ofTables,
      `create or replace table staging.coverage as
       select a.* replace (${number('a')}, c.authority as authority)
       from staging.coverage a join staging.copied c on c.source = a.authority
       where a.raw_table in (${[...tables].map(sqlText).join(', ')})`,
    ].join(';\n'),
  );

  async function fill(
    name: string,
    types: Parameters<typeof createTable>[1],
    cells: readonly (readonly (string | number)[])[],
  ): Promise<void> {
    await database.query(createTable(`staging.${name}`, types));
    const columns = Object.fromEntries(Object.keys(types).map((column, at) => [column, cells[at] ?? []]));
    await database.insert(`staging.${name}`, types, columns);
  }
}

import { dayNumber, type IsoDay, monthEnd } from '#calendar';
import { type Layout, layouts, type ReadExtract } from '#extracts';
import type { Database } from './database.ts';
import { noDay } from './packed-column.ts';
import { type PackedExtract, type PackedTable, packExtract } from './packed-extract.ts';
import { readRows } from './rows.ts';
import { sqlText } from './sql-text.ts';
import { openStaging } from './staging.ts';
import { WaitingRows } from './waiting-rows.ts';

/** When an extract was taken, and of which month it is. */
interface Taken {
  extractedOn: string;
  month: string;
}

/**
 * Extracts in the order in which they are staged, the one taken last first; of two taken at the same time, the later in
 * the list.
 */
export function newestFirst<T>(extracts: readonly T[], takenOf: (extract: T) => Taken): T[] {
  return [...extracts].sort((a, b) => compare(takenOf(a), takenOf(b))).reverse();
}

/**
 * How many rows may wait in addition to those of one extract: an insert of a few takes about as long as one of many.
 */
const mostWaiting = 200_000;

/**
 * Takes extracts in, newest first and one after another: once taken in, an extract is no longer held, so memory depends
 * on the largest of them. For what began on a day that a newer extract covers, that extract decides, so the older one's
 * row is left out. Whatever was staged before is dropped. Rejects with a RangeError where an extract is newer than the
 * one before it.
 */
export async function stageExtracts(
  database: Database,
  extracts: Iterable<ReadExtract | PackedExtract> | AsyncIterable<ReadExtract | PackedExtract>,
): Promise<void> {
  await openStaging(database);
  const waiting = new WaitingRows(database);
  let previous: Taken | undefined;
  // It counts down, so that of two extracts the newer has the larger number, as the SQL expects.
  let extractNo = 0;
  for await (const given of extracts) {
    const extract = 'packed' in given ? given : packExtract(given);
    const { source } = extract;
    if (previous !== undefined && compare(source, previous) > 0) {
      throw new RangeError(`The extract of ${source.month} comes after an older one: newest first.`);
    }
    const supersededFrom = await arrive(database, extract, extractNo);
    for (const layout of layouts) {
      const table = extract.packed[layout.table];
      if (table === undefined) continue;
      waiting.add(layout, table, standingRows(layout, table, supersededFrom.get(layout.table) ?? null), extractNo);
    }
    if (waiting.count >= mostWaiting) await waiting.insert();
    previous = source;
    extractNo -= 1;
  }
  await waiting.insert();
}

function compare(a: Taken, b: Taken): number {
  const [one, other] = [a, b].map(({ extractedOn, month }) => `${extractedOn} ${month}`) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Enters an extract into the coverage, and returns the day from which a newer one counts instead, by table. */
async function arrive(
  database: Database,
  { source, coverage, packed }: PackedExtract,
  extractNo: number,
): Promise<Map<string, IsoDay | null>> {
  const { authority, extractedOn, month } = source;
  const rows = layouts
    .filter(({ table }) => packed[table] !== undefined)
    .map(({ id, table, reach }) => {
      const { from, to } = coverage[table] ?? { from: extractedOn, to: extractedOn };
      return [authority, table, id, reach, from, to, extractedOn, monthEnd(month)];
    });
  if (rows.length === 0) return new Map();
  const values = rows.map((row) => `(${[extractNo, ...row.map(sqlText)].join(', ')})`);
  const superseded = await readRows(
    database,
    `insert into staging.arrived values ${values.join(', ')};
     select raw_table, superseded_from from staging.coverage where extract_no = ${extractNo}`,
  );
  return new Map(superseded.map((row) => [row.raw_table as string, row.superseded_from as IsoDay | null]));
}

function standingRows({ day }: Layout, { rowCount, columns }: PackedTable, supersededFrom: IsoDay | null): Uint32Array {
  const rows = Uint32Array.from({ length: rowCount }, (_, row) => row);
  const days = day === undefined ? undefined : columns[day];
  if (days?.stored !== 'date' || supersededFrom === null) return rows;
  const from = dayNumber(supersededFrom);
  return rows.filter((row) => days.cells[row] === noDay || (days.cells[row] as number) < from);
}

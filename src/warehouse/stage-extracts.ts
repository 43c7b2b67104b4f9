import { dayNumber, type IsoDay } from '#calendar';
import { type Layout, layouts, type ReadExtract } from '#extracts';
import { Arrivals } from './arrivals.ts';
import type { Database } from './database.ts';
import { type PackedExtract, type PackedTable, packExtract } from './packed-extract.ts';
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
  const arrivals = new Arrivals();
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
    const supersededFrom = arrivals.arrive(extract, extractNo);
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
  await arrivals.insert(database);
}

function compare(a: Taken, b: Taken): number {
  const [one, other] = [a, b].map(({ extractedOn, month }) => `${extractedOn} ${month}`) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The places of rows that no newer extract decides on. */
function standingRows({ day }: Layout, { rowCount, columns }: PackedTable, supersededFrom: IsoDay | null): Uint32Array {
  const days = day === undefined ? undefined : columns[day];
  const from = supersededFrom === null ? Number.POSITIVE_INFINITY : dayNumber(supersededFrom);
  const rows = new Uint32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    // A blank day is before all others.
    if (days?.stored === 'date' && (days.cells[row] as number) >= from) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

import { dayFromNumber, dayNumber, type IsoDay } from '#calendar';
import { keptColumns, type Layout, layouts } from '#extracts';
import { sha256 } from '#published';
import type { PackedExtract } from '#warehouse';

/** What an extract says of when things happened. */
export interface ExtractEvents {
  /** How many children its longest list is about. */
  children: number;
  /** The last day, up to that on which it was taken, on which anything in it happened; null where it has no days. */
  lastDay: IsoDay | null;
  /** One hash of its episodes, however their file is written; null where it has none. */
  episodes: string | null;
}

/** What an extract says of when things happened, from its tables as they are staged. */
export async function eventsOf({ source, packed }: PackedExtract): Promise<ExtractEvents> {
  const taken = dayNumber(source.extractedOn);
  let last: number | null = null;
  for (const layout of layouts)
    for (const column of daysOf(layout, packed))
      for (const day of column) if (day <= taken && day > (last ?? 0)) last = day;
  const episodes = packed.episodes;
  return {
    children: Math.max(0, ...Object.values(packed).map(({ columns: { child } }) => childrenIn(child))),
    lastDay: last === null ? null : dayFromNumber(last),
    episodes: episodes === undefined ? null : await hashOf(episodes),
  };
}

type PackedTable = PackedExtract['packed'][string];
type PackedColumn = PackedTable['columns'][string];

/** The columns of days on which something happened: not a birth, nothing that is planned, no period of a figure. */
function daysOf(layout: Layout, packed: PackedExtract['packed']): Int32Array[] {
  if (layout.reach === 'figures') return [];
  return keptColumns(layout)
    .filter(({ type, birth, mayBeFuture }) => type === 'date' && birth !== true && mayBeFuture !== true)
    .flatMap(({ name }) => {
      const column = packed[layout.table]?.columns[name];
      return column?.stored === 'date' ? column.cells : [];
    });
}

const childrenIn = (column: PackedColumn | undefined): number => (column?.stored === 'text' ? column.words.length : 0);

async function hashOf({ columns }: PackedTable): Promise<string> {
  const parts = await Promise.all(
    Object.entries(columns).map(async ([name, column]) => {
      const { cells } = column;
      const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
      return [name, column.stored === 'text' ? column.words : [], await sha256(bytes)];
    }),
  );
  return sha256(JSON.stringify(parts));
}

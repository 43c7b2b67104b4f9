import { type IsoDay, monthEnd } from '#calendar';
import { layouts } from '#extracts';
import type { Cell, Database } from './database.ts';
import type { PackedExtract } from './packed-extract.ts';
import { coverageColumns } from './staging.ts';

type Row = Record<keyof typeof coverageColumns, Cell>;

/** What the tables of extracts cover, as these arrive, newest first. */
export class Arrivals {
  readonly #rows: Row[] = [];
  /** The first day that the extracts so far cover, by authority and table. */
  readonly #firstDays = new Map<string, IsoDay>();

  /**
   * Enters an extract. The answer is, by table, the first day on which a newer extract of the same authority counts
   * instead; null where none is newer.
   */
  arrive({ source, coverage, packed }: PackedExtract, extractNo: number): Map<string, IsoDay | null> {
    const { authority, extractedOn, month } = source;
    const superseded = new Map<string, IsoDay | null>();
    for (const { id, table, reach } of layouts) {
      if (packed[table] === undefined) continue;
      const { from, to, lacks = [] } = coverage[table] ?? { from: extractedOn, to: extractedOn };
      const key = `${authority} ${table}`;
      const newer = this.#firstDays.get(key) ?? null;
      superseded.set(table, newer);
      this.#firstDays.set(key, newer !== null && newer < from ? newer : from);
      this.#rows.push({
        extract_no: extractNo,
        authority,
        raw_table: table,
        source: id,
        reach,
        covers_from: from,
        covers_to: to,
        extracted_on: extractedOn,
        month_end: monthEnd(month),
        superseded_from: newer,
        lacks: lacks.length === 0 ? null : lacks.map((column) => `${table}.${column}`).join(' '),
      });
    }
    return superseded;
  }

  /** Puts everything that arrived into the database. */
  async insert(database: Database): Promise<void> {
    const names = Object.keys(coverageColumns) as (keyof Row)[];
    const columns = Object.fromEntries(names.map((name) => [name, this.#rows.map((row) => row[name])]));
    await database.insert('staging.coverage', coverageColumns, columns);
  }
}

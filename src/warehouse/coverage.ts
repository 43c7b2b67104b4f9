import { addDays, type IsoDay, isMonthEnd, monthOf } from '#calendar';
import { type Layout, layouts, type ReadExtract } from '#extracts';

/** What one table of one extract covers. */
export interface CoverageRow {
  extractNumber: number;
  authority: string;
  table: string;
  from: IsoDay;
  to: IsoDay;
  extractedOn: IsoDay;
  month: string;
  /** First day on which a newer extract of the same authority is the truth instead; null where none is newer. */
  supersededFrom: IsoDay | null;
}

/** A month of a source that can be believed, and the first day of the unbroken stretch known up to it. */
export interface CoveredRow {
  authority: string;
  source: string;
  monthEnd: IsoDay;
  /** Null where the source has no history of its own (snapshots, figures). */
  coveredFrom: IsoDay | null;
}

/** Extracts in the order in which they were taken, oldest first. */
export function inOrder(extracts: readonly ReadExtract[]): ReadExtract[] {
  const key = (extract: ReadExtract) => `${extract.source.extractedOn} ${extract.source.month}`;
  return [...extracts].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** What each table of each extract covers; extracts oldest first, as `inOrder` gives them. */
export function coverageOf(extracts: readonly ReadExtract[]): CoverageRow[] {
  const earliestNewer = new Map<string, IsoDay>();
  const rows: CoverageRow[] = [];
  for (const [extractNumber, extract] of [...extracts.entries()].reverse()) {
    const { authority, extractedOn, month } = extract.source;
    for (const table of Object.keys(extract.tables)) {
      const { from, to } = extract.coverage[table] ?? { from: extractedOn, to: extractedOn };
      const key = `${authority} ${table}`;
      const newer = earliestNewer.get(key) ?? null;
      rows.push({ extractNumber, authority, table, from, to, extractedOn, month, supersededFrom: newer });
      if (newer === null || from < newer) earliestNewer.set(key, from);
    }
  }
  return rows.reverse();
}

/** For which of the days each authority's sources are known. Figures and a year's outcomes answer for the ends of their periods only. */
export function coveredDays(
  coverage: readonly CoverageRow[],
  extracts: readonly ReadExtract[],
  days: readonly IsoDay[],
): CoveredRow[] {
  const groups = new Map<string, CoverageRow[]>();
  for (const row of coverage) {
    const key = `${row.authority} ${row.table}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const { authority, table } = rows[0] as CoverageRow;
    const layout = layouts.find((candidate) => candidate.table === table);
    if (layout === undefined) return [];
    return days.flatMap((monthEnd) => {
      const coveredFrom = knownFrom(layout, rows, extracts, monthEnd);
      return coveredFrom === undefined ? [] : [{ authority, source: layout.id, monthEnd, coveredFrom }];
    });
  });
}

function knownFrom(
  { reach }: Layout,
  rows: CoverageRow[],
  extracts: readonly ReadExtract[],
  day: IsoDay,
): IsoDay | null | undefined {
  if (reach === 'figures') {
    const ends = rows.some((row) => extracts[row.extractNumber]?.tables.figures?.columns.period_end?.includes(day));
    return ends ? null : undefined;
  }
  if (reach === 'snapshot') {
    const known = rows.some((row) => row.month === monthOf(day) && (isMonthEnd(day) || row.extractedOn <= day));
    return known ? null : undefined;
  }
  if (reach === 'year') return rows.find((row) => row.to === day)?.from;
  return stretches(rows).find((stretch) => stretch.from <= day && day <= stretch.to)?.from;
}

function stretches(rows: CoverageRow[]): { from: IsoDay; to: IsoDay }[] {
  const merged: { from: IsoDay; to: IsoDay }[] = [];
  for (const { from, to } of [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || from > addDays(last.to, 1)) merged.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return merged;
}

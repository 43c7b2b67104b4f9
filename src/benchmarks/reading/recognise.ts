import { areaColumnsOf, type Dataset, datasets } from '../dataset.ts';
import { type BenchmarkFinding, firstOf } from '../finding.ts';
import { matches } from './filter.ts';
import type { Table } from './table.ts';

/** The table that a file holds, and where each of its columns stands. */
export interface Recognised {
  dataset: Dataset;
  columns: ReadonlyMap<string, number>;
}

interface Fit extends Recognised {
  wanted: readonly string[];
  missing: readonly string[];
  renamed: readonly { column: string; heading: string }[];
}

/**
 * Recognises by its headings, in any order, which published table a file holds. A column under a name that it had in
 * another edition is read and noted; one that is missing is an error that names what stands in its place.
 */
export function recognise(file: string, table: Table): { found: Recognised | null; findings: BenchmarkFinding[] } {
  const fits = datasets.map((dataset) => fitOf(dataset, table.headings));
  const whole = fits.filter(({ missing }) => missing.length === 0).sort((a, b) => b.wanted.length - a.wanted.length);
  const fit = whole.find((one) => hasMarker(one, table));
  if (fit !== undefined) return { found: fit, findings: [...renamedIn(file, fit), ...twiceIn(file, fit, table)] };
  return { found: null, findings: [refusal(file, table, whole[0], fits)] };
}

function fitOf(dataset: Dataset, headings: readonly string[]): Fit {
  const lower = headings.map((heading) => heading.toLowerCase());
  const own = [...dataset.filters, ...dataset.indicators];
  const wanted = [...areaColumnsOf[dataset.areas], ...own];
  const columns = new Map<string, number>();
  const renamed: { column: string; heading: string }[] = [];
  for (const column of wanted) {
    const names = [column, ...(dataset.formerly?.[column] ?? [])];
    const name = names.find((one) => lower.includes(one));
    if (name === undefined) continue;
    columns.set(column, lower.indexOf(name));
    if (name !== column) renamed.push({ column, heading: name });
  }
  return { dataset, columns, wanted, renamed, missing: wanted.filter((column) => !columns.has(column)) };
}

function hasMarker({ dataset: { marker }, columns }: Fit, { rows }: Table): boolean {
  if (marker === undefined) return true;
  const index = columns.get(marker.column) ?? -1;
  return rows.some((row) => matches(row[index] ?? '', marker.text));
}

function renamedIn(file: string, { renamed }: Fit): BenchmarkFinding[] {
  return renamed.map(({ column, heading }) => ({
    severity: 'note',
    code: 'column-renamed',
    file,
    column: heading,
    message: `read as ${column}, which other editions call it. Nothing to do.`,
  }));
}

function twiceIn(file: string, { columns }: Fit, { headings }: Table): BenchmarkFinding[] {
  const lower = headings.map((heading) => heading.toLowerCase());
  return [...columns.values()].flatMap((index): BenchmarkFinding[] =>
    lower.lastIndexOf(lower[index] as string) === index
      ? []
      : [
          {
            severity: 'error',
            code: 'column-twice',
            file,
            column: headings[index] ?? null,
            message: 'stands in the file twice. Download the file again, or take the wrong column out.',
          },
        ],
  );
}

function refusal(file: string, { headings }: Table, unmarked: Fit | undefined, fits: readonly Fit[]): BenchmarkFinding {
  if (unmarked?.dataset.marker !== undefined) {
    const { column, text } = unmarked.dataset.marker;
    const message = `no row says "${text}", so this is not the table "${unmarked.dataset.source}" that its columns look like. Take the file out, or download that table whole.`;
    return { severity: 'error', code: 'rows-missing', file, column, message };
  }
  const nearest = fits
    .map((fit) => ({ ...fit, own: [...fit.dataset.filters, ...fit.dataset.indicators] }))
    .filter(({ own, missing }) => own.some((column) => !missing.includes(column)))
    .sort((a, b) => b.columns.size / b.wanted.length - a.columns.size / a.wanted.length)[0];
  if (nearest === undefined || nearest.columns.size * 2 < nearest.wanted.length) {
    const message = 'its columns are those of no table that figures are read from. Take the file out of the folder.';
    return { severity: 'error', code: 'file-unknown', file, column: null, message };
  }
  const known = new Set(nearest.columns.values());
  const others = headings.filter((_, index) => !known.has(index));
  const instead = others.length === 0 ? '' : ` The file also has ${firstOf(others, 5)}:`;
  return {
    severity: 'error',
    code: 'column-missing',
    file,
    column: nearest.missing.join(', '),
    message: `missing from what looks like the table "${nearest.dataset.source}".${instead} if a column was renamed, add its new name to that table's list in src/benchmarks/dataset.ts.`,
  };
}

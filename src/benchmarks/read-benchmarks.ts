import type { Area } from './area.ts';
import { type AreaDirectory, openAreas, withListings } from './area-directory.ts';
import { comparators } from './comparators/index.ts';
import type { BenchmarkFigure } from './figure.ts';
import type { BenchmarkFinding } from './finding.ts';
import { mergeFigures } from './merge.ts';
import type { Neighbour } from './neighbour.ts';
import { figuresOf } from './reading/figures.ts';
import { isNeighbourFile, readNeighbours } from './reading/neighbours.ts';
import { implausibleIn } from './reading/plausible.ts';
import { type Recognised, recognise } from './reading/recognise.ts';
import { type PublishedRow, rowsOf } from './reading/rows.ts';
import { type BenchmarkFile, readTable } from './reading/table.ts';

/** What the product keeps of published figures: the contents of its three files. */
export interface BenchmarkData {
  figures: BenchmarkFigure[];
  areas: Area[];
  neighbours: Neighbour[];
}

interface OpenFile {
  path: string;
  recognised: Recognised;
  rows: PublishedRow[];
}

/**
 * Reads published files and adds them to what is known. Returns what would be known afterwards, and every finding;
 * where one of them is an error, nothing of it should be kept.
 */
export function readBenchmarks(
  files: readonly BenchmarkFile[],
  known: BenchmarkData = { figures: [], areas: [], neighbours: [] },
): { after: BenchmarkData; findings: BenchmarkFinding[] } {
  const findings: BenchmarkFinding[] = [];
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const tables = inOrder.map((file) => ({ file, table: readTable(file) }));
  const lists = tables.filter(({ table }) => isNeighbourFile(table));
  const opened = tables.flatMap((one): OpenFile[] => {
    if (lists.includes(one)) return [];
    const { found, findings: atHeadings } = recognise(one.file.path, one.table);
    findings.push(...atHeadings);
    if (found === null) return [];
    const { rows, findings: atRows } = rowsOf(one.file.path, found, one.table);
    findings.push(...atRows);
    return [{ path: one.file.path, recognised: found, rows }];
  });
  const listings = opened.flatMap(({ rows }) => rows.flatMap((row) => row.listings));
  const areas = withListings(known.areas, listings);
  const directory = openAreas(areas);
  const read = opened.flatMap((file) => figuresIn(file, directory, findings));
  findings.push(...contradictions(opened));
  const figures = mergeFigures(known.figures, read, directory);
  const hasEnded = endedBy(figures);
  const models = lists.map(({ file }) => readNeighbours(file, directory, hasEnded));
  findings.push(...models.flatMap((model) => model.findings));
  const newLists = models.flatMap((model) => model.neighbours);
  const renewed = new Set(newLists.map(({ model }) => model));
  const neighbours = [...known.neighbours.filter(({ model }) => !renewed.has(model)), ...newLists];
  return { after: { figures, areas, neighbours }, findings };
}

function figuresIn({ path, recognised, rows }: OpenFile, directory: AreaDirectory, findings: BenchmarkFinding[]) {
  return comparators.flatMap((comparator): BenchmarkFigure[] => {
    const binding = comparator.bindings.find(({ source }) => source === recognised.dataset.source);
    if (binding === undefined) return [];
    const { figures, findings: atFigures } = figuresOf(path, comparator, binding, rows, directory);
    findings.push(...atFigures, ...implausibleIn(path, comparator, binding, figures));
    const published = new Set(figures.filter(({ symbol }) => symbol !== 'x').map(({ year }) => year));
    return figures.filter(({ year }) => published.has(year));
  });
}

/** Two files of one table in one folder: it cannot be known which of them counts. */
function contradictions(opened: readonly OpenFile[]): BenchmarkFinding[] {
  const first = new Map<string, string>();
  return opened.flatMap(({ path, recognised: { dataset } }): BenchmarkFinding[] => {
    const other = first.get(dataset.source);
    if (other === undefined) first.set(dataset.source, path);
    if (other === undefined) return [];
    const message = `is the same table as ${other}. Keep the newer of the two.`;
    return [{ severity: 'error', code: 'ambiguous-figure', file: path, column: null, message }];
  });
}

/** Whether a council no longer had any figure in a year, or in the newest year. */
function endedBy(figures: readonly BenchmarkFigure[]): (code: string, year: number) => boolean {
  const last = new Map<string, number>();
  for (const { areaCode, year, value } of figures) {
    if (value !== null) last.set(areaCode, Math.max(year, last.get(areaCode) ?? 0));
  }
  const newest = Math.max(...last.values());
  return (code, year) => (last.get(code) ?? newest) < Math.min(year, newest);
}

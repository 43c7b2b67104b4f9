import type { AreaDirectory } from '../area-directory.ts';
import { readCell } from '../cell.ts';
import type { Binding, Comparator, Filter } from '../comparator.ts';
import { areaInYear, type BenchmarkFigure } from '../figure.ts';
import { type BenchmarkFinding, firstOf } from '../finding.ts';
import { matches, meets } from './filter.ts';
import type { PublishedRow } from './rows.ts';

type Problems = Map<BenchmarkFinding['code'], string[]>;

/**
 * The figures of one comparator in the rows of its table. Rows whose area or value cannot be read, and two rows that
 * give the same area and year different figures, are errors.
 */
export function figuresOf(
  file: string,
  comparator: Comparator,
  binding: Binding,
  rows: readonly PublishedRow[],
  directory: AreaDirectory,
): { figures: BenchmarkFigure[]; findings: BenchmarkFinding[] } {
  const chosen = rows.filter((row) => meets(row.cell, binding.where));
  if (chosen.length === 0) {
    const [column, text] = partThatFails(binding.where, rows);
    const message = `no row for ${comparator.id} says "${text}": the text may have changed. See src/benchmarks/comparators.`;
    return { figures: [], findings: [{ severity: 'error', code: 'rows-missing', file, column, message }] };
  }
  const problems: Problems = new Map();
  const note = (code: BenchmarkFinding['code'], text: string) =>
    problems.set(code, [...(problems.get(code) ?? []), text]);
  const denominators = denominatorsOf(binding, rows);
  const figures = new Map<string, BenchmarkFigure>();
  for (const row of chosen.filter(({ year }) => year >= comparator.firstYear)) {
    const cell = readCell(writtenIn(row, binding), binding.notation);
    if (cell === null) {
      note('value-unreadable', `"${row.cell(binding.value)}" on line ${row.line}`);
      continue;
    }
    const said = { ...partsOf(row, binding, denominators), ...cell };
    for (const place of row.areas) {
      const area = directory.byCode(place) ?? directory.byNumber(place);
      if (area === null) {
        note('council-unknown', place);
        continue;
      }
      const key = areaInYear({ areaCode: area.code, year: row.year });
      const before = figures.get(key);
      if (before !== undefined && !isSame(before, said)) {
        note('ambiguous-figure', `${area.name} ${row.year}, line ${row.line}`);
      }
      figures.set(key, {
        measure: comparator.id,
        areaCode: area.code,
        areaName: area.name,
        areaType: area.type,
        year: row.year,
        periodEnd: `${row.year}-${comparator.yearEnds}`,
        ...said,
        source: row.source,
      });
    }
  }
  return { figures: [...figures.values()], findings: findingsOf(file, comparator, binding, problems) };
}

function findingsOf(file: string, { id }: Comparator, { value }: Binding, problems: Problems): BenchmarkFinding[] {
  return [...problems].map(([code, found]) => {
    const cases = firstOf([...new Set(found)]);
    const error = { severity: 'error', code, file } as const;
    if (code === 'value-unreadable') {
      const message = `neither numbers nor symbols for ${id}: ${cases}. Download the file again.`;
      return { ...error, column: value, message };
    }
    if (code === 'council-unknown') {
      const message = `no area is known by ${cases}. Read a table that lists it at the same time.`;
      return { ...error, column: null, message };
    }
    return { ...error, column: value, message: `two rows give ${id} different figures: ${cases}. See which is meant.` };
  });
}

/** The first part of a filter that excludes every row which meets the parts before it. */
function partThatFails(where: Filter, rows: readonly PublishedRow[]): [string | null, string] {
  let left = rows;
  for (const [column, text] of Object.entries(where)) {
    left = left.filter((row) => matches(row.cell(column), text));
    if (left.length === 0) return [column, text];
  }
  return [null, ''];
}

function denominatorsOf({ denominator }: Binding, rows: readonly PublishedRow[]): (row: PublishedRow) => number | null {
  if (denominator === undefined) return () => null;
  if (typeof denominator === 'string') return (row) => partOf(row.cell(denominator));
  const keyOf = ({ areas, year }: PublishedRow) => `${areas.join('|')}|${year}`;
  const totals = new Map(
    rows
      .filter((row) => meets(row.cell, denominator.where))
      .map((row) => [keyOf(row), partOf(row.cell(denominator.column))]),
  );
  return (row) => totals.get(keyOf(row)) ?? null;
}

/** The interactive tool writes a dash for every missing figure and does not say why. */
function writtenIn(row: PublishedRow, { source, value }: Binding): string {
  const text = row.cell(value);
  return source === 'la-interactive-tool' && text === '-' ? 'x' : text;
}

function partsOf(row: PublishedRow, { numerator }: Binding, denominators: (row: PublishedRow) => number | null) {
  return {
    numerator: numerator === undefined ? null : partOf(row.cell(numerator)),
    denominator: denominators(row),
  };
}

function partOf(text: string): number | null {
  return readCell(text)?.value ?? null;
}

type Said = Pick<BenchmarkFigure, 'value' | 'symbol' | 'numerator' | 'denominator'>;

function isSame(a: Said, b: Said): boolean {
  return a.value === b.value && a.symbol === b.symbol && a.numerator === b.numerator && a.denominator === b.denominator;
}

import { type Benchmarks, openBenchmarks, publishedFigure } from '#src/benchmarks/benchmarks.ts';
import { comparators } from '#src/benchmarks/comparators/index.ts';
import { findingLine } from '#src/benchmarks/finding.ts';
import { readBenchmarks } from '#src/benchmarks/read-benchmarks.ts';
import { shareOf } from '#src/benchmarks/round.ts';
import type { CaseResult } from '../case-result.ts';
import type { BenchmarkCase, BenchmarkFolder } from './case.ts';
import { expectedCases } from './expected.ts';
import { result } from './result.ts';

/**
 * Reads a folder's published files with the product's own reader and compares the result with the folder's answers:
 * comparisons of an area by year and method, percentages that end in a half, neighbours by name.
 */
export function runBenchmarkCases({ files, cases }: BenchmarkFolder): CaseResult[] {
  const { after, findings } = readBenchmarks(files);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const benchmarks = openBenchmarks(after);
  return [
    ...errors.map((finding) => result(finding.file, 'no error', findingLine(finding))),
    ...cases.flatMap(({ kind, file, rows }) => {
      if (kind === 'expected') return expectedCases(benchmarks, file, rows);
      const run = kind === 'rounding' ? roundingCase : neighbourCase;
      return rows.map((row, index) => run(benchmarks, `${file}:${index + 2}`, row));
    }),
  ];
}

/** The published percentage follows from its parts; where the table was read, its figure must be made of the same. */
function roundingCase(benchmarks: Benchmarks, id: string, row: BenchmarkCase): CaseResult {
  const written = `${row.numerator} of ${row.denominator}: ${row.published_percent}`;
  const share = shareOf(Number(row.numerator), Number(row.denominator));
  const area = benchmarks.directory.byNumber(row.old_la_code ?? '');
  const measure = comparators.find(({ bindings }) =>
    bindings.some(({ where }) => Object.values(where).includes(row.measure ?? '')),
  );
  const year = Number(row.time_period);
  const figure = area && measure ? publishedFigure(benchmarks, measure.id, area.code, year) : null;
  if (figure !== null && figure.value !== share) return result(id, share, figure.value);
  return result(
    id,
    written,
    figure === null
      ? `${row.numerator} of ${row.denominator}: ${share}`
      : `${figure.numerator} of ${figure.denominator}: ${figure.value}`,
  );
}

function neighbourCase(benchmarks: Benchmarks, id: string, row: BenchmarkCase): CaseResult {
  const council = benchmarks.directory.byNumber(row.old_la_code ?? '');
  const neighbours = council === null ? [] : benchmarks.neighboursOf(council.code, Number(row.model));
  return result(id, row.neighbour_old_la_code, neighbours[Number(row.neighbour_rank) - 1]?.number);
}

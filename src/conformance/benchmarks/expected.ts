import { roundHalfUp } from '#figure';
import type { Area } from '#src/benchmarks/area.ts';
import type { Benchmarks } from '#src/benchmarks/benchmarks.ts';
import { comparators } from '#src/benchmarks/comparators/index.ts';
import { type Comparison, comparisonIn } from '#src/benchmarks/comparison.ts';
import type { CaseResult } from '../case-result.ts';
import type { BenchmarkCase } from './case.ts';
import { result } from './result.ts';

/** Means in such files are written to four decimals. */
const decimals = 4;

/**
 * Cases of `measure_short, year, comparator, value, method`: each names the comparator as the Local Authority
 * Interactive Tool does, and is about the authority that the column `comparator` names somewhere. Where a method says
 * how many neighbours or authorities were used, that must agree too.
 */
export function expectedCases(benchmarks: Benchmarks, file: string, rows: readonly BenchmarkCase[]): CaseResult[] {
  const named = (name: string | undefined) => benchmarks.directory.areas.filter((one) => one.name === name);
  const council = rows.flatMap(({ comparator }) => named(comparator)).find(({ type }) => type === 'authority');
  return rows.map((row, index) => {
    const id = `${file}:${index + 2} ${row.measure_short} ${row.year} ${row.comparator}`;
    const measure = comparators.find((one) =>
      one.bindings.some(({ where }) => where.measure_short === row.measure_short),
    );
    if (council === undefined || measure === undefined) {
      return { id, status: 'skipped', detail: 'no such area or measure among the published files' };
    }
    const comparison = comparisonIn(benchmarks, measure.id, council.code, Number(row.year));
    if (comparison === null) return { id, status: 'failed', detail: 'nothing is published for that year' };
    const [expected, got] = answers(comparison, council, row);
    return result(id, expected, got);
  });
}

function answers(comparison: Comparison, council: Area, row: BenchmarkCase): [string, string | null] {
  const { comparator = '', value = '', method = '' } = row;
  const number = roundHalfUp(Number(value), decimals);
  const neighbours = /^SN (\d{4}) (mean|median)$/.exec(comparator);
  if (neighbours !== null) {
    const found = comparison.neighbours.find(({ model }) => model === Number(neighbours[1]));
    const got = found?.[neighbours[2] as 'mean' | 'median'] ?? null;
    const words = `${neighbours[2]} of ${found?.used} of ${found?.neighbours.length}`;
    return [`${number}, ${method}`, got === null ? null : `${roundHalfUp(got, decimals)}, ${words}`];
  }
  const { standing } = comparison;
  if (comparator === 'National rank') {
    return [`${number}, ${method}`, standing && `${standing.rank}, rank of ${standing.of} LAs, ties=min`];
  }
  if (comparator === 'Quartile band') return [value, standing?.band ?? null];
  const figures = { [council.name]: comparison.own, England: comparison.england };
  const figure = figures[comparator] ?? (comparison.region?.areaName === comparator ? comparison.region : null);
  return [
    String(number),
    figure === null || figure.value === null ? null : String(roundHalfUp(figure.value, decimals)),
  ];
}

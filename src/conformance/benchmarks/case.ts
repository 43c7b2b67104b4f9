import type { BenchmarkFile } from '#src/benchmarks/reading/table.ts';

/** A file of cases (`expected_….csv`, `rounding_….csv` or `sn_…resolved.csv`), row by row. */
export interface BenchmarkCases {
  kind: 'expected' | 'rounding' | 'neighbours';
  file: string;
  rows: readonly BenchmarkCase[];
}

/** One row of a file of cases, by column name. */
export type BenchmarkCase = Readonly<Record<string, string>>;

/** A folder of published files and the answers that follow from them. */
export interface BenchmarkFolder {
  files: readonly BenchmarkFile[];
  cases: readonly BenchmarkCases[];
}

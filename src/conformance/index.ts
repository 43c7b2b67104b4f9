export {
  type BenchmarkCase,
  type BenchmarkCases,
  type BenchmarkFolder,
  runBenchmarkCases,
} from './benchmarks/index.ts';
export type { CaseResult } from './case-result.ts';
export {
  type CsvCase,
  type CsvCaseOptions,
  type CsvCases,
  type RuleCases,
  runCsvCases,
  runRuleCases,
} from './extracts/index.ts';
export {
  areMeasureCases,
  loadMeasureCase,
  type MeasureCase,
  type MeasureTools,
  runMeasureCases,
} from './measures/index.ts';
export { runSpcCases, type SpcCases } from './spc/index.ts';

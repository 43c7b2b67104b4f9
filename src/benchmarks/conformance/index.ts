export type { BenchmarkCase, BenchmarkCases, BenchmarkFolder, CaseResult } from './case.ts';
export { runBenchmarkCases } from './run.ts';

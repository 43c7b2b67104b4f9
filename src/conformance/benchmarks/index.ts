export type { BenchmarkCase, BenchmarkCases, BenchmarkFolder } from './case.ts';
export { runBenchmarkCases } from './run.ts';

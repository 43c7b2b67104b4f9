export type { CsvCase, CsvCases } from './case.ts';
export { type CsvCaseOptions, runCsvCases } from './csv.ts';
export { type RuleCases, runRuleCases } from './rules.ts';

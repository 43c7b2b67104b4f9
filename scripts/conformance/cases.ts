import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CaseResult, type CsvCases, type RuleCases, runCsvCases, runRuleCases } from '#conformance';
import { UsageError } from '../cli/command-line.ts';

/** Runs the cases of broken and odd CSV files that a file or folder holds. */
export function runCsv(place: string): CaseResult[] {
  return collectionsIn(place).flatMap(({ file, content }) => {
    const cases = content as CsvCases;
    if (cases.format !== 'csv-case/1') return [];
    const folder = path.dirname(file);
    const besides = [folder, path.join(folder, path.basename(file, '.json').replace(/-expected$/, ''))];
    const bytesOf = (name: string) => {
      const found = besides.map((one) => path.join(one, name)).find((one) => existsSync(one));
      return found === undefined ? null : new Uint8Array(readFileSync(found));
    };
    return runCsvCases(cases, { bytesOf, underTimeZone });
  });
}

/** Runs the cases of DfE's validation rules that a file or folder holds. */
export function runRules(place: string): CaseResult[] {
  return collectionsIn(place).flatMap(({ content }) =>
    Array.isArray(content) ? runRuleCases(content as RuleCases[]) : [],
  );
}

/** Every JSON file at a place: the file itself, or all under a folder, in the order of their paths. */
export function collectionsIn(place: string): { file: string; content: unknown }[] {
  if (!existsSync(place)) throw new UsageError(`${place} does not exist.`);
  const files = statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => path.join(place, file))
    : [place];
  return files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, content: JSON.parse(readFileSync(file, 'utf8')) as unknown }));
}

/** Runs something as if the machine were in a time zone. */
export function underTimeZone<Result>(zone: string, run: () => Result): Result {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

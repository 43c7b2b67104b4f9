import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { BenchmarkFile } from '#benchmarks';
import { type BenchmarkCase, type BenchmarkCases, type CaseResult, runBenchmarkCases } from '#conformance';
import { readCsvFiles } from '../benchmarks/files.ts';
import { UsageError } from '../cli/command-line.ts';

/** Files that hold answers, by their names. */
const answers: readonly [RegExp, BenchmarkCases['kind']][] = [
  [/^expected.*\.csv$/i, 'expected'],
  [/^rounding.*\.csv$/i, 'rounding'],
  [/^sn_.*resolved\.csv$/i, 'neighbours'],
];
/** Files about the folder itself, which hold neither figures nor answers. */
const aboutTheFolder = /(^la_lookup|dictionary|source_map)(.*)\.csv$/i;

/** Reads a folder of published files and checks the answers beside them with the product's own functions. */
export function runBenchmarks(place: string): CaseResult[] {
  if (!existsSync(place) || !statSync(place).isDirectory()) throw new UsageError(`${place} is not a folder.`);
  const files = readCsvFiles(place).filter(({ path: file }) => !aboutTheFolder.test(path.basename(file)));
  const kindOf = ({ path: file }: BenchmarkFile) => answers.find(([name]) => name.test(path.basename(file)))?.[1];
  return runBenchmarkCases({
    files: files.filter((file) => kindOf(file) === undefined),
    cases: files.flatMap((file): BenchmarkCases[] => {
      const kind = kindOf(file);
      return kind === undefined ? [] : [{ kind, file: path.basename(file.path), rows: rowsOf(file) }];
    }),
  });
}

function rowsOf({ text }: BenchmarkFile): BenchmarkCase[] {
  return Papa.parse<BenchmarkCase>(text, { header: true, skipEmptyLines: true }).data;
}

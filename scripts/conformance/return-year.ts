import { readFileSync } from 'node:fs';
import { monthOf } from '#calendar';
import { parseSettings } from '#catalogue';
import type { CaseResult } from '#conformance';
import { readMeasures } from '#folders';
import { findExtracts, readExtractFolder, readForFigures } from '#refresh';
import { stockOn } from '#warehouse';
import { startDatabase } from '../duckdb.ts';
import { nodeFiles } from '../refresh/files.ts';
import { defaultPlaces } from '../refresh/run.ts';
import { type PublishedReturn, publishReturn } from './publish-return.ts';

/** What is known about a public fake return: see the file for where it comes from. */
interface KnownReturn extends PublishedReturn {
  childrenWithShortBreaks: number;
  rows: Record<string, number>;
}

const [knownFile, settingsFile] = ['tests/golden/return-2018.json', 'tests/golden/return-2018.yaml'];

/**
 * Reads a folder with the files of one return year as a refresh reads it, publishes it and compares the result with what
 * is known about it.
 */
export async function runReturnYear(folder: string): Promise<CaseResult[]> {
  const known = JSON.parse(readFileSync(knownFile, 'utf8')) as KnownReturn;
  const settings = parseSettings(readFileSync(settingsFile, 'utf8'), settingsFile);
  const folders = await findExtracts(nodeFiles, folder, settings, monthOf(known.day));
  const { measures } = await readMeasures(defaultPlaces.measures);
  const read = await readForFigures(measures, (options) =>
    Promise.all(folders.map((one) => readExtractFolder(nodeFiles, one, options))),
  );
  const extracts = read.map(({ extract }) => extract);
  const [stock] = await stockOn(await startDatabase(), extracts, settings, [known.day]);
  const errors = extracts.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  const rowsOf = (table: string) => extracts.reduce((sum, { tables }) => sum + (tables[table]?.rowCount ?? 0), 0);
  return [
    compare(`children looked after on ${known.day}`, stock?.children, known.childrenLookedAfter),
    compare('the same with short breaks', stock?.childrenWithShortBreaks, known.childrenWithShortBreaks),
    compare('findings that would stop publication', errors.length, 0),
    ...Object.entries(known.rows).map(([table, rows]) => compare(`rows of ${table}`, rowsOf(table), rows)),
    ...publishReturn(folder, settingsFile, known),
  ];
}

function compare(id: string, got: number | undefined, expected: number): CaseResult {
  const status = got === expected ? 'passed' : 'failed';
  return { id, status, detail: status === 'passed' ? '' : `${got} instead of ${expected}` };
}

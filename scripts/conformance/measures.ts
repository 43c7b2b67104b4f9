import { areMeasureCases, type CaseResult, runMeasureCases } from '#conformance';
import { readCatalogue } from '#folders';
import { UsageError } from '../cli/command-line.ts';
import { startDatabase } from '../duckdb.ts';
import { defaultPlaces } from '../refresh/run.ts';
import { collectionsIn } from './cases.ts';
import { decidedSince } from './decided-since.ts';

/** Works out the measures over the extracts of the cases that a file or folder holds. */
export async function runMeasureFiles(place: string): Promise<CaseResult[]> {
  const cases = collectionsIn(place).flatMap(({ content }) => (areMeasureCases(content) ? content : []));
  if (cases.length === 0) throw new UsageError(`${place} holds no such cases.`);
  const { settings, measures } = await readCatalogue(defaultPlaces.settings, defaultPlaces.measures);
  const decided = cases.map(decidedSince);
  for (const [at, { why }] of decided.entries())
    if (why !== null) console.log(`${at + 1} is held to a later decision: ${why}`);
  return runMeasureCases(
    decided.map((one) => one.decided),
    { database: await startDatabase(), settings, measures },
  );
}

import type { Month } from '#calendar';
import { type Figure, MeasureRunError, runMeasures, withConsortiumTotals, withRollUps } from '#measures';
import { type Database, loadWarehouse } from '#warehouse';
import { StoppedError } from '../cli/command-line.ts';
import { startDatabase } from '../duckdb.ts';
import type { Catalogue } from './catalogue-files.ts';
import type { CheckedExtract } from './read-extracts.ts';

/** One database serves every refresh of the process: starting it takes longer than most of its work. */
let shared: Promise<Database> | undefined;

/**
 * Loads extracts into a fresh warehouse and runs every measure: figures before any suppression, child-level data's
 * last station. Rejects with a StoppedError where a measure cannot be worked out. `extraDays` are further days on which stocks are counted beside the month ends.
 */
export async function workOut(
  catalogue: Catalogue,
  extracts: readonly CheckedExtract[],
  lastMonth: Month,
  extraDays: readonly string[] = [],
): Promise<Figure[]> {
  const { settings, measures } = catalogue;
  shared ??= startDatabase();
  const database = await shared;
  await loadWarehouse(database, {
    extracts: extracts.map(({ extract }) => extract),
    settings,
    firstMonth: settings.publication.firstMonth,
    lastMonth,
    extraDates: [...extraDays],
  });
  try {
    return withConsortiumTotals(
      withRollUps(await runMeasures(database, measures), measures),
      measures,
      settings.consortium,
    );
  } catch (error) {
    if (error instanceof MeasureRunError) throw new StoppedError(`${error.message}\nNothing was written.`);
    throw error;
  }
}

import type { Month } from '#calendar';
import type { Catalogue, Measure } from '#catalogue';
import type { Figure } from '#figure';
import { MeasureRunError, runMeasures, type ThinFigure, withConsortiumTotals, withRollUps } from '#measures';
import { buildWarehouse, type Database } from '#warehouse';
import { RefreshStopped } from './refresh-stopped.ts';

/** What else to work out, whom to tell, and whether what was staged is to be built from once more. */
interface Telling {
  /** Further days on which stocks are counted beside the month ends. */
  extraDays?: readonly string[];
  /** Told of a measure that cannot be worked out, which then has no figure; without it that rejects the whole. */
  refuse?: (problem: MeasureRunError, measure: Measure) => void;
  /** Told of each figure of which too few are known. */
  withhold?: (thin: ThinFigure) => void;
  keepsStaging?: boolean;
}

/**
 * Builds the warehouse from the extracts that are staged and runs every measure: figures before any suppression. Nothing that
 * is published comes from child-level data after this step. Rejects with a RefreshStopped where a measure cannot be worked
 * out and nobody is told.
 */
export async function workOut(
  database: Database,
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  lastMonth: Month,
  { extraDays = [], refuse, withhold, keepsStaging = false }: Telling = {},
): Promise<Figure[]> {
  const { firstMonth } = settings.publication;
  const queries = measures.map(({ sql }) => sql);
  await buildWarehouse(database, { settings, firstMonth, lastMonth, extraDates: extraDays, keepsStaging, queries });
  try {
    const figures = withRollUps(await runMeasures(database, measures, refuse, withhold), measures);
    return withConsortiumTotals(figures, measures, settings.consortium);
  } catch (error) {
    if (error instanceof MeasureRunError) throw new RefreshStopped(`${error.message}\nNothing was written.`);
    throw error;
  }
}

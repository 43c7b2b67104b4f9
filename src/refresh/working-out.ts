import type { Month } from '#calendar';
import type { Catalogue, Measure } from '#catalogue';
import type { Figure } from '#figure';
import { MeasureRunError, runMeasures, type ThinFigure, withConsortiumTotals, withRollUps } from '#measures';
import { buildWarehouse, type Database } from '#warehouse';
import { RefreshStopped } from './refresh-stopped.ts';

/**
 * Builds the warehouse from the extracts that are staged and runs every measure: figures before any suppression. This
 * is the last step that reads child-level data. `extraDays` are further days on which stocks are counted beside the month
 * ends. A measure that cannot be worked out has no figure, and `refuse` is told; without it that rejects the whole with a
 * RefreshStopped. `withhold` is told of each figure of which too few are known.
 */
export async function workOut(
  database: Database,
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  lastMonth: Month,
  extraDays: readonly string[] = [],
  refuse?: (problem: MeasureRunError, measure: Measure) => void,
  withhold?: (thin: ThinFigure) => void,
): Promise<Figure[]> {
  const { firstMonth } = settings.publication;
  await buildWarehouse(database, { settings, firstMonth, lastMonth, extraDates: extraDays });
  try {
    const figures = withRollUps(await runMeasures(database, measures, refuse, withhold), measures);
    return withConsortiumTotals(figures, measures, settings.consortium);
  } catch (error) {
    if (error instanceof MeasureRunError) throw new RefreshStopped(`${error.message}\nNothing was written.`);
    throw error;
  }
}

import { councilFolder, productMeasures, usualFolder } from '#folders';
import {
  type Outcome,
  type RefreshEffects,
  type RefreshOptions,
  RefreshStopped,
  refresh as refreshWith,
} from '#refresh';
import { StoppedError } from '../cli/command-line.ts';
import type { Engine } from '../duckdb.ts';
import { nodeEffects } from './effects.ts';

/**
 * What a refresh reads and writes in a council's folder, with the product's measures and, where that is not the product's
 * own folder, the council's besides.
 */
export function refreshPlaces(folder: string): RefreshOptions {
  const { measures, extracts, settings, published, findings, outside } = councilFolder(folder);
  const ownMeasures = folder === usualFolder ? undefined : measures;
  return {
    extracts,
    settings,
    measures: productMeasures,
    ownMeasures,
    published,
    edition: 'public',
    findings,
    outside,
  };
}

/** The project's own folders. */
export const defaultPlaces = refreshPlaces(usualFolder);

/**
 * From extracts to published figures, on this machine: paths may be relative to the working folder. `handed` replaces
 * what a refresh uses by default. Rejects with a StoppedError where nothing was published, also where another refresh
 * holds the lock.
 */
export async function refresh(
  { engine, ...options }: RefreshOptions & { engine?: Engine },
  handed: Partial<RefreshEffects> = {},
): Promise<Outcome> {
  try {
    return await refreshWith(options, { ...nodeEffects(engine), ...handed });
  } catch (error) {
    throw error instanceof RefreshStopped ? new StoppedError(error.message) : error;
  }
}

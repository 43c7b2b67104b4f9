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

/** The project's own folders. */
export const defaultPlaces = {
  extracts: 'data/extracts',
  settings: 'data/settings.yaml',
  measures: 'data/measures',
  published: 'data/published',
  edition: 'public',
  findings: 'data/findings',
} as const satisfies RefreshOptions;

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

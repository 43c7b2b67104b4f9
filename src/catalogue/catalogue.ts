import type { Logo } from './logo.ts';
import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';

/**
 * The settings, as an edition has them, and the measures, with the hash of what in each of them figures follow from.
 */
export interface Catalogue {
  settings: Settings;
  settingsHash: string;
  measures: Measure[];
  measureHashes: Record<string, string>;
  /** Where the settings name a measure that there is not, or that has no target; null where all is well. */
  namedProblem: string | null;
  /** What is amiss with measure files and stops nothing. */
  warnings: string[];
  /** The council's logo; null where the settings name none. */
  logo: Logo | null;
}

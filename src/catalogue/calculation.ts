import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';

/**
 * What a measure's figures follow from, as one text that is the same as long as they must be: its SQL, unit, periods,
 * sources and categories. The words about it may change without the figures growing stale.
 */
export function calculationOf(measure: Measure): string {
  const { sql, unit, periodTypes, sources, alsoReads, breakdowns } = measure;
  return JSON.stringify({ sql, unit: unit.name, periodTypes, sources, alsoReads, breakdowns });
}

/** The settings that figures follow from, as one text: populations, parameters, authorities and the publication policy. */
export function calculationSettingsOf(settings: Settings): string {
  const { authorities, populations, parameters, publication } = settings;
  return JSON.stringify({ authorities, populations, parameters, publication });
}

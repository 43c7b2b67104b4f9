import { type Fault, faultsError } from './faults.ts';
import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';
import { targetMeasureFaults } from './target.ts';

/**
 * What is amiss where the settings name measures, in targets, rebases and the consortium's scorecard, in the light of the
 * measures there are: one text that names file, line and remedy of each, or null. What is amiss there changes no figure.
 * `source` is the text of the settings' file.
 */
export function namedMeasuresProblem(
  source: string,
  file: string,
  settings: Pick<Settings, 'targets' | 'rebases' | 'consortium'>,
  measures: readonly Pick<Measure, 'id' | 'kind' | 'polarity' | 'unit' | 'periodTypes'>[],
): string | null {
  const known = new Set(measures.map(({ id }) => id));
  const ofConsortium = (settings.consortium?.scorecard ?? []).flatMap((group, place) =>
    group.measures.flatMap((id, index): Fault[] =>
      known.has(id)
        ? []
        : [
            {
              path: ['consortium', 'scorecard', place, 'measures', index],
              text: `there is no measure ${id}: correct the id, or add its file to data/measures`,
            },
          ],
    ),
  );
  const faults = [...targetMeasureFaults(settings, measures), ...ofConsortium];
  return faults.length === 0 ? null : faultsError(source, file, faults).message;
}

import { type Fault, faultsError } from './faults.ts';
import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';
import { targetMeasureFaults } from './target.ts';

/**
 * What is wrong where the settings name measures (in targets, rebases, the consortium's scorecard, the board's
 * numbers and its choice for the front page), given the measures that exist: one text that names file, line and remedy of each, or
 * null. None of this changes a figure. `source` is the text of the settings' file.
 */
export function namedMeasuresProblem(
  source: string,
  file: string,
  settings: Pick<Settings, 'targets' | 'rebases' | 'consortium' | 'board'>,
  measures: readonly Pick<Measure, 'id' | 'kind' | 'polarity' | 'unit' | 'periodTypes'>[],
): string | null {
  const known = new Set(measures.map(({ id }) => id));
  const unknown = (id: string) => `there is no measure ${id}: correct the id, or add its file to data/measures`;
  const ofBoard = [
    ...Object.keys(settings.board?.numbers ?? {}).map((id): [string, Fault['path']] => [id, ['board', 'numbers', id]]),
    ...(settings.board?.frontPage ?? []).map((id, index): [string, Fault['path']] => [
      id,
      ['board', 'frontPage', index],
    ]),
  ].flatMap(([id, path]): Fault[] => (known.has(id) ? [] : [{ path, text: unknown(id) }]));
  const ofConsortium = (settings.consortium?.scorecard ?? []).flatMap((group, place) =>
    group.measures.flatMap((id, index): Fault[] =>
      known.has(id)
        ? []
        : [
            {
              path: ['consortium', 'scorecard', place, 'measures', index],
              text: unknown(id),
            },
          ],
    ),
  );
  const faults = [...targetMeasureFaults(settings, measures), ...ofConsortium, ...ofBoard];
  return faults.length === 0 ? null : faultsError(source, file, faults).message;
}

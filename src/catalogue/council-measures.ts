import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';

/** Measures without those that are other councils' own, each with the number that the board gave it. */
export function measuresOfCouncil(
  measures: readonly Measure[],
  { council, board }: Pick<Settings, 'council' | 'board'>,
): Measure[] {
  return measures
    .filter(({ onlyOf = [council] }) => onlyOf.includes(council))
    .map((measure) => {
      const number = board?.numbers[measure.id];
      return number === undefined ? measure : { ...measure, code: number };
    });
}

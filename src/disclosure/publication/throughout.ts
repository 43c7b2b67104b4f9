import { aboutOf, type Measure } from '#catalogue';
import { figureKey, seriesKey } from '#figure';
import { type PublishableFigure, sameFigure } from '#published';

/**
 * The parts to hide besides those that were hidden for another's sake: the rest of their series, where that is new. Were a
 * part hidden only when it must be, whoever knows the rule would read the small number from that it is hidden. A headline
 * is worth too much for that, and zero stays zero.
 *
 * @param hidden the keys of what was hidden for another's sake
 * @param published what stands in the ledger, by key
 */
export function hiddenThroughout(
  rows: readonly PublishableFigure[],
  hidden: ReadonlySet<string>,
  published: ReadonlyMap<string, PublishableFigure>,
  measures: ReadonlyMap<string, Measure>,
): Set<string> {
  const ofParts = rows.filter(
    ({ measure, breakdown }) =>
      breakdown !== '' && aboutOf(measures.get(measure) as Measure, breakdown) !== 'organisation',
  );
  const series = new Set(ofParts.filter((row) => hidden.has(figureKey(row))).map(seriesKey));
  const rest = ofParts.filter((row) => {
    const before = published.get(figureKey(row));
    const isNew = before === undefined || !sameFigure(before, row);
    return isNew && series.has(seriesKey(row)) && (row.symbol === '' || row.symbol === 'u') && row.value !== 0;
  });
  return new Set(rest.map(figureKey));
}

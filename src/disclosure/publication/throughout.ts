import { aboutOf, type Measure } from '#catalogue';
import { type FigureId, figureKey, parseFigureKey, seriesKey } from '#figure';
import { type PublishableFigure, sameFigure } from '#published';
import { inHalves } from './in-halves.ts';

/**
 * The parts to hide besides those that were hidden for the sake of another part of the same table: the rest of their series,
 * where that is new. Were a part hidden only when it must be, whoever knows the rule would read the small number from that
 * it is hidden. A headline is worth too much for that, and zero stays zero.
 *
 * @param hidden the number for whose sake a figure was hidden, by the figure's key
 * @param published what stands in the ledger, by key
 */
export function hiddenThroughout(
  rows: readonly PublishableFigure[],
  hidden: ReadonlyMap<string, string>,
  published: ReadonlyMap<string, PublishableFigure>,
  measures: ReadonlyMap<string, Measure>,
): Set<string> {
  const ofParts = rows.filter(
    ({ measure, breakdown }) =>
      breakdown !== '' && aboutOf(measures.get(measure) as Measure, breakdown) !== 'organisation',
  );
  const series = new Set(ofParts.filter((row) => isOfItsTable(hidden.get(figureKey(row)), row)).map(seriesKey));
  const rest = ofParts.filter((row) => {
    const before = published.get(figureKey(row));
    const isNew = before === undefined || !sameFigure(before, row);
    return isNew && series.has(seriesKey(row)) && (row.symbol === '' || row.symbol === 'u') && row.value !== 0;
  });
  return new Set(rest.map(figureKey));
}

/** How often it is tried at most to hide some series whole: every try is an examination. */
const mostTries = 12;

/**
 * Of the figures that are to be hidden throughout, those of as many series as open nothing: where less is shown, more can
 * look alike. All are tried together, and where that opens something as many as possible of each half.
 *
 * @param keys the figures' keys
 * @param opens whether a reader could narrow something down if so many of them were hidden
 */
export async function seriesThatClose(
  keys: ReadonlySet<string>,
  opens: (keys: ReadonlySet<string>) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  let taken: ReadonlySet<string> = new Set();
  const series = [...Map.groupBy(keys, (key) => seriesKey(parseFigureKey(key) as FigureId)).values()];
  await inHalves(series, mostTries, async (some) => {
    const more = new Set([...taken, ...some.flat()]);
    if (await opens(more)) return false;
    taken = more;
    return true;
  });
  return taken;
}

/** Whether a number is of another part of the table that a figure stands in, whatever the day. */
function isOfItsTable(number: string | undefined, row: PublishableFigure): boolean {
  const other = number === undefined ? null : parseFigureKey(number);
  return other !== null && other.category !== row.category && tableOf(other) === tableOf(row);
}

const tableOf = ({ measure, authority, breakdown }: Pick<FigureId, 'measure' | 'authority' | 'breakdown'>): string =>
  [measure, authority, breakdown].join('|');

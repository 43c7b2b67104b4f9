import { type Fault, faultsError } from './faults.ts';
import type { Measure } from './measure.ts';
import { nearIds } from './near-ids.ts';
import { inReadingOrder, type Placed } from './reading-order.ts';
import type { Settings } from './settings.ts';

/** What of the settings says which measures the board is shown. */
export type Choice = Pick<Settings, 'board'>;

/** Whether the board is shown a measure: all where it has chosen none, but those that are collected and not shown. */
export function isShown({ board }: Choice): (measure: Pick<Measure, 'id' | 'sets'>) => boolean {
  const listed = board?.measures && new Set(board.measures.flatMap(({ measures }) => measures));
  const notShown = new Set(board?.notShown);
  const set = board?.set;
  return ({ id, sets }) => !notShown.has(id) && (listed?.has(id) ?? true) && (set === undefined || sets.includes(set));
}

/** Measures in the order of the board's own headings, and those that it does not name after them; else in reading order. */
export function inBoardOrder<One extends Placed>(
  measures: readonly One[],
  { board }: Choice,
  hasNumber?: (measure: One) => boolean,
): One[] {
  const ordered = inReadingOrder(measures, hasNumber);
  if (board?.measures === undefined) return ordered;
  const at = new Map(board.measures.flatMap((group) => group.measures).map((id, index) => [id, index]));
  const placeOf = ({ id }: One) => at.get(id) ?? at.size;
  return ordered.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/**
 * What is wrong with a choice of the board that cannot be meant: a measure that there is not, one of another council's, one
 * on the front page that is not shown, or one without the measure that says when it must be hidden. One text that names
 * file, line and remedy of each, or null. A slip here is no warning: it would publish what was to be kept, or keep what
 * was to be published. `measures` are those of every council, `source` is the text of the settings' file.
 */
export function strangeChoiceProblem(
  source: string,
  file: string,
  { council, board }: Pick<Settings, 'council' | 'board'>,
  measures: readonly Pick<Measure, 'id' | 'sets' | 'onlyOf' | 'hiddenWith'>[],
): string | null {
  if (board === undefined) return null;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const shown = isShown({ board });
  const named = [
    ...(board.measures ?? []).flatMap((group, at) =>
      group.measures.map((id, index): Named => [id, ['board', 'measures', at, 'measures', index]]),
    ),
    ...(board.notShown ?? []).map((id, index): Named => [id, ['board', 'notShown', index]]),
  ];
  const strange = named.flatMap(([id, path]): Fault[] => {
    const measure = byId.get(id);
    if (measure === undefined) return [{ path, text: unknownWords(id, byId.keys()) }];
    const { onlyOf = [council] } = measure;
    return onlyOf.includes(council) ? [] : [{ path, text: `${id} is another council's own measure: take it out` }];
  });
  const front = (board.frontPage ?? []).flatMap((id, index): Fault[] => {
    const measure = byId.get(id);
    if (measure === undefined || shown(measure)) return [];
    return [{ path: ['board', 'frontPage', index], text: `${id} is not among the measures that are shown` }];
  });
  const bare = measures.flatMap((measure): Fault[] => {
    const other = byId.get(measure.hiddenWith ?? '');
    const { onlyOf = [council] } = measure;
    if (other === undefined || !onlyOf.includes(council) || !shown(measure) || shown(other)) return [];
    const at = board.notShown?.indexOf(other.id) ?? -1;
    const text = `${measure.id} is hidden wherever ${other.id} is, so show both of them or neither`;
    return [
      { path: at >= 0 ? ['board', 'notShown', at] : ['board', board.set === undefined ? 'measures' : 'set'], text },
    ];
  });
  const faults = [...strange, ...front, ...bare];
  return faults.length === 0 ? null : faultsError(source, file, faults).message;
}

type Named = [id: string, path: Fault['path']];

function unknownWords(id: string, known: Iterable<string>): string {
  const near = nearIds(id, known);
  const meant = near.length === 0 ? '' : ` (near it: ${near.join(', ')})`;
  return `there is no measure ${id}${meant}: correct the id, or add its file to data/measures`;
}

import { type Component, neighbourhoodOf } from './components.ts';
import type { EditionFigure } from './edition-figure.ts';
import type { Reader } from './reader.ts';
import type { SuppressionContext } from './suppression-context.ts';

/**
 * How far around a figure the audit goes: what lies beyond counts as known, which only makes it stricter. At last all.
 */
const nearby = [120, Infinity];

/**
 * Shows again what was hidden and need not be: headlines first, then those whose hiding loses most, as long as nothing
 * secret becomes inferable. Figures are tried in groups; a group that reveals too much is tried in halves.
 */
export function unsuppressRedundant(context: SuppressionContext, reader: Reader): void {
  const { visibility, loss } = context;
  const withheld = [...visibility.reasons].flatMap(([item, because]) =>
    because === 'withheld' && visibility.mayShow(item) ? [item] : [],
  );
  const ranked = withheld
    .map((item) => ({ item, rank: loss.of(item) * (loss.isHeadline(item) ? 1_000_000 : 1) }))
    .sort((a, b) => b.rank - a.rank || (a.item.key < b.item.key ? -1 : 1));
  const groups = Map.groupBy(ranked, ({ item, rank }) => `${rank}|${item.figure.authority}|${item.figure.periodType}`);
  for (const group of groups.values()) {
    const items = group.map(({ item }) => item);
    tryAll(context, reader, items);
  }
}

function tryAll(context: SuppressionContext, reader: Reader, items: readonly EditionFigure[]): void {
  const wanted = items.filter((item) => context.visibility.mayShow(item));
  if (wanted.length === 0) return;
  const { cells, undo } = context.visibility.show(wanted);
  if (!revealsAny(context, reader, cells)) return;
  undo();
  if (wanted.length === 1) return;
  const half = Math.ceil(wanted.length / 2);
  tryAll(context, reader, wanted.slice(0, half));
  tryAll(context, reader, wanted.slice(half));
}

/** Whether anything around cells that have just become known is inferable. */
function revealsAny(
  { system, visibility, constraintsOf }: SuppressionContext,
  reader: Reader,
  cells: readonly string[],
): boolean {
  const shown = new Set(cells);
  const isOpen = (id: string) => shown.has(id) || visibility.hiddenCells.has(id);
  return nearby.every((size) => {
    const near = neighbourhoodOf(system, constraintsOf, cells, isOpen, size + cells.length);
    const component: Component = {
      members: near.members.filter((id) => !shown.has(id)),
      constraints: near.constraints,
    };
    return reader.canInferWithin(component);
  });
}

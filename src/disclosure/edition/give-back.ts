import { type Component, neighbourhoodOf } from './components.ts';
import type { EditionFigure } from './edition-figure.ts';
import type { Reader } from './reading.ts';
import type { SecondRound } from './round.ts';

/** How far around a figure the reading goes: what lies beyond counts as known, which only makes it stricter. At last all. */
const nearby = [120, Infinity];

/**
 * Shows again what was withheld and need not be: headlines first, then whatever is worth most, as long as nothing that must
 * stay hidden is told. Figures are tried in groups; a group that tells too much is tried in halves.
 */
export function giveBack(round: SecondRound, reader: Reader): void {
  const { visibility, worth } = round;
  const withheld = [...visibility.reasons].flatMap(([item, because]) =>
    because === 'withheld' && visibility.mayShow(item) ? [item] : [],
  );
  const ranked = withheld
    .map((item) => ({ item, rank: worth.of(item) * (worth.isHeadline(item) ? 1_000_000 : 1) }))
    .sort((a, b) => b.rank - a.rank || (a.item.key < b.item.key ? -1 : 1));
  const groups = Map.groupBy(ranked, ({ item, rank }) => `${rank}|${item.figure.authority}|${item.figure.periodType}`);
  for (const group of groups.values()) {
    const items = group.map(({ item }) => item);
    tryAll(round, reader, items);
  }
}

function tryAll(round: SecondRound, reader: Reader, items: readonly EditionFigure[]): void {
  const wanted = items.filter((item) => round.visibility.mayShow(item));
  if (wanted.length === 0) return;
  const { cells, undo } = round.visibility.show(wanted);
  if (!tells(round, reader, cells)) return;
  undo();
  if (wanted.length === 1) return;
  const half = Math.ceil(wanted.length / 2);
  tryAll(round, reader, wanted.slice(0, half));
  tryAll(round, reader, wanted.slice(half));
}

/** Whether anything around cells that have just become known is told. */
function tells({ system, visibility, tiesOf }: SecondRound, reader: Reader, cells: readonly string[]): boolean {
  const shown = new Set(cells);
  const isOpen = (id: string) => shown.has(id) || visibility.hiddenCells.has(id);
  return nearby.every((size) => {
    const near = neighbourhoodOf(system, tiesOf, cells, isOpen, size + cells.length);
    const component: Component = { members: near.members.filter((id) => !shown.has(id)), ties: near.ties };
    return reader.tellsWithin(component);
  });
}

import type { Limits } from './gate-audit.ts';
import { shownMonths } from './series.ts';
import type { EditionSystem } from './system.ts';
import type { Visibility } from './visibility.ts';
import type { Worth } from './worth.ts';

/** Worth that no choice of other months outweighs. */
const headlineWorth = 1_000_000;

/**
 * Chooses for every year-to-date count the months that are shown, so that none tells of a month in which few were added.
 * Series of more worth choose first.
 */
export function chooseMonths(
  { series, cells }: EditionSystem,
  visibility: Visibility,
  worth: Worth,
  limitsOf: (id: string) => Limits,
): void {
  const worthOf = (cell: string): number =>
    visibility
      .figuresOf(cell)
      .filter((item) => !visibility.reasons.has(item))
      .reduce((sum, item) => sum + (worth.isHeadline(item) ? headlineWorth : worth.of(item)), 1);
  const ranked = series
    .map((one) => ({ one, rank: one.cells.reduce((sum, cell) => sum + worthOf(cell), 0) }))
    .sort((a, b) => b.rank - a.rank || ((a.one.cells[0] as string) < (b.one.cells[0] as string) ? -1 : 1));
  for (const { one } of ranked) {
    const months = one.cells.map((cell) => ({
      count: cells.countOf.get(cell) as number,
      state: visibility.isKnown(cell)
        ? ('known' as const)
        : visibility.hiddenCells.has(cell)
          ? ('hidden' as const)
          : ('free' as const),
      worth: worthOf(cell),
    }));
    const threshold = Math.max(...one.cells.map((cell) => limitsOf(cell).threshold));
    const shown = shownMonths(months, threshold);
    const hidden = one.cells.filter((_, at) => !shown[at]);
    visibility.hide(hidden, 'step within the year');
  }
}

import type { Limits } from './gate-audit.ts';
import type { InformationLoss } from './information-loss.ts';
import { shownMonths } from './series.ts';
import type { EditionSystem } from './system.ts';
import type { Visibility } from './visibility.ts';

/** A loss that no choice of other months outweighs. */
const headlineLoss = 1_000_000;

/**
 * Chooses the months that are shown of every year-to-date count, so that none reveals a month in which few were added.
 * Series whose hiding loses most information choose first.
 */
export function chooseMonths(
  { series, cells }: EditionSystem,
  visibility: Visibility,
  loss: InformationLoss,
  limitsOf: (id: string) => Limits,
): void {
  const informationLossOf = (cell: string): number =>
    visibility
      .figuresOf(cell)
      .filter((item) => !visibility.reasons.has(item))
      .reduce((sum, item) => sum + (loss.isHeadline(item) ? headlineLoss : loss.of(item)), 1);
  const ranked = series
    .map((one) => ({ one, rank: one.cells.reduce((sum, cell) => sum + informationLossOf(cell), 0) }))
    .sort((a, b) => b.rank - a.rank || ((a.one.cells[0] as string) < (b.one.cells[0] as string) ? -1 : 1));
  for (const { one } of ranked) {
    const months = one.cells.map((cell) => ({
      count: cells.countOf.get(cell) as number,
      state: visibility.isKnown(cell)
        ? ('known' as const)
        : visibility.hiddenCells.has(cell)
          ? ('hidden' as const)
          : ('free' as const),
      loss: informationLossOf(cell),
    }));
    const threshold = Math.max(...one.cells.map((cell) => limitsOf(cell).threshold));
    const shown = shownMonths(months, threshold);
    const hidden = one.cells.filter((_, at) => !shown[at]);
    visibility.hide(hidden, 'step within the year');
  }
}

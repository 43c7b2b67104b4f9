import type { Unit } from '#figure';
import { figureCell, neighboursOf, type PublishedRow, type PublishedYear } from './benchmark-table.ts';

/**
 * What each neighbour published, a row each, closest first; a council that is a neighbour by one model alone comes
 * last.
 */
export function neighbourRows(years: readonly PublishedYear[], unit: Unit): PublishedRow[] {
  const found = years.map(({ measure, comparison, decimals }) => ({
    measure,
    on: comparison.periodEnd,
    decimals,
    figures: new Map((neighboursOf(comparison)?.neighbours ?? []).map(({ area, figure }) => [area.name, figure])),
  }));
  const names = new Set(found.flatMap(({ figures }) => [...figures.keys()]));
  return [...names].map((name) => ({
    name,
    note: '',
    own: false,
    cells: found.map(({ figures, measure, on, decimals }) =>
      figures.has(name)
        ? figureCell(figures.get(name) ?? null, unit, decimals, { name, on, measure })
        : { text: '–', note: 'no neighbour by this model' },
    ),
  }));
}

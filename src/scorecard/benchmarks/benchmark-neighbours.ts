import type { Unit } from '#figure';
import { figureCell, neighboursOf, type PublishedRow, type PublishedYear } from './benchmark-table.ts';

/** What each neighbour published, a row each, closest first; a council that is a neighbour by one model alone comes last. */
export function neighbourRows(years: readonly PublishedYear[], unit: Unit): PublishedRow[] {
  const found = years.map(({ comparison, decimals }) => ({
    decimals,
    figures: new Map((neighboursOf(comparison)?.neighbours ?? []).map(({ area, figure }) => [area.name, figure])),
  }));
  const names = new Set(found.flatMap(({ figures }) => [...figures.keys()]));
  return [...names].map((name) => ({
    name,
    note: '',
    own: false,
    cells: found.map(({ figures, decimals }) =>
      figures.has(name)
        ? figureCell(figures.get(name) ?? null, unit, decimals)
        : { text: '–', note: 'no neighbour by this model' },
    ),
  }));
}

import type { FigureRow } from '#audit';
import type { Known } from '../known.ts';
import type { Place } from './places.ts';

/** A mark of a figure of the ledger. */
export interface Own {
  place: Place;
  row: FigureRow;
  value: number;
  key: string;
}

/** The marks that are of a figure which is shown. */
export function ownAmong(places: readonly Place[], { figures }: Pick<Known, 'figures'>): Own[] {
  return places.flatMap((place): Own[] => {
    const row = place.figure === null ? undefined : figures.figure(place.figure);
    if (row === undefined || row.value === '') return [];
    return [{ place, row, value: Number(row.value), key: place.figure as string }];
  });
}

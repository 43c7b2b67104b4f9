import { isDrawn, type SmallMultiples } from '#charts';
import { officeWords } from '#words';
import type { ChartColumn, ChartTable } from '../chart-table.ts';
import { lineLook } from '../look.ts';

/**
 * Small line charts on one scale. Office has no panels; the nearest that says the same is one chart with a line for
 * each of them, on the scale that they shared. Null where none has a number.
 */
export function multiplesTable(
  { panels, unit, decimals, note }: SmallMultiples,
  accent: string | undefined,
): ChartTable | null {
  const days = [...new Set(panels.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted();
  const values = panels.flatMap(({ points }) => points.filter(isDrawn).map(({ value }) => value));
  if (values.length === 0) return null;
  const stops = panels.some(({ points }) => points.some(({ value }) => value === null));
  return {
    form: 'line',
    head: officeWords.month,
    keys: { days },
    columns: panels.map(({ title, points }, index): ChartColumn => {
      const own = new Map(points.map(({ on, value }) => [on, value]));
      return {
        heading: title,
        values: days.map((day) => own.get(day) ?? null),
        decimals,
        look: lineLook(index, accent),
      };
    }),
    unit,
    decimals,
    scale: { values, addedUp: false },
    blanks: 'gap',
    notes: [...(note === undefined ? [] : [note]), ...(stops ? [officeWords.linesStop] : [])],
  };
}

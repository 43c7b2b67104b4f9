import { monthEnd, shiftMonth } from '#calendar';
import { unitOf } from '#figure';
import type { ChartPoint, ChartSpec, LineChart } from '../spec.ts';

/** A chart with invented figures: what it shows, and for what it is an example. */
export interface Example {
  /** The name of its drawing. */
  id: string;
  kind: string;
  /** What to look at. */
  about: string;
  chart: ChartSpec;
}

/** Month ends up to March 2024, one for each value. */
export function monthly(values: readonly (number | null)[]): ChartPoint[] {
  return values.map((value, index) => ({ on: monthEnd(shiftMonth('2024-03', index + 1 - values.length)), value }));
}

/** A line of invented monthly figures of an invented council. */
export function lineOf(
  values: readonly (number | null)[],
  wanted: Partial<LineChart> = {},
  unit = 'children',
): LineChart {
  return {
    kind: 'line',
    title: 'Children in our care',
    description: `Line chart of ${values.length} months up to March 2024.`,
    subject: 'Children in our care',
    place: 'Northmoor',
    unit: unitOf(unit),
    decimals: unitOf(unit).decimals,
    points: monthly(values),
    ...wanted,
  };
}

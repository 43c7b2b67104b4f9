import { monthEnd, shiftMonth } from '#calendar';
import type { LineChart } from '#charts';
import { unitOf } from '#figure';

/** A monthly chart that ends in July 2022; null is a figure that cannot be drawn. */
export function chartOf(values: readonly (number | null)[], unit = 'children'): LineChart {
  return {
    kind: 'line',
    title: 'A <title> & more',
    subject: 'Children in our care',
    place: 'Middlesbrough',
    description: `Of ${values.length} figures & more`,
    unit: unitOf(unit),
    decimals: unitOf(unit).decimals,
    points: values.map((value, index) => ({ on: monthEnd(shiftMonth('2022-07', index + 1 - values.length)), value })),
  };
}

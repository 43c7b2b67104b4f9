import { unitOf } from '#figure';
import type { Example } from './example.ts';

const placements = ['Foster care', 'With parents', 'Residential', 'Independent living'];
const children = unitOf('children');
const period = (label: string, names: readonly string[], values: readonly (number | null)[]) => ({
  label,
  parts: names.map((category, index) => ({ category, value: values[index] ?? null })),
});

/** Stacked bars: parts of a whole, a period with a hidden part, more parts than colours. */
export const parts: Example[] = [
  {
    id: 'stacked-bar',
    kind: 'Stacked bar',
    about:
      'Parts of a whole at a few year ends, in one order. The key is in that order over the bars. Parts are rounded, and the caption says so.',
    chart: {
      kind: 'stacked-bar',
      title: 'Two in three children live in foster care',
      description: 'Stacked bars of four years: foster care rose from about 270 to about 300.',
      unit: children,
      decimals: 0,
      note: 'Parts are rounded to the nearest 5 and need not add up to the total.',
      periods: [
        period('March 2021', placements, [270, 40, 50, 20]),
        period('March 2022', placements, [280, 45, 55, 25]),
        period('March 2023', placements, [null, 45, 60, null]),
        period('March 2024', placements, [300, 45, 70, 5]),
      ],
    },
  },
  {
    id: 'stacked-bar-many',
    kind: 'Stacked bar with many parts',
    about:
      'Six colours can be distinguished; what comes after the fifth part is drawn as one, and the caption names it.',
    chart: {
      kind: 'stacked-bar',
      title: 'Most children who left care went home or were adopted',
      description: 'Stacked bars of two years by reason for leaving care.',
      unit: children,
      decimals: 0,
      periods: ['2023', '2024'].map((year, index) =>
        period(
          `Year to March ${year}`,
          [
            'Home',
            'Adopted',
            'Special guardianship',
            'Turned 18',
            'Moved away',
            'Remand ended',
            'Custody',
            'Other reason',
          ],
          [61 + 4 * index, 33, 41 - 3 * index, 38, 12, 6, 5, 14],
        ),
      ),
    },
  },
];

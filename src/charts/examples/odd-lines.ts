import type { Example } from './example.ts';
import { lineOf } from './example.ts';

/** Lines whose figures are few, odd or missing. */
export const oddLines: Example[] = [
  {
    id: 'line-with-gaps',
    kind: 'Line with gaps',
    about: 'Hidden and missing figures are never drawn: the line stops, and one between two gaps is a dot.',
    chart: lineOf([12, 14, null, 13, null, null, 15, 16, 14, 12, null]),
  },
  { id: 'one-point', kind: 'One figure', about: 'A dot with its value.', chart: lineOf([57.1], {}, 'percent') },
  { id: 'no-points', kind: 'No figures', about: 'A sentence in place of a drawing.', chart: lineOf([]) },
  {
    id: 'all-hidden',
    kind: 'All hidden',
    about: 'A sentence in place of a drawing.',
    chart: lineOf([null, null, null]),
  },
  {
    id: 'outlier',
    kind: 'One figure far from all others',
    about: 'The scale reaches it, and it is labelled with its month.',
    chart: lineOf([42, 38, 51, 47, 44, 73390, 46, 40, 49, 45]),
  },
  {
    id: 'zero',
    kind: 'Zero all along',
    about: 'The line lies on the axis, and says 0.',
    chart: lineOf([0, 0, 0, 0, 0, 0]),
  },
  {
    id: 'long-title',
    kind: 'A title of twenty words',
    about: 'An exported picture wraps it; names of lines that find no room are in the caption.',
    chart: lineOf(
      [71, 64, 82, 69, 77, 73, 80, 66, 75, 72],
      {
        title:
          'Fewer than three in four young people who left our care between eighteen and twenty-one were in education, employment or training',
        guides: [
          { kind: 'average', from: '2023-06-30', to: '2024-03-31', value: 72.9, label: 'Average 72.9%' },
          { kind: 'target', from: '2023-06-30', to: '9999-12-31', value: 74, label: 'Target 74%' },
        ],
        others: [
          { name: 'Yorkshire and the Humber', style: 'region', points: [{ on: '2023-09-30', value: 71.2 }] },
          { name: 'England', style: 'england', points: [{ on: '2023-09-30', value: 72 }] },
          { name: 'Statistical neighbours', style: 'neighbours', points: [{ on: '2023-09-30', value: 70.5 }] },
        ],
      },
      'percent',
    ),
  },
];

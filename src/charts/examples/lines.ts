import type { Example } from './example.ts';
import { lineOf, monthly } from './example.ts';

const steady = [
  412, 415, 411, 418, 421, 419, 425, 428, 424, 431, 436, 433, 438, 441, 437, 444, 448, 452, 449, 455, 461, 458, 463,
  467,
];

const shares = [
  78.2, 81.4, 79.9, 84.1, 80.6, 77.3, 82.8, 85.2, 79.4, 83.7, 81.1, 78.8, 82.2, 84.6, 80.3, 71.2, 82.9, 85.5, 83.1,
  80.7, 84.4, 86.1, 82.6, 85.9,
];

const yearly = (values: readonly [number, number, number]) =>
  ['2022-03-31', '2023-03-31', '2024-03-31'].map((on, index) => ({ on, value: values[index] as number }));

const soFar = [5, 9, 16, 22, 28, 33, 41, 45, 52, 58, 63, 70, 4, 11, 15, 23, 29, 31, null, 44, 47, 50];

/** Lines as they are on most pages. */
export const lines: Example[] = [
  {
    id: 'line',
    kind: 'Line',
    about: 'Every value is labelled or is in the table. The scale says where it leaves zero out.',
    chart: lineOf(steady, { title: 'More children are in our care than two years ago' }),
  },
  {
    id: 'line-with-limits',
    kind: 'Line with limits and target',
    about:
      'An XmR chart: the average, the limits that chance keeps to, a target, and a mark on the figure that stands out.',
    chart: lineOf(
      shares,
      {
        title: 'Four in five health assessments are in time',
        guides: [
          { kind: 'target', from: '2022-04-30', to: '9999-12-31', value: 90, label: 'Target 90%' },
          { kind: 'average', from: '2022-04-30', to: '2024-03-31', value: 81.7, label: 'Average 81.7%' },
          { kind: 'limit', from: '2022-04-30', to: '2024-03-31', value: 91.2, label: 'Upper limit 91.2%' },
          { kind: 'limit', from: '2022-04-30', to: '2024-03-31', value: 72.2, label: 'Lower limit 72.2%' },
        ],
        signals: [{ on: '2023-07-31', kind: 'concern' }],
      },
      'percent',
    ),
  },
  {
    id: 'line-with-run',
    kind: 'Line with a run of signals',
    about:
      'A stock drifts, so nearly every figure is a signal. A run is marked where it begins and at its newest figure; between, marks are small.',
    chart: lineOf(steady, {
      title: 'The number in care has kept on rising',
      guides: [
        { kind: 'average', from: '2022-04-30', to: '2024-03-31', value: 438.2, label: 'Average 438' },
        { kind: 'limit', from: '2022-04-30', to: '2024-03-31', value: 449.5, label: 'Upper limit 450' },
        { kind: 'limit', from: '2022-04-30', to: '2024-03-31', value: 426.9, label: 'Lower limit 427' },
      ],
      signals: monthly(steady)
        .filter((_, index) => index < 10 || index > 14)
        .map(({ on }) => ({ on, kind: 'unusual' as const })),
    }),
  },
  {
    id: 'line-of-years',
    kind: 'Line of the year to date',
    about: 'Figures that count from April on: this year’s line over those of the years before, month against month.',
    chart: lineOf([...soFar, 55, null], {
      title: 'Fewer children went missing than by this time last year',
      yearStartsIn: 'april',
    }),
  },
  {
    id: 'line-with-others',
    kind: 'Line with published comparators',
    about: 'Our months as one dark line, what others published each year as grey marks with their names.',
    chart: lineOf(
      shares,
      {
        title: 'Health assessments in time are level with the region',
        others: [
          { name: 'Neighbours', style: 'neighbours', points: yearly([88.1, 87.4, 88.9]) },
          { name: 'North', style: 'region', points: yearly([84.2, 82.4, 84.0]) },
          { name: 'England', style: 'england', points: yearly([91.0, 90.2, 91.5]) },
        ],
      },
      'percent',
    ),
  },
];

import { unitOf } from '#figure';
import type { Example } from './example.ts';
import { monthly } from './example.ts';

const wave = (start: number, step: number) =>
  Array.from({ length: 18 }, (_, month) => Math.round(start + step * month + 3 * Math.sin(month)));

/** Small multiples. */
export const panels: Example[] = [
  {
    id: 'small-multiples',
    kind: 'Small multiples',
    about: 'One small chart for each group, all on one scale; a group without a number says so.',
    chart: {
      kind: 'multiples',
      title: 'Growth is among teenagers',
      description: 'Six small line charts by age over eighteen months.',
      unit: unitOf('children'),
      decimals: 0,
      panels: [
        { title: 'Under 1', points: monthly(wave(24, 0.1)) },
        { title: '1 to 4', points: monthly(wave(58, -0.3)) },
        { title: '5 to 9', points: monthly(wave(84, 0.2)) },
        { title: '10 to 15', points: monthly(wave(150, 1.6)) },
        { title: '16 and over', points: monthly(wave(98, 0.9).map((value, month) => (month === 7 ? null : value))) },
        { title: 'Unaccompanied children seeking asylum', points: monthly(wave(0, 0).map(() => null)) },
      ],
    },
  },
];

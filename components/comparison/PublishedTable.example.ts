import type { PublishedCell, PublishedRow } from '#scorecard';
import type { ExamplesOf } from '../examples/index.ts';
import type PublishedTable from './PublishedTable.astro';

const columns: PublishedCell[] = [
  { text: '31 March 2022', note: '' },
  { text: '31 March 2023', note: 'newest' },
];
const count = { said: 'count' } as const;
const rows: PublishedRow[] = [
  {
    name: 'Northtown',
    note: 'as published',
    own: true,
    cells: [
      { text: 'c', note: 'hidden' },
      { text: '–', note: 'no figure published' },
    ],
  },
  {
    name: 'Southtown with the villages of the upper valley',
    note: 'region',
    own: false,
    cells: [
      { text: 'x', note: 'not available' },
      { text: '–', note: '' },
    ],
  },
  {
    name: 'Rank of Northtown',
    note: '1st is best; equal figures share a rank',
    own: false,
    isRank: true,
    cells: [
      { text: '3rd', note: 'of 11', of: count },
      { text: '–', note: 'not ranked' },
    ],
  },
];

export const examples: ExamplesOf<typeof PublishedTable> = {
  usual: {
    about: 'Two years, with our own row and a rank.',
    props: { caption: 'What others published', columns, rows },
  },
  'no rows': { about: 'Nobody published a number.', props: { caption: 'What others published', columns, rows: [] } },
};

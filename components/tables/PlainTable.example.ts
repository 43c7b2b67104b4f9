import type { ExamplesOf } from '../examples/index.ts';
import type PlainTable from './PlainTable.astro';

const columns = ['What', 'How'];

export const examples: ExamplesOf<typeof PlainTable> = {
  usual: {
    about: 'Short cells stay on one line.',
    props: {
      caption: 'Settings',
      columns,
      rows: [
        ['Smallest count', '5'],
        ['Why', 'So that nobody can be recognised in what is published'],
      ],
      said: 'definition',
    },
  },
  pieces: {
    about: 'A cell in pieces that say what their numbers are of.',
    props: {
      caption: 'Extracts',
      columns,
      rows: [['Northtown', [{ text: '12', of: { said: 'count' } }, { text: ' files' }]]],
    },
  },
  'no rows': { about: 'Nothing to list.', props: { caption: 'Settings', columns, rows: [] } },
};

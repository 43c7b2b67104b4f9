import type { ExamplesOf } from '../examples/index.ts';
import type ScorecardElsewhere from './ScorecardElsewhere.astro';

const places = ['Neighbours', 'The North East', 'England'];

export const examples: ExamplesOf<typeof ScorecardElsewhere> = {
  usual: {
    about: 'Neighbours, the region and England.',
    props: {
      found: {
        on: '2023-03-31',
        places: places.map((name) => ({ name, value: { text: '84%', of: { said: 'example' } } })),
      },
    },
  },
  one: {
    about: 'England alone.',
    props: { found: { on: '2023-03-31', places: [{ name: 'England', value: { text: 'c' } }] } },
  },
};

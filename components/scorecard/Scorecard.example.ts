import { type ExamplesOf, scorecard } from '../examples/index.ts';
import type Scorecard from './Scorecard.astro';

export const examples: ExamplesOf<typeof Scorecard> = {
  usual: {
    about: 'Every kind of measure in one list.',
    props: { judged: scorecard, label: 'Our children', heading: 'h2' },
  },
  none: { about: 'A section without measures.', props: { judged: [], label: 'Our children', heading: 'h3' } },
};

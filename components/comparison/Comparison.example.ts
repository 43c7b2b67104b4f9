import { type ExamplesOf, measures } from '../examples/index.ts';
import type Comparison from './Comparison.astro';

export const examples: ExamplesOf<typeof Comparison> = {
  usual: {
    about: 'The small site has figures of three councils.',
    props: { measure: { ...measures.context, id: 'cla_count' }, periodType: 'snapshot' },
  },
  'one council': {
    about: 'Nobody else has figures: there is nothing to compare.',
    props: { measure: measures.usual, periodType: 'snapshot' },
    showsNothing: true,
  },
};

import { summaryOf } from '#scorecard';
import { type ExamplesOf, judged, scorecard } from '../examples/index.ts';
import type Summary from './Summary.astro';

export const examples: ExamplesOf<typeof Summary> = {
  usual: {
    about: 'What leads, what changed and what stands out.',
    props: { sentences: summaryOf(judged.usual, scorecard) },
  },
  hidden: {
    about: 'Every latest figure is hidden.',
    props: { sentences: summaryOf(judged.hidden, [judged.hidden, judged.bounded]) },
  },
  nothing: { about: 'No figure was published yet.', props: { sentences: summaryOf(undefined, []) } },
};

import { type ExamplesOf, measures } from '../examples/index.ts';
import type Words from './Words.astro';

export const examples: ExamplesOf<typeof Words> = {
  usual: {
    about: 'What a measure shows, why it matters and what it does not show.',
    props: { measure: measures.usual },
  },
  'long title': { about: 'The words do not depend on the title.', props: { measure: measures.long } },
};

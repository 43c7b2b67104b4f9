import type { ExamplesOf } from '../examples/index.ts';
import type Felt from './Felt.astro';

export const examples: ExamplesOf<typeof Felt> = {
  words: { about: 'Own words.', props: { section: 'your-home' } },
  none: { about: 'Nothing is on record.', props: { section: 'our-workforce' } },
};

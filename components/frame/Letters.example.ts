import type { ExamplesOf } from '../examples/index.ts';
import type Letters from './Letters.astro';

export const examples: ExamplesOf<typeof Letters> = {
  usual: { about: 'Some letters have nothing.', props: { letters: ['A', 'C', 'Z'], label: 'Letters' } },
  all: {
    about: 'Every letter of the alphabet.',
    props: { letters: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], label: 'Letters' },
  },
};

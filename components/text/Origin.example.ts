import type { ExamplesOf } from '../examples/index.ts';
import type Origin from './Origin.astro';

export const examples: ExamplesOf<typeof Origin> = {
  usual: { about: 'Of a figure that is made up.', props: { of: 'madeUp' } },
  published: { about: 'Of a figure that is real.', props: { of: 'published' } },
  printed: { about: 'Of a figure of the board’s papers.', props: { of: 'printed' } },
  set: { about: 'Of a target that somebody really set.', props: { of: 'reallySet' } },
};

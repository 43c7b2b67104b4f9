import { type ExamplesOf, held, told } from '../examples/index.ts';
import type ForChildren from './ForChildren.astro';

export const examples: ExamplesOf<typeof ForChildren> = {
  usual: { about: 'Their words, what matters, and you said, we did.', props: { meetings: [told] } },
  none: { about: 'No meeting was told anything.', props: { meetings: [held] }, showsNothing: true },
};

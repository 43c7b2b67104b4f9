import type { ExamplesOf } from '../examples/index.ts';
import type Questions from './Questions.astro';

export const examples: ExamplesOf<typeof Questions> = {
  usual: { about: 'Questions on a measure of the small site that nobody answered.', props: { measure: 'cla_count' } },
  none: { about: 'Nobody asked.', props: { measure: 'example_none' }, showsNothing: true },
};

import type { ExamplesOf } from '../examples/index.ts';
import type Commentary from './Commentary.astro';

export const examples: ExamplesOf<typeof Commentary> = {
  usual: { about: 'The newest words of officers on a measure of the small site.', props: { measure: 'cla_count' } },
  none: { about: 'Officers wrote nothing.', props: { measure: 'example_none' }, showsNothing: true },
};

import type { ExamplesOf } from '../examples/index.ts';
import type OfficersLine from './OfficersLine.astro';

export const examples: ExamplesOf<typeof OfficersLine> = {
  usual: { about: 'The first sentence of officers on a measure of the small site.', props: { measure: 'cla_count' } },
  none: { about: 'Officers wrote nothing.', props: { measure: 'example_none' }, showsNothing: true },
};

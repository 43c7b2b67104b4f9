import { type ExamplesOf, measures } from '../examples/index.ts';
import type MeasureQuality from './MeasureQuality.astro';

export const examples: ExamplesOf<typeof MeasureQuality> = {
  usual: {
    about: 'A measure of the small site, of which figures were revised.',
    props: { measure: { ...measures.context, id: 'cla_count' } },
  },
  owner: {
    about: 'No figure was revised; somebody answers for it.',
    props: { measure: { ...measures.usual, owner: 'Head of fostering' } },
  },
};

import { type ExamplesOf, measures } from '../examples/index.ts';
import type PrintedFigures from './PrintedFigures.astro';

export const examples: ExamplesOf<typeof PrintedFigures> = {
  usual: {
    about: 'A measure of the small site, of which papers printed figures before.',
    props: { measure: { ...measures.context, id: 'cla_count' } },
  },
  none: { about: 'A measure of which no paper printed any.', props: { measure: measures.none }, showsNothing: true },
};

import { type ExamplesOf, measures } from '../examples/index.ts';
import type MeasureAddresses from './MeasureAddresses.astro';

export const examples: ExamplesOf<typeof MeasureAddresses> = {
  usual: { about: 'A measure with a code, and so a short address.', props: { measure: measures.usual } },
  'no code': { about: 'A measure that the board has no code for.', props: { measure: measures.hidden } },
};

import { type ExamplesOf, judged } from '../examples/index.ts';
import type FurtherMeasures from './FurtherMeasures.astro';

export const examples: ExamplesOf<typeof FurtherMeasures> = {
  usual: { about: 'Two more than fit.', props: { judged: [judged.usual, judged.long] } },
  none: { about: 'All fit.', props: { judged: [] }, showsNothing: true },
};

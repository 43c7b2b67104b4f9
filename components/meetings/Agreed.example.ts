import { type ExamplesOf, first, held, planned } from '../examples/index.ts';
import type Agreed from './Agreed.astro';

export const examples: ExamplesOf<typeof Agreed> = {
  usual: { about: 'Two lines agreed and a plan.', props: { meeting: held } },
  planned: { about: 'Nothing is agreed yet.', props: { meeting: planned } },
  nothing: { about: 'A meeting that agreed nothing.', props: { meeting: first } },
};

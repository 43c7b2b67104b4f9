import type { ExamplesOf } from '../examples/index.ts';
import type ScorecardHeads from './ScorecardHeads.astro';

export const examples: ExamplesOf<typeof ScorecardHeads> = {
  usual: { about: 'What stands in each column, where there is room for columns.', props: {} },
};

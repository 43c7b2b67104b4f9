import { type ExamplesOf, measures } from '../examples/index.ts';
import type ScorecardTitle from './ScorecardTitle.astro';

export const examples: ExamplesOf<typeof ScorecardTitle> = {
  usual: { about: 'With the code that the board knows it by.', props: { measure: measures.usual, heading: 'h2' } },
  'long title': { about: 'A title of several lines.', props: { measure: measures.long, heading: 'h3' } },
  'no code': { about: 'A title alone.', props: { measure: measures.none, heading: 'h3' } },
};

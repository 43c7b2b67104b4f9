import { type ExamplesOf, measures } from '../examples/index.ts';
import type Workings from './Workings.astro';

export const examples: ExamplesOf<typeof Workings> = {
  usual: { about: 'How it is worked out, an example and the query.', props: { measure: measures.usual } },
};

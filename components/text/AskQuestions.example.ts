import { type ExamplesOf, measures } from '../examples/index.ts';
import type AskQuestions from './AskQuestions.astro';

export const examples: ExamplesOf<typeof AskQuestions> = {
  usual: { about: 'Two questions that a member could ask.', props: { measure: measures.usual } },
  none: { about: 'A measure without any.', props: { measure: measures.none }, showsNothing: true },
};

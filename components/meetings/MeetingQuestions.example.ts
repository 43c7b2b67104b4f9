import { type ExamplesOf, questions } from '../examples/index.ts';
import type MeetingQuestions from './MeetingQuestions.astro';

export const examples: ExamplesOf<typeof MeetingQuestions> = {
  usual: { about: 'One open and one answered.', props: { questions } },
  'on a measure': {
    about: 'On the page of the measure that they are about.',
    props: { questions, withMeasure: false },
  },
};

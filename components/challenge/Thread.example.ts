import type { BoardQuestion } from '#board-papers';
import { type ExamplesOf, questions } from '../examples/index.ts';
import type Thread from './Thread.astro';

const [open, answered] = questions as [BoardQuestion, BoardQuestion];

export const examples: ExamplesOf<typeof Thread> = {
  open: { about: 'Nobody answered yet.', props: { question: open } },
  whole: {
    about: 'Answered twice, with an action whose day has passed, a partner and a finding.',
    props: { question: answered, whole: true },
  },
  'without a measure': {
    about: 'No figure goes with it.',
    props: { question: { ...open, measure: undefined }, whole: true },
  },
  'on a measure': { about: 'On the page of its measure.', props: { question: open, withMeasure: false } },
};

import { type ExamplesOf, judged } from '../examples/index.ts';
import type ChartDownloads from './ChartDownloads.astro';

const drawing = 'anyborough-leavers-2022-07';
const { usual, long, oneNumber } = judged;

export const examples: ExamplesOf<typeof ChartDownloads> = {
  usual: {
    about: 'A percentage with a target.',
    props: { measure: usual.card.measure, drawing, description: usual.speaksOf.alternative },
  },
  'long title': {
    about: 'A title of several lines.',
    props: { measure: long.card.measure, drawing, description: long.speaksOf.alternative },
  },
  groups: { about: 'A chart whose words are not written out.', props: { measure: usual.card.measure, drawing } },
  'one number': {
    about: 'A single figure: nothing to draw.',
    props: { measure: oneNumber.card.measure, drawing: null },
  },
};

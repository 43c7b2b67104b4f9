import { type ExamplesOf, judged, scorecard } from '../examples/index.ts';
import type News from './News.astro';

const words = { id: 'worse', title: 'What got worse', none: 'No measure got worse.' };
const known = scorecard.filter(({ card }) => card.latest?.value != null);

export const examples: ExamplesOf<typeof News> = {
  usual: { about: 'More than fit, and how they changed.', props: { ...words, judged: [...known, ...known] } },
  why: { about: 'Why each needs attention.', props: { ...words, judged: [judged.usual, judged.long], why: true } },
  'long title': { about: 'A title of several lines.', props: { ...words, judged: [judged.long] } },
  none: { about: 'Nothing got worse.', props: { ...words, judged: [] } },
};

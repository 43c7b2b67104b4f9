import { type ExamplesOf, judged, scorecard } from '../examples/index.ts';
import type News from './News.astro';

const words = { id: 'better', title: 'What got better', none: 'No measure got better.' };
const known = scorecard.filter(({ card }) => card.latest?.value != null);

export const examples: ExamplesOf<typeof News> = {
  usual: { about: 'More than fit, and how they changed.', props: { ...words, judged: [...known, ...known] } },
  'long title': { about: 'A title of several lines.', props: { ...words, judged: [judged.long] } },
  none: { about: 'Nothing got better.', props: { ...words, judged: [] } },
};

import { type ExamplesOf, first, held } from '../examples/index.ts';
import type ChangedSince from './ChangedSince.astro';

export const examples: ExamplesOf<typeof ChangedSince> = {
  usual: { about: 'Between two publications of the small site.', props: { meeting: held } },
  first: { about: 'The first meeting of all.', props: { meeting: first } },
  'nothing new': {
    about: 'No figures were published since the meeting before.',
    props: { meeting: { ...held, date: '2022-03-30' } },
  },
};

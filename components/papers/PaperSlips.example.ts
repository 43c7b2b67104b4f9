import { paperLines } from '#site';
import type { ExamplesOf } from '../examples/index.ts';
import type PaperSlips from './PaperSlips.astro';

export const examples: ExamplesOf<typeof PaperSlips> = {
  usual: {
    about: 'What contradicts itself in papers of the small site.',
    props: (site) => ({ lines: paperLines(site) }),
  },
  none: { about: 'Papers without a slip.', props: { lines: [] }, showsNothing: true },
};

import type { ExamplesOf } from '../examples/index.ts';
import type Banner from './Banner.astro';

export const examples: ExamplesOf<typeof Banner> = {
  usual: { about: 'Figures that are made up, as those of the small site are.', props: { madeUp: false } },
  'made up': { about: 'Words of officers are made up as well.', props: { madeUp: true } },
};

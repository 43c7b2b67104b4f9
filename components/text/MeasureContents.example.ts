import type { ExamplesOf } from '../examples/index.ts';
import type MeasureContents from './MeasureContents.astro';

export const examples: ExamplesOf<typeof MeasureContents> = {
  usual: {
    about: 'Parts of a page.',
    props: {
      parts: [
        { id: 'figures', title: 'Figures' },
        { id: 'about', title: 'About this measure' },
      ],
    },
  },
  none: { about: 'A page without parts.', props: { parts: [] } },
};

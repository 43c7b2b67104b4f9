import type { ExamplesOf } from '../examples/index.ts';
import type Source from './Source.astro';

export const examples: ExamplesOf<typeof Source> = {
  usual: { about: 'A paper.', props: { source: 'Report of March 2022, pages 13 to 32' } },
  link: { about: 'One that can be read.', props: { source: 'Report', link: 'https://example.org/report' } },
  none: { about: 'None is named.', props: { source: null }, showsNothing: true },
};

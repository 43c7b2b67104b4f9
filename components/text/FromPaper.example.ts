import type { ExamplesOf } from '../examples/index.ts';
import type FromPaper from './FromPaper.astro';

export const examples: ExamplesOf<typeof FromPaper> = {
  usual: { about: 'A paper by its title.', props: { source: 'Agenda pack, pages 5 to 12' } },
  link: { about: 'One that can be read.', props: { source: 'Letter', sourceLink: 'https://example.org/letter' } },
  none: { about: 'No paper is named.', props: { source: null }, showsNothing: true },
};

import type { ExamplesOf } from '../examples/index.ts';
import type SectionLinks from './SectionLinks.astro';

export const examples: ExamplesOf<typeof SectionLinks> = {
  usual: { about: 'The sections of the small site.', props: {} },
};

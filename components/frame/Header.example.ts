import type { ExamplesOf } from '../examples/index.ts';
import type Header from './Header.astro';

export const examples: ExamplesOf<typeof Header> = {
  usual: { about: 'On the front page.', props: { path: '/' } },
  'in a section': { about: 'On the page of a section.', props: { path: '/sections/our-children/' } },
};

import type { ExamplesOf } from '../examples/index.ts';
import type Footer from './Footer.astro';

export const examples: ExamplesOf<typeof Footer> = {
  usual: { about: 'On a page that it does not list.', props: { path: '/' } },
  here: { about: 'On a page that it lists.', props: { path: '/glossary/' } },
};

import { type ExamplesOf, measures } from '../examples/index.ts';
import type Trail from './Trail.astro';

export const examples: ExamplesOf<typeof Trail> = {
  usual: {
    about: 'A page in a section.',
    props: { trail: [{ title: 'Our children', path: '/sections/our-children/' }] },
  },
  'long title': {
    about: 'A measure with a title of several lines.',
    props: {
      trail: [
        { title: 'Our children', path: '/sections/our-children/' },
        { title: measures.long.title, path: '/measures/example_long/' },
      ],
    },
  },
};

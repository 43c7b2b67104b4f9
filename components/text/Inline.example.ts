import type { ExamplesOf } from '../examples/index.ts';
import type Inline from './Inline.astro';

export const examples: ExamplesOf<typeof Inline> = {
  usual: {
    about: 'Emphasis, and a link to a measure.',
    props: { text: 'That *all* be told of [it](measure:cla_count).' },
  },
  nowhere: { about: 'A link that leads to no page.', props: { text: 'That [it](measure:nothing) be noted.' } },
};

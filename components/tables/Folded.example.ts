import type { ExamplesOf } from '../examples/index.ts';
import type Folded from './Folded.astro';

export const examples: ExamplesOf<typeof Folded> = {
  usual: {
    about: 'A table beneath its drawing.',
    props: { folds: true, title: 'The figures' },
    slot: '<p>A table.</p>',
  },
  open: {
    about: 'A table that nothing is drawn of.',
    props: { folds: false, title: 'The figures' },
    slot: '<p>A table.</p>',
  },
};

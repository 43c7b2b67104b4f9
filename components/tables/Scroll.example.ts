import type { ExamplesOf } from '../examples/index.ts';
import type Scroll from './Scroll.astro';

export const examples: ExamplesOf<typeof Scroll> = {
  usual: {
    about: 'What is wider than the page.',
    props: { label: 'Figures' },
    slot: '<table><tbody><tr><th scope="row">Northtown</th><td>–</td></tr></tbody></table>',
  },
  empty: { about: 'Nothing in it.', props: { label: 'Figures' } },
};

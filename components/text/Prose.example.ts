import type { ExamplesOf } from '../examples/index.ts';
import type Prose from './Prose.astro';

export const examples: ExamplesOf<typeof Prose> = {
  usual: {
    about: 'Paragraphs, a list, emphasis and a link.',
    props: { text: 'Fewer *children* moved.\n\n- 3 of them twice.\n- [More](https://example.org/)' },
  },
  markup: {
    about: 'HTML is shown as written, never obeyed.',
    props: { text: 'Not <b style="color:red">bold</b>, no ![picture](x.png).' },
  },
  empty: { about: 'No words.', props: { text: '' } },
};

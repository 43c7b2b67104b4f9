import { type ExamplesOf, measures } from '../examples/index.ts';
import type EmbedSnippet from './EmbedSnippet.astro';

export const examples: ExamplesOf<typeof EmbedSnippet> = {
  usual: { about: 'A percentage.', props: { measure: measures.usual } },
  'long title': { about: 'A title of several lines.', props: { measure: measures.long } },
  'odd title': {
    about: 'A title with marks of HTML in it.',
    props: { measure: { ...measures.usual, title: 'Children "at home" & <b>away</b>' } },
  },
};

import { type ExamplesOf, judged, scorecard } from '../examples/index.ts';
import type SectionScorecard from './SectionScorecard.astro';

const title = 'Our children';
const [first, second, third, ...others] = scorecard;
const some = [first, second, third].filter((one) => one !== undefined);

export const examples: ExamplesOf<typeof SectionScorecard> = {
  usual: {
    about: 'A long section: links to its headings, then each heading with its measures.',
    props: {
      section: {
        title,
        headed: [
          { heading: 'How many children are in our care', judged: some },
          { heading: null, judged: others },
        ],
      },
    },
  },
  short: {
    about: 'Two headings of a short section, which needs no links to them.',
    props: {
      section: {
        title,
        headed: [
          { heading: 'How many children are in our care', judged: [judged.usual] },
          { heading: 'What care costs', judged: [judged.hidden] },
        ],
      },
    },
  },
  'one heading': {
    about: 'One heading would cover all: none is shown.',
    props: { section: { title, headed: [{ heading: 'How many children are in our care', judged: some }] } },
  },
  none: { about: 'A section without measures.', props: { section: { title, headed: [] } } },
};

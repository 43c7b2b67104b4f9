import { type ExamplesOf, judged } from '../examples/index.ts';
import type ScorecardChange from './ScorecardChange.astro';

export const examples: ExamplesOf<typeof ScorecardChange> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual }, around: judged.usual.card.latest },
  hidden: {
    about: 'The latest figure is hidden.',
    props: { judged: judged.hidden },
    around: judged.hidden.card.latest,
  },
  zero: { about: 'A count that fell to zero.', props: { judged: judged.zero }, around: judged.zero.card.latest },
  'one number': {
    about: 'A single figure: nothing to draw.',
    props: { judged: judged.oneNumber },
    around: judged.oneNumber.card.latest,
  },
  'no figure': {
    about: 'Nothing was ever published.',
    props: { judged: judged.none },
    around: judged.none.card.latest,
  },
};

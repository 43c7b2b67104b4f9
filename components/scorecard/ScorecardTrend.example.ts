import { type ExamplesOf, groupOf, judged } from '../examples/index.ts';
import type ScorecardTrend from './ScorecardTrend.astro';

export const examples: ExamplesOf<typeof ScorecardTrend> = {
  usual: {
    about: 'A percentage with a target.',
    props: { judged: judged.usual },
    around: judged.usual.card.latest,
  },
  hidden: {
    about: 'The latest figure is hidden.',
    props: { judged: judged.hidden },
    around: judged.hidden.card.latest,
  },
  zero: {
    about: 'A count that fell to zero.',
    props: { judged: judged.zero },
    around: judged.zero.card.latest,
  },
  'no figure': {
    about: 'Nothing was ever published.',
    props: { judged: judged.none },
    showsNothing: true,
    around: judged.none.card.latest,
  },
  'groups alone': {
    about: 'The largest of the groups, as there is no whole.',
    props: { judged: judged.groups },
    around: groupOf(judged.groups.card, 0).latest,
  },
};

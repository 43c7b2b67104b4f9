import { type ExamplesOf, judged } from '../examples/index.ts';
import type ScorecardTarget from './ScorecardTarget.astro';

export const examples: ExamplesOf<typeof ScorecardTarget> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual } },
  hidden: { about: 'The latest figure is hidden.', props: { judged: judged.hidden } },
  zero: { about: 'A count that fell to zero.', props: { judged: judged.zero } },
  'long title': { about: 'A title of several lines.', props: { judged: judged.long } },
  'never judged': { about: 'A count for context, with groups.', props: { judged: judged.context } },
  'no figure': { about: 'Nothing was ever published.', props: { judged: judged.none } },
};

import { type ExamplesOf, judged } from '../examples/index.ts';
import type ScorecardTile from './ScorecardTile.astro';

export const examples: ExamplesOf<typeof ScorecardTile> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual } },
  hidden: { about: 'The latest figure is hidden.', props: { judged: judged.hidden } },
  'long title': { about: 'A title of several lines.', props: { judged: judged.long } },
  zero: { about: 'A count that fell to zero.', props: { judged: judged.zero } },
  'no figure': { about: 'Nothing was ever published.', props: { judged: judged.none } },
};

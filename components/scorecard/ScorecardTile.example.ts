import { type ExamplesOf, judged } from '../examples/index.ts';
import type ScorecardTile from './ScorecardTile.astro';

export const examples: ExamplesOf<typeof ScorecardTile> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual, percent: null } },
  hidden: { about: 'The latest figure is hidden.', props: { judged: judged.hidden, percent: null } },
  'long title': { about: 'A title of several lines.', props: { judged: judged.long, percent: null } },
  zero: { about: 'A count that fell to zero.', props: { judged: judged.zero, percent: null } },
  'no figure': { about: 'Nothing was ever published.', props: { judged: judged.none, percent: null } },
};

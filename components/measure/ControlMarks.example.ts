import { type ExamplesOf, judged } from '../examples/index.ts';
import type ControlMarks from './ControlMarks.astro';

export const examples: ExamplesOf<typeof ControlMarks> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual } },
  'long title': { about: 'A title of several lines.', props: { judged: judged.long } },
  'never judged': { about: 'A count for context, with groups.', props: { judged: judged.context } },
  zero: { about: 'Limits are withheld.', props: { judged: judged.zero }, showsNothing: true },
  hidden: {
    about: 'A mark would speak of an older figure than the latest.',
    props: { judged: judged.hidden },
    showsNothing: true,
  },
  'no figure': { about: 'Nothing was ever published.', props: { judged: judged.none }, showsNothing: true },
};

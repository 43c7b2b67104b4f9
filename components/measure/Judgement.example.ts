import { type ExamplesOf, judged } from '../examples/index.ts';
import type Judgement from './Judgement.astro';

export const examples: ExamplesOf<typeof Judgement> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual, id: 'judgement' } },
  hidden: { about: 'The latest figure is hidden.', props: { judged: judged.hidden, id: 'judgement' } },
  bounded: {
    about: 'A bound stands in the place of a hidden figure.',
    props: { judged: judged.bounded, id: 'judgement' },
  },
  zero: { about: 'A count that fell to zero.', props: { judged: judged.zero, id: 'judgement' } },
  'never judged': { about: 'A count for context, with groups.', props: { judged: judged.context, id: 'judgement' } },
  'no figure': { about: 'Nothing was ever published.', props: { judged: judged.none, id: 'judgement' } },
  'another period': {
    about: 'Set apart from the judgement of the first period.',
    props: { judged: judged.oneNumber, id: 'judgement-snapshot', other: true },
  },
};

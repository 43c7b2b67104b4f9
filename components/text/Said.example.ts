import { type ExamplesOf, judged } from '../examples/index.ts';
import type Said from './Said.astro';

export const examples: ExamplesOf<typeof Said> = {
  usual: { about: 'A text in pieces, one of them a figure.', props: { said: judged.usual.speaksOf.alternative } },
  hidden: { about: 'Of a hidden figure.', props: { said: judged.hidden.speaksOf.alternative } },
  plain: { about: 'A text without numbers.', props: { said: [{ text: 'No figure.' }] } },
};

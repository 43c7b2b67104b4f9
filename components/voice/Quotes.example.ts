import { type ExamplesOf, voice } from '../examples/index.ts';
import type Quotes from './Quotes.astro';

export const examples: ExamplesOf<typeof Quotes> = {
  usual: { about: 'Two young people.', props: { said: voice.words } },
  children: { about: 'As children read it.', props: { said: voice.words, consent: 'They said that it is OK.' } },
  none: { about: 'Nobody is quoted.', props: { said: [] }, showsNothing: true },
};

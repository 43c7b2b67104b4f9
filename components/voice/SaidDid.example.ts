import { type ExamplesOf, voice } from '../examples/index.ts';
import type SaidDid from './SaidDid.astro';

export const examples: ExamplesOf<typeof SaidDid> = {
  usual: { about: 'Done, being done and only asked.', props: { entries: voice.saidDid } },
};

import { type ExamplesOf, held, told } from '../examples/index.ts';
import type MeetingVoice from './MeetingVoice.astro';

export const examples: ExamplesOf<typeof MeetingVoice> = {
  usual: { about: 'All that a meeting may be told.', props: { meeting: told } },
  none: { about: 'It was told nothing.', props: { meeting: held }, showsNothing: true },
};

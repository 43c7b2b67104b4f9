import { type ExamplesOf, held, planned } from '../examples/index.ts';
import type MeetingPapers from './MeetingPapers.astro';

export const examples: ExamplesOf<typeof MeetingPapers> = {
  usual: { about: 'One of an item, one of the whole meeting.', props: { meeting: held } },
  none: { about: 'No paper can be read.', props: { meeting: planned }, showsNothing: true },
};

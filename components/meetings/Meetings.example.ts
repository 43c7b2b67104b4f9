import { type ExamplesOf, first, held, planned } from '../examples/index.ts';
import type Meetings from './Meetings.astro';

export const examples: ExamplesOf<typeof Meetings> = {
  usual: { about: 'Held and planned, the newest first.', props: { meetings: [first, held, planned] } },
  none: { about: 'No meeting is on record.', props: { meetings: [] } },
};

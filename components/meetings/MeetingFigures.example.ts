import { type ExamplesOf, first, held } from '../examples/index.ts';
import type MeetingFigures from './MeetingFigures.astro';

export const examples: ExamplesOf<typeof MeetingFigures> = {
  usual: { about: 'What the small site had published by then.', props: { meeting: held } },
  'too early': { about: 'Nothing was published by then.', props: { meeting: first } },
};

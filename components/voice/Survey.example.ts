import type { Voice } from '#catalogue';
import { type ExamplesOf, voice } from '../examples/index.ts';
import type Survey from './Survey.astro';

const [usual, few] = voice.surveys as [Voice['surveys'][number], Voice['surveys'][number]];

export const examples: ExamplesOf<typeof Survey> = {
  usual: { about: 'A share, and a count of which all but few said so.', props: { survey: usual } },
  few: { about: 'Few answered.', props: { survey: few } },
};

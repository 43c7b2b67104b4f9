import type { ExamplesOf } from '../examples/index.ts';
import type JudgementTerms from './JudgementTerms.astro';

export const examples: ExamplesOf<typeof JudgementTerms> = {
  usual: { about: 'Every mark and what it means.', props: {} },
};

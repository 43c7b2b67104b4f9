import type { ExamplesOf } from '../examples/index.ts';
import type BoardNews from './BoardNews.astro';

export const examples: ExamplesOf<typeof BoardNews> = {
  usual: { about: 'The board of the small site: questions, the last meeting and the next.', props: {} },
};

import { type ExamplesOf, voice } from '../examples/index.ts';
import type Groups from './Groups.astro';

export const examples: ExamplesOf<typeof Groups> = {
  usual: { about: 'One that reached few, and one that reached nobody.', props: { groups: voice.groups } },
};

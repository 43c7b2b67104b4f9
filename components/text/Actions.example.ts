import { actions, type ExamplesOf } from '../examples/index.ts';
import type Actions from './Actions.astro';

export const examples: ExamplesOf<typeof Actions> = {
  usual: { about: 'One to come, one done.', props: { actions } },
  none: { about: 'Nothing is planned.', props: { actions: [] } },
};

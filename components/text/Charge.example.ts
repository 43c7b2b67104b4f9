import { actions, type ExamplesOf, item } from '../examples/index.ts';
import type Charge from './Charge.astro';

const none = { who: [], due: null, done: null };

export const examples: ExamplesOf<typeof Charge> = {
  usual: { about: 'Who, and by when.', props: { charge: actions[0] ?? none } },
  done: { about: 'The day on which it was done.', props: { charge: actions[1] ?? none } },
  several: { about: 'Two roles, and no day.', props: { charge: item.decisions[1] ?? none } },
  none: { about: 'Nothing is said.', showsNothing: true, props: { charge: none } },
};

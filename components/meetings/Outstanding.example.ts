import { type ExamplesOf, item } from '../examples/index.ts';
import type Outstanding from './Outstanding.astro';

const outstanding = item.decisions
  .slice(1)
  .map((decision) => ({ decision, agreedOn: '2022-02-15', item: item.number }));

export const examples: ExamplesOf<typeof Outstanding> = {
  usual: { about: 'What comes back at every other meeting.', props: { outstanding } },
  none: { about: 'All is done.', props: { outstanding: [] }, showsNothing: true },
};

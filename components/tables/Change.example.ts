import type { Judged } from '#scorecard';
import { type ExamplesOf, groupOf, judged } from '../examples/index.ts';
import type Change from './Change.astro';

const of = ({ card }: Judged, at: number) => {
  const { change, changeFigures, form } = groupOf(card, at);
  return { change, figures: changeFigures, form };
};

export const examples: ExamplesOf<typeof Change> = {
  usual: { about: 'A rounded group that grew by more than rounding.', props: of(judged.groups, 0) },
  'no change': { about: 'A group without children, then and now.', props: of(judged.groups, 2) },
  unclear: { about: 'A rounded group that may have moved by one child.', props: of(judged.groups, 1) },
  exact: { about: 'A group of what is about the council is not rounded.', props: of(judged.posts, 0) },
  hidden: { about: 'A hidden group cannot be compared.', props: of(judged.context, 1) },
};

import type { Judged } from '#scorecard';
import { type ExamplesOf, groupOf, judged } from '../examples/index.ts';
import type Change from './Change.astro';

const of = ({ card }: Judged, at: number) => {
  const { change, changeFigures } = groupOf(card, at);
  return { change, figures: changeFigures, unit: card.measure.unit, decimals: card.measure.decimals };
};

export const examples: ExamplesOf<typeof Change> = {
  usual: { about: 'A group that grew.', props: of(judged.groups, 0) },
  'no change': { about: 'A group without children, then and now.', props: of(judged.groups, 2) },
  hidden: { about: 'A hidden group cannot be compared.', props: of(judged.context, 1) },
};

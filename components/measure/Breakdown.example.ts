import type { Groups, Judged } from '#scorecard';
import { type ExamplesOf, judged } from '../examples/index.ts';
import type Breakdown from './Breakdown.astro';

const of = (one: Judged) => ({ measure: one.card.measure, breakdown: one.card.breakdowns[0] as Groups });

export const examples: ExamplesOf<typeof Breakdown> = {
  usual: { about: 'Groups that add up to no whole, one of them zero.', props: { ...of(judged.groups), large: true } },
  hidden: { about: 'Two of three groups are hidden.', props: { ...of(judged.context), large: true } },
  small: { about: 'A line in each row in place of a chart.', props: { ...of(judged.groups), large: false } },
};

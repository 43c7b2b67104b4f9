import type { Groups, Judged } from '#scorecard';
import { type ExamplesOf, judged } from '../examples/index.ts';
import type BreakdownHistory from './BreakdownHistory.astro';

const of = (one: Judged) => ({ measure: one.card.measure, breakdown: one.card.breakdowns[0] as Groups });

export const examples: ExamplesOf<typeof BreakdownHistory> = {
  usual: { about: 'Two years of months.', props: of(judged.groups) },
  hidden: { about: 'Two of three groups are hidden in every month.', props: of(judged.context) },
};

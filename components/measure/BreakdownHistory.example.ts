import type { Groups, Judged } from '#scorecard';
import { type ExamplesOf, judged } from '../examples/index.ts';
import type BreakdownHistory from './BreakdownHistory.astro';

const of = (one: Judged) => ({ measure: one.card.measure, breakdown: one.card.breakdowns[0] as Groups });

/** The same with a month of which no group was published. */
const withGap = ({ groups, ...breakdown }: Groups): Groups => ({
  ...breakdown,
  groups: groups.map((group) => {
    const [first] = group.series;
    const gap = first && {
      ...first,
      periodEnd: '2019-01-31',
      value: null,
      symbol: 'x' as const,
      isHole: true as const,
    };
    return {
      ...group,
      series: gap === undefined ? group.series : [...group.series.slice(0, 1), gap, ...group.series.slice(1)],
    };
  }),
});

export const examples: ExamplesOf<typeof BreakdownHistory> = {
  usual: { about: 'Two years of months.', props: of(judged.groups) },
  hidden: { about: 'Two of three groups are hidden in every month.', props: of(judged.context) },
  gap: {
    about: 'A month is missing of every group.',
    props: { ...of(judged.groups), breakdown: withGap(judged.groups.card.breakdowns[0] as Groups) },
  },
};

import type { Groups } from '#scorecard';
import { type ExamplesOf, judged } from '../examples/index.ts';
import type BreakdownSection from './BreakdownSection.astro';

const named = (name: string): Groups => ({ ...(judged.groups.card.breakdowns[0] as Groups), name });

export const examples: ExamplesOf<typeof BreakdownSection> = {
  usual: { about: 'One breakdown, drawn large.', props: { card: judged.context.card } },
  many: {
    about: 'More than two: all but the first are folded away.',
    props: { card: { ...judged.groups.card, breakdowns: [named('home'), named('first home'), named('last home')] } },
  },
  'no breakdown': { about: 'A measure without groups.', props: { card: judged.usual.card }, showsNothing: true },
};

import { type ExamplesOf, plan, report } from '../examples/index.ts';
import type ItemPapers from './ItemPapers.astro';

export const examples: ExamplesOf<typeof ItemPapers> = {
  usual: { about: 'A report and a plan.', props: { date: '2022-07-31', reports: [report], plans: [plan] } },
  none: { about: 'An item without either.', props: { date: '2022-07-31', reports: [], plans: [] }, showsNothing: true },
};

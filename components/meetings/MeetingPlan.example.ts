import { type ExamplesOf, plan } from '../examples/index.ts';
import type MeetingPlan from './MeetingPlan.astro';

export const examples: ExamplesOf<typeof MeetingPlan> = {
  usual: { about: 'A theme with a step done and one to come.', props: { plan } },
  'no steps': {
    about: 'A theme without next steps.',
    props: { plan: { ...plan, themes: plan.themes.map((theme) => ({ ...theme, nextSteps: [] })) } },
  },
};

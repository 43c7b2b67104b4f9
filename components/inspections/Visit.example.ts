import { type ExamplesOf, inspection } from '../examples/index.ts';
import type Visit from './Visit.astro';

export const examples: ExamplesOf<typeof Visit> = {
  usual: { about: 'Two days, with findings of each kind.', props: { inspection } },
  'one day': {
    about: 'One day, and nothing that needs to improve.',
    props: { inspection: { ...inspection, to: undefined, letter: undefined, findings: inspection.findings.slice(2) } },
  },
};

import { revisionsByPublication } from '#scorecard';
import { type ExamplesOf, revision } from '../examples/index.ts';
import type Revisions from './Revisions.astro';

export const examples: ExamplesOf<typeof Revisions> = {
  usual: {
    about: 'Figures of the small site that its second publication changed.',
    props: (site) => ({ month: '2022-07', revisions: revisionsByPublication(site.ledger).get('2022-07') ?? [] }),
  },
  others: {
    about: 'Figures of another council alone, which are counted.',
    props: { month: '2024-04', revisions: [revision] },
  },
  none: { about: 'No figure was changed.', props: { month: '2024-04', revisions: [] }, showsNothing: true },
};

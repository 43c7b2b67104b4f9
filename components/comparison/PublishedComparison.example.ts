import type { Judged } from '#scorecard';
import type { Site } from '#site';
import type { ExamplesOf } from '../examples/index.ts';
import type PublishedComparison from './PublishedComparison.astro';

const judgedOf = ({ judged }: Site, id: string) => judged.find(({ card }) => card.measure.id === id) as Judged;

export const examples: ExamplesOf<typeof PublishedComparison> = {
  usual: {
    about: 'A rate beside those of neighbours, of the small site.',
    props: (site) => ({ judged: judgedOf(site, 'cla_rate') }),
  },
  'a percentage': {
    about: 'A percentage that is ranked.',
    props: (site) => ({ judged: judgedOf(site, 'health_assessment_percent') }),
  },
  'nothing published': {
    about: 'Nobody publishes the like.',
    props: (site) => ({ judged: judgedOf(site, 'complaints') }),
    showsNothing: true,
  },
};

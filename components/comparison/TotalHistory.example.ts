import type { Site } from '#site';
import { type ExamplesOf, measures } from '../examples/index.ts';
import type TotalHistory from './TotalHistory.astro';

/** A measure of the small site, of its council in place of a total. */
const ofSite = (site: Site, id: string) => ({
  measure: site.measures.find((measure) => measure.id === id) ?? measures.none,
  total: site.council,
});

export const examples: ExamplesOf<typeof TotalHistory> = {
  usual: {
    about: 'Twelve months first, then three years.',
    props: (site) => ({ ...ofSite(site, 'adoption_a10_days'), lead: 'rolling12' }),
  },
  'no figure': {
    about: 'Nothing was ever published.',
    props: (site) => ({ measure: measures.none, total: site.council, lead: 'snapshot' }),
    showsNothing: true,
  },
};

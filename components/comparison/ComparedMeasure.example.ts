import { type Compared, comparedMeasures, type Site } from '#site';
import type { ExamplesOf } from '../examples/index.ts';
import type ComparedMeasure from './ComparedMeasure.astro';

/** Measures of the small site that others publish figures of too. */
const compared = (site: Site, id: string) =>
  comparedMeasures(site)
    .flatMap((section) => section.compared)
    .find(({ judged }) => judged.card.measure.id === id) as Compared;

export const examples: ExamplesOf<typeof ComparedMeasure> = {
  usual: { about: 'A rate beside those of neighbours.', props: (site) => ({ compared: compared(site, 'cla_rate') }) },
  'few others': {
    about: 'A percentage of which few publish a number.',
    props: (site) => ({ compared: compared(site, 'health_assessment_percent') }),
  },
};

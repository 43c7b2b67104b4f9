import { type ExamplesOf, judged } from '../examples/index.ts';
import type ChartDownloads from './ChartDownloads.astro';

export const examples: ExamplesOf<typeof ChartDownloads> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual } },
  hidden: { about: 'The latest figure is hidden.', props: { judged: judged.hidden } },
  'long title': { about: 'A title of several lines.', props: { judged: judged.long } },
  'one number': { about: 'A single figure: nothing to draw.', props: { judged: judged.oneNumber } },
  'no figure': { about: 'Nothing was ever published.', props: { judged: judged.none } },
};

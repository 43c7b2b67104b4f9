import { type ExamplesOf, judged } from '../examples/index.ts';
import type MeasureFigures from './MeasureFigures.astro';

export const examples: ExamplesOf<typeof MeasureFigures> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual }, slot: '<p>More of it.</p>' },
  hidden: { about: 'The latest figure is hidden.', props: { judged: judged.hidden } },
  bounded: { about: 'A bound stands in the place of a hidden figure.', props: { judged: judged.bounded } },
  zero: { about: 'A count that fell to zero.', props: { judged: judged.zero } },
  'long title': { about: 'A title of several lines.', props: { judged: judged.long } },
  'one number': { about: 'A single figure: nothing to draw.', props: { judged: judged.oneNumber } },
  'three years': { about: 'Three years stand beside twelve months.', props: { judged: judged.years } },
  'no figure': { about: 'Nothing was ever published.', props: { judged: judged.none } },
};

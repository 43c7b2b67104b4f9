import { type ExamplesOf, judged } from '../examples/index.ts';
import type OtherPeriod from './OtherPeriod.astro';

export const examples: ExamplesOf<typeof OtherPeriod> = {
  'one number': { about: 'A single figure: nothing to draw.', props: { judged: judged.oneNumber } },
  days: { about: 'Days on average, of two kinds of period.', props: { judged: judged.days } },
};

import { type ExamplesOf, judged, latestOf } from '../examples/index.ts';
import type Value from './Value.astro';

export const examples: ExamplesOf<typeof Value> = {
  usual: {
    about: 'A percentage with a target.',
    props: {
      figure: latestOf(judged.usual.card),
      unit: judged.usual.card.measure.unit,
      decimals: judged.usual.card.measure.decimals,
    },
  },
  hidden: {
    about: 'The latest figure is hidden.',
    props: {
      figure: latestOf(judged.hidden.card),
      unit: judged.hidden.card.measure.unit,
      decimals: judged.hidden.card.measure.decimals,
    },
  },
  bounded: {
    about: 'A bound stands in the place of a hidden figure.',
    props: {
      figure: latestOf(judged.bounded.card),
      unit: judged.bounded.card.measure.unit,
      decimals: judged.bounded.card.measure.decimals,
    },
  },
  zero: {
    about: 'A count that fell to zero.',
    props: {
      figure: latestOf(judged.zero.card),
      unit: judged.zero.card.measure.unit,
      decimals: judged.zero.card.measure.decimals,
    },
  },
  days: {
    about: 'Days on average, of two kinds of period.',
    props: {
      figure: latestOf(judged.days.card),
      unit: judged.days.card.measure.unit,
      decimals: judged.days.card.measure.decimals,
    },
  },
  'no figure': { about: 'There is none.', props: { figure: null, unit: judged.none.card.measure.unit, decimals: 1 } },
};

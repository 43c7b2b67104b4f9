import { type ExamplesOf, judged } from '../examples/index.ts';
import type FiguresTable from './FiguresTable.astro';

export const examples: ExamplesOf<typeof FiguresTable> = {
  usual: {
    about: 'A percentage with a target.',
    props: { measure: judged.usual.card.measure, series: judged.usual.card.series, caption: 'Month by month' },
  },
  hidden: {
    about: 'The latest figure is hidden.',
    props: { measure: judged.hidden.card.measure, series: judged.hidden.card.series, caption: 'Month by month' },
  },
  bounded: {
    about: 'A bound stands in the place of a hidden figure.',
    props: { measure: judged.bounded.card.measure, series: judged.bounded.card.series, caption: 'Month by month' },
  },
  zero: {
    about: 'A count that fell to zero.',
    props: { measure: judged.zero.card.measure, series: judged.zero.card.series, caption: 'Month by month' },
  },
  'never judged': {
    about: 'A count for context, with groups.',
    props: { measure: judged.context.card.measure, series: judged.context.card.series, caption: 'Month by month' },
  },
  'no figure': {
    about: 'Nothing was ever published.',
    props: { measure: judged.none.card.measure, series: judged.none.card.series, caption: 'Month by month' },
  },
};

import { type ExamplesOf, judged } from '../examples/index.ts';
import type ScorecardRow from './ScorecardRow.astro';

export const examples: ExamplesOf<typeof ScorecardRow> = {
  usual: {
    about: 'A percentage with a target.',
    props: { judged: judged.usual, id: undefined, heading: 'h2', officers: true },
  },
  hidden: {
    about: 'The latest figure is hidden.',
    props: { judged: judged.hidden, id: undefined, heading: 'h2', officers: true },
  },
  bounded: {
    about: 'A bound stands in the place of a hidden figure.',
    props: { judged: judged.bounded, id: undefined, heading: 'h2', officers: true },
  },
  zero: {
    about: 'A count that fell to zero.',
    props: { judged: judged.zero, id: undefined, heading: 'h2', officers: true },
  },
  'long title': {
    about: 'A title of several lines.',
    props: { judged: judged.long, id: undefined, heading: 'h2', officers: true },
  },
  'never judged': {
    about: 'A count for context, with groups.',
    props: { judged: judged.context, id: undefined, heading: 'h2', officers: true },
  },
  'groups alone': {
    about: 'Groups without a whole.',
    props: { judged: judged.groups, id: undefined, heading: 'h2', officers: true },
  },
  days: {
    about: 'Days on average, of two kinds of period.',
    props: { judged: judged.days, id: undefined, heading: 'h2', officers: true },
  },
  'no figure': {
    about: 'Nothing was ever published.',
    props: { judged: judged.none, id: undefined, heading: 'h2', officers: true },
  },
};

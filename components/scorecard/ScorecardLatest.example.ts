import { type ExamplesOf, groupOf, judged } from '../examples/index.ts';
import type ScorecardLatest from './ScorecardLatest.astro';

const { card } = judged.days;
const cohort = { event: 'came into care', monthsBefore: 12 } as const;

export const examples: ExamplesOf<typeof ScorecardLatest> = {
  usual: { about: 'A percentage with a target.', props: { judged: judged.usual }, around: judged.usual.card.latest },
  hidden: {
    about: 'The latest figure is hidden.',
    props: { judged: judged.hidden },
    around: judged.hidden.card.latest,
  },
  bounded: {
    about: 'A bound stands in the place of a hidden figure.',
    props: { judged: judged.bounded },
    around: judged.bounded.card.latest,
  },
  zero: { about: 'A count that fell to zero.', props: { judged: judged.zero }, around: judged.zero.card.latest },
  'never judged': {
    about: 'A count for context, with groups.',
    props: { judged: judged.context },
    around: judged.context.card.latest,
  },
  days: {
    about: 'Days on average, of two kinds of period.',
    props: { judged: judged.days },
    around: judged.days.card.latest,
  },
  'followed up': {
    about: 'Whom it follows up stands under the figure.',
    props: { judged: { ...judged.days, card: { ...card, measure: { ...card.measure, cohort } } } },
    around: card.latest,
  },
  'not due yet': {
    about: 'Some are left out, as their time is not over.',
    props: { judged: judged.due },
    around: judged.due.card.latest,
  },
  'three years': {
    about: 'Three years stand beside twelve months.',
    props: { judged: judged.years },
    around: judged.years.card.latest,
  },
  'no figure': {
    about: 'Nothing was ever published.',
    props: { judged: judged.none },
    around: judged.none.card.latest,
  },
  'groups alone': {
    about: 'The largest of the groups, as there is no whole.',
    props: { judged: judged.groups },
    around: groupOf(judged.groups.card, 0).latest,
  },
};

import type { BoardQuestion } from '#board-papers';
import { type ExamplesOf, questions } from '../examples/index.ts';
import type ThenAndNow from './ThenAndNow.astro';

const [question] = questions as [BoardQuestion];
const of = (measure: string | undefined, askedOn: string) => ({ question: { ...question, measure, askedOn } });

export const examples: ExamplesOf<typeof ThenAndNow> = {
  changed: { about: 'It has changed since the meeting.', props: of('cla_count', '2022-03-01') },
  unclear: { about: 'No clear change.', props: of('health_assessment_percent', '2022-03-01') },
  same: { about: 'Zero then and now.', props: of('complaints', '2022-03-01') },
  hidden: { about: 'Neither is shown.', props: of('seen_alone_percent', '2022-03-01') },
  'groups alone': { about: 'It has no whole.', props: of('placement_group_percent', '2022-03-01') },
  'too early': { about: 'Nothing had been published.', props: of('cla_count', '2020-01-15') },
  'nothing newer': { about: 'The meeting knew the newest figures.', props: of('cla_count', '2022-08-01') },
  'no measure': { about: 'It is about no measure.', props: of(undefined, '2022-03-01') },
  'no page': { about: 'Nothing of its measure was published.', props: of('example_none', '2022-03-01') },
};

import { adoptionRules } from './adoption.ts';
import { ageRules } from './age.ts';
import { headerRules, repeatedRules } from './child.ts';
import { consistencyRules } from './consistency.ts';
import { durationRules } from './duration.ts';
import { earlierRules } from './earlier.ts';
import { episodeRules } from './episode.ts';
import { episodeConsistencyRules } from './episode-consistency.ts';
import { episodeLimitRules } from './episode-limits.ts';
import { eventRules } from './event.ts';
import { incidentRules } from './incident.ts';
import { leaverEarlierRules, leaverRules } from './leaver.ts';
import { listedRules } from './listed.ts';
import { outcomeRules } from './outcome.ts';
import { personRules } from './person.ts';
import { providerRules } from './provider.ts';
import { returnedRules } from './returned.ts';
import type { Rule } from './rule.ts';
import { workerRules } from './worker.ts';

export { type Failure, holdsIn, type Rule, type RuleInput, type RuleTable, type RuleTables } from './rule.ts';

const rulesOfOneReturn: readonly Rule[] = [
  ...episodeRules,
  ...episodeLimitRules,
  ...providerRules,
  ...headerRules,
  ...ageRules,
  ...eventRules,
  ...consistencyRules,
  ...episodeConsistencyRules,
  ...durationRules,
  ...outcomeRules,
  ...adoptionRules,
  ...incidentRules,
  ...leaverRules,
  ...listedRules,
  ...personRules,
  ...workerRules,
];

/**
 * The rule that the cases prove and that is not asked of extracts: it asks for a pupil number, which extracts may leave
 * out.
 */
const notAsked = '442';

/** Rules whose failures become findings of an extract. */
export const checkedRules: Rule[] = rulesOfOneReturn.filter(({ rule }) => rule !== notAsked);

/** Rules that compare a return with that of the year before, where both lie in the folder. */
export const earlierReturnRules: Rule[] = [...earlierRules, ...leaverEarlierRules];

/** Every rule, for the conformance cases. */
export const allRules: Rule[] = [...rulesOfOneReturn, ...earlierReturnRules, ...repeatedRules, ...returnedRules];

import { ageRules } from './age.ts';
import { headerRules, repeatedRules } from './child.ts';
import { consistencyRules } from './consistency.ts';
import { episodeRules } from './episode.ts';
import { episodeConsistencyRules } from './episode-consistency.ts';
import { episodeLimitRules } from './episode-limits.ts';
import { eventRules } from './event.ts';
import { outcomeRules } from './outcome.ts';
import type { Rule } from './rule.ts';

export type { Failure, Rule, RuleInput, RuleTable } from './rule.ts';

/** Rules whose failures become findings of an extract. */
export const checkedRules: Rule[] = [
  ...episodeRules,
  ...episodeLimitRules,
  ...headerRules,
  ...ageRules,
  ...eventRules,
  ...consistencyRules,
  ...episodeConsistencyRules,
  ...outcomeRules,
];

/** Every rule, for the conformance cases. */
export const allRules: Rule[] = [...checkedRules, ...repeatedRules];

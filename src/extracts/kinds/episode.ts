import { type FindingKind, kind, query } from './kind.ts';

/** What DfE’s rules say about episodes and the rows beside them. */
export const episodeKinds = {
  'zero-length-episode': query(
    'the episode starts and ends on one day',
    'an episode of a day or more',
    'Check that the episode is meant.',
  ),
  'end-and-reason-not-both': query(
    'the episode has an end without a reason, or a reason without an end (rule 148)',
    'both, or neither',
  ),
  'x1-without-next-episode': query(
    'the reason says that another episode begins that day; none does (rule 388)',
    'an episode that starts on the day this one ends',
  ),
  'overlapping-episodes': kind(
    'warning',
    'child',
    'the episode starts before the one in line {first} ends (rule 501)',
    'a start on or after the end of the one before',
  ),
  'two-open-episodes': kind(
    'warning',
    'child',
    'a later episode of the child starts, and this one lacks its end or the reason for it (rule 142)',
    'one open episode a child, the last',
  ),
  'not-following-on': query(
    'the episode does not start on the day the one in line {first} ended (rule 433)',
    'a start on the day the one before ended, or reason S',
  ),
  'start-on-day-of-end': query(
    'reason S on the day the episode in line {first} ended (rule 431)',
    'another reason for a new episode on that day',
  ),
  'not-started-again': query(
    'the child had left care in line {first} and the reason is not S (rule 432)',
    'reason S after a final end',
  ),
  'reason-not-borne-out': query(
    'reason {reason} says that {only}; against line {first} it is not so (rule {rule})',
    'a reason that fits what changed',
  ),
  'temporary-too-long': query(
    'a temporary placement of this kind may last {most} days (rule {rule})',
    'a shorter stay, or another placement',
  ),
  'temporary-at-edge': query(
    'a period of care {does} with a temporary placement (rules 380 and 381)',
    'a placement that is not temporary',
  ),
  'provider-missing': query(
    'nothing says who provides the placement, so a foster placement counts neither as the council’s own nor as an agency’s (rule 526)',
    'a provider for every placement that is not temporary',
  ),
  'provider-cannot-offer-placement': query(
    'this kind of provider cannot offer this placement (rules 527, 529 and 531)',
    'a provider that fits the placement',
  ),
  'values-disagree': query('{says} (rule {rule})', 'values that go together'),
  'not-kept-for-the-year': query(
    'the child was not looked after for the whole year to 31 March; figures leave such children out (rule {rule})',
    'only children who had been looked after for twelve months on 31 March',
  ),
  'age-unlikely': query('the child {says} (rule {rule})', 'an age that fits'),
  'born-after-extract': kind(
    'error',
    'row',
    'the child is born after the day of the extract (rule 301)',
    'a date of birth up to the day of the extract',
  ),
  'before-birth': query('the date is before the child was born', 'a date on or after the date of birth'),
  'ended-when-starting': query('the end is on or before the day of the start', 'an end after the start'),
  'review-code-against-age': query(
    'the code does not fit the child’s age at the review (rule {rule})',
    'PN0 under 4, another code from 4',
  ),
  'two-reviews-on-a-day': query('line {first} has a review of the child on the same day', 'one review a day'),
  'code-out-of-its-years': query('the code was not in use on that day', 'a code of that return year'),
} as const satisfies Record<string, FindingKind>;

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
    'Enter the missing one of the two in the case system, or clear the other where the episode is still open.',
  ),
  'x1-without-next-episode': query(
    'the reason says that another episode begins that day; none does (rule 388)',
    'an episode that starts on the day this one ends',
    'Enter the next episode in the case system, or the true reason where the child left care.',
  ),
  'overlapping-episodes': kind(
    'warning',
    'child',
    'the episode starts before the one in line {first} ends (rule 501)',
    'a start on or after the end of the one before',
    'Correct the end of the earlier episode or the start of this one in the case system.',
  ),
  'two-open-episodes': kind(
    'warning',
    'child',
    'a later episode of the child starts, and this one lacks its end or the reason for it (rule 142)',
    'one open episode a child, the last',
    'Enter the end and its reason in the earlier episode in the case system.',
  ),
  'not-following-on': query(
    'the episode does not start on the day the one in line {first} ended (rule 433)',
    'a start on the day the one before ended, or reason S',
    'Enter the episode that is missing in between, or reason S where the child came back into care.',
  ),
  'start-on-day-of-end': query(
    'reason S on the day the episode in line {first} ended (rule 431)',
    'another reason for a new episode on that day',
    'Change the reason to what changed that day (L, P, T, B or U); care did not start again.',
  ),
  'not-started-again': query(
    'the child had left care in line {first} and the reason is not S (rule 432)',
    'reason S after a final end',
    'Change the reason to S, or the reason of the end before to X1 where the child never left.',
  ),
  'reason-not-borne-out': query(
    'reason {reason} says that {only}; against line {first} it is not so (rule {rule})',
    'a reason that fits what changed',
    'Compare placement and legal status of the two episodes, and correct the reason or what did not change.',
  ),
  'temporary-too-long': query(
    'a temporary placement of this kind may last {most} days (rule {rule})',
    'a shorter stay, or another placement',
    'Enter the day on which the child came back, or the placement that the stay has become.',
  ),
  'temporary-at-edge': query(
    'a period of care {does} with a temporary placement (rules 380 and 381)',
    'a placement that is not temporary',
    'Enter the placement before or after the temporary one: the child has a usual placement at the start and the end of care.',
  ),
  'provider-missing': query(
    'nothing says who provides the placement, so a foster placement counts neither as the council’s own nor as an agency’s (rule 526)',
    'a provider for every placement that is not temporary',
    'Enter the provider of the placement in the case system, PR0 to PR5, and let the report export it.',
  ),
  'provider-cannot-offer-placement': query(
    'this kind of provider cannot offer this placement (rules 527, 529 and 531)',
    'a provider that fits the placement',
    'Correct the provider or the kind of placement in the case system.',
  ),
  'values-disagree': query(
    '{says} (rule {rule})',
    'values that go together',
    'Find out which of the two is right, and correct the other in the case system.',
  ),
  'not-kept-for-the-year': query(
    'the child was not looked after for the whole year to 31 March; figures leave such children out (rule {rule})',
    'only children who had been looked after for twelve months on 31 March',
    'Take the child out of the return of outcomes, or correct the episodes that say the child came or left in the year.',
  ),
  'age-unlikely': query(
    'the child {says} (rule {rule})',
    'an age that fits',
    'Check the date of birth first, then the code and its day, in the case system.',
  ),
  'born-after-extract': kind(
    'error',
    'row',
    'the child is born after the day of the extract (rule 301)',
    'a date of birth up to the day of the extract',
    'Correct the date of birth in the case system; an unborn child is not in care.',
  ),
  'before-birth': query(
    'the date is before the child was born',
    'a date on or after the date of birth',
    'Correct the date of birth, or the date of this row, in the case system.',
  ),
  'ended-when-starting': query(
    'the end is on or before the day of the start',
    'an end after the start',
    'Correct the end; where the record was made by mistake, delete it in the case system.',
  ),
  'review-code-against-age': query(
    'the code does not fit the child’s age at the review (rule {rule})',
    'PN0 under 4, another code from 4',
    'Correct how the child took part, or the day of the review, in the case system.',
  ),
  'two-reviews-on-a-day': query(
    'line {first} has a review of the child on the same day',
    'one review a day',
    'Delete the review that was entered twice, or correct its day, in the case system.',
  ),
  'outside-care': query(
    '{says} (rule {rule})',
    'days between the start and the end of care',
    'Enter the day on which it ended, or correct the episode that ends care, in the case system.',
  ),
  'spells-overlap': query(
    '{says} (rule {rule})',
    'spells one after another',
    'Enter the end of the earlier one, or correct the start of this one, in the case system.',
  ),
  'placement-against-order': query(
    '{says} (rule {rule})',
    'a placement in which the order can apply',
    'Check the days of the order against the placements of those days in the case system.',
  ),
  'no-worker-open': query(
    '{says} (rule {rule})',
    'an open spell for every child in care',
    'Record who works with the child now in the case system, or clear the end of the last spell.',
  ),
  'worker-number': query(
    '{says} (rule {rule})',
    'SW and the number at Social Work England, or XX and a number of your own',
    'Let the report export the registration number of the worker, not the name or the login.',
  ),
  'spell-too-short': query(
    'the spell ended less than three days after it started (rule SW09STG2)',
    'a spell of three days or more',
    'Check whether the handover is meant; join the spell to the next where nobody took over in between.',
  ),
  'pupil-number-twice': query(
    'line {first} has the same pupil number (rule 444)',
    'a pupil number of each child’s own',
    'Look up the number of each of the two children at school, and correct the wrong one in the case system.',
  ),
  'status-too-long': query(
    '{says} (rule {rule})',
    'a legal status that lasts no longer than the law allows',
    'Check when the status ended, and record the one that followed it in the case system.',
  ),
  'differs-from-last-return': query(
    '{says} (rule {rule})',
    'the same as in the return of the year before',
    'Compare both returns, and correct the one that is wrong; where both are right, nothing is to be done.',
  ),
  'code-out-of-its-years': query(
    'the code was not in use on that day',
    'a code of that return year',
    'Use the code that took its place from that year on; docs/extracts.md lists the codes with their years.',
  ),
} as const satisfies Record<string, FindingKind>;

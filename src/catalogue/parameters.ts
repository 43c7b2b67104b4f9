import { z } from 'zod';
import { meaning } from './meaning.ts';

const positiveWhole = z.int().positive();

/** What an analyst may set about how measures are worked out; the names are the SQL variables'. */
export const parameters = z.strictObject({
  count_same_carer_moves: z
    .boolean()
    .default(false)
    .meta(meaning('Whether a new placement with the same carer counts as a move.', true)),
  count_temporary_placements: z
    .boolean()
    .default(false)
    .meta(meaning('Whether temporary placements count as moves.', true)),
  pep_age_from: z
    .int()
    .min(0)
    .default(4)
    .meta(meaning('From which age a child should have a personal education plan.', 3)),
  pep_age_to: z.int().min(0).default(17).meta(meaning('Up to which age.', 15)),
  pep_months: positiveWhole.default(6).meta(meaning('How many months such a plan is up to date.', 4)),
  health_months: positiveWhole.default(12).meta(meaning('How many months a health assessment is up to date.', 12)),
  health_months_under_5: positiveWhole.default(6).meta(meaning('The same for children under 5.', 6)),
  health_min_days_looked_after: z
    .int()
    .min(0)
    .default(365)
    .meta(
      meaning(
        'How many days a child must have been looked after to be counted; 365 stand for twelve months by the calendar.',
        180,
      ),
    ),
  dental_months: positiveWhole.default(12).meta(meaning('How many months a dental check is up to date.', 6)),
  caseload_over: positiveWhole
    .default(20)
    .meta(meaning('With more children than this a social worker has too many.', 18)),
  placement_breakdown_reasons: z
    .array(z.string().regex(/^[A-Z]+$/, 'a code such as ALLEG'))
    .min(1)
    .default(['ALLEG', 'STAND', 'CREQB', 'CREQO', 'CHILD'])
    .meta(
      meaning('Reasons for a placement change that mean it broke down: codes of the SSDA903 return.', [
        'CREQB',
        'CHILD',
      ]),
    ),
  review_first_working_days: positiveWhole.default(20).meta(meaning('Working days until the first review is due.', 20)),
  review_second_months: positiveWhole
    .default(3)
    .meta(meaning('Months from the first review until the second is due.', 3)),
  review_months: positiveWhole.default(6).meta(meaning('Months between later reviews.', 6)),
  review_authority_to_place: z
    .boolean()
    .default(false)
    .meta(
      meaning(
        'Whether reviews are counted anew from a placement order on, three months after it and then every six, until the child is placed (Adoption Agencies Regulations 2005, regulation 36(1)).',
        true,
      ),
    ),
  visit_weeks: positiveWhole.default(6).meta(meaning('Weeks within which a child must be visited.', 4)),
  visit_months_long_term: positiveWhole
    .default(3)
    .meta(meaning('Months, where a child is to stay with the family for good.', 3)),
  education_hours: positiveWhole
    .default(25)
    .meta(meaning('Fewer hours of education a week than this are too few.', 25)),
  permanence_plan_months: positiveWhole
    .default(4)
    .meta(meaning('After how many months in care a child should have a permanence plan.', 4)),
  contact_weeks: positiveWhole.default(8).meta(meaning('How many weeks a contact with a care leaver is recent.', 8)),
  care_leaver_lists: z
    .int()
    .min(1)
    .max(12)
    .default(12)
    .meta(
      meaning('How many of the lists of care leavers of twelve months must be there to say who had no safe home.', 11),
    ),
  pathway_plan_months: positiveWhole.default(6).meta(meaning('How many months a pathway plan is up to date.', 6)),
  first_health_working_days: positiveWhole
    .max(40)
    .default(20)
    .meta(meaning('Working days after coming into care until the first health assessment is due; at most 40.', 20)),
  private_fostering_first_visit_working_days: positiveWhole
    .max(7)
    .default(7)
    .meta(meaning('Working days from the notification of private fostering to the first visit; by law at most 7.', 5)),
  private_fostering_visit_weeks: positiveWhole
    .max(6)
    .default(6)
    .meta(meaning('Weeks between visits in the first year of private fostering; by law at most 6.', 4)),
  private_fostering_later_visit_weeks: positiveWhole
    .max(12)
    .default(12)
    .meta(meaning('Weeks between visits after the first year; by law at most 12.', 8)),
  private_fostering_review_months: positiveWhole
    .max(12)
    .default(12)
    .meta(meaning('Months between reviews of a private fostering arrangement; at most 12.', 12)),
});

type ParameterName = keyof typeof parameters.shape;
type MonthParameter = Extract<ParameterName, `${string}_months${string}`>;

/** The parameters that say a number of months. */
export const monthParameters = Object.keys(parameters.shape).filter((name): name is MonthParameter =>
  name.includes('_months'),
);

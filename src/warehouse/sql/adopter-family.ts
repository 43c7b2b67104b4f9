/**
 * `adopter_family`: one row a family, as the newest Annex A list 11 that has it describes it. A couple is two rows of
 * the list with the same number of children placed, so families are counted and not rows.
 *
 * `approved_on`: the day of the decision that the family may adopt. Where the family has a stage 2, that is the day on
 * which stage 2 ended (`Date Stage 2 ended`: the agency tells the family what was decided), also for a second adoption;
 * `Date application approved` is for the process before there were stages, and stands in where the end of stage 2 is
 * blank and the application was not approved before stage 2 began. A family whose stage 2 ended because it left (by that
 * day), and any that was refused (reason 3), is not approved. Source: Ofsted, Annex A guidance, list 11.
 */
export const adopterFamilySql = `
create or replace table adopter_family as
with listed as (
  select c.authority, coalesce(a.family_id, a.adopter_id) as family, a.*
  from staging.adopters a
  join staging.coverage c on c.extract_no = a.extract_no and c.raw_table = 'adopters'
  where coalesce(a.family_id, a.adopter_id) is not null
  qualify a.extract_no = max(a.extract_no) over (partition by c.authority, coalesce(a.family_id, a.adopter_id))
),
families as (
  select authority, family as family_id, bool_or(fostering_for_adoption) as fostering_for_adoption,
         min(enquiry_on) as enquiry_on, min(stage1_started_on) as stage1_started_on,
         max(stage1_ended_on) as stage1_ended_on, min(stage2_started_on) as stage2_started_on,
         max(stage2_ended_on) as stage2_ended_on, min(applied_on) as applied_on,
         max(approved_on) as application_approved_on,
         min(matched_on) as matched_on, min(placed_on) as placed_on, max(children_placed)::integer as children_placed,
         max(adopted_on) as adopted_on, max(left_on) as left_on, first(left_reason order by row_no) as left_reason
  from listed
  group by authority, family
),
decided as (
  select *,
         case
           when stage2_started_on is null and stage2_ended_on is null then application_approved_on
           when stage2_ended_on is not null then stage2_ended_on
           when application_approved_on >= stage2_started_on then application_approved_on
         end as decided_on,
         coalesce(regexp_matches(lower(trim(left_reason)), '^3\\b|refus'), false) as refused
  from families
)
select * exclude (application_approved_on, decided_on, refused),
       case
         when refused then null
         when stage2_started_on is null and stage2_ended_on is null then decided_on
         when left_on <= decided_on then null
         else decided_on
       end as approved_on
from decided;
`;

/**
 * `adopter_family`: one row a family, as the newest Annex A list 11 that has it describes it. A couple is two rows of
 * the list with the same number of children placed, so families are counted and not rows. Source: Ofsted Annex A list
 * 11.
 */
export const adopterFamilySql = `
create or replace table adopter_family as
with listed as (
  select c.authority, coalesce(a.family_id, a.adopter_id) as family, a.*
  from staging.adopters a
  join staging.coverage c on c.extract_no = a.extract_no and c.raw_table = 'adopters'
  where coalesce(a.family_id, a.adopter_id) is not null
  qualify a.extract_no = max(a.extract_no) over (partition by c.authority, coalesce(a.family_id, a.adopter_id))
)
select authority, family as family_id, bool_or(fostering_for_adoption) as fostering_for_adoption,
       min(enquiry_on) as enquiry_on, min(stage1_started_on) as stage1_started_on,
       max(stage1_ended_on) as stage1_ended_on, min(stage2_started_on) as stage2_started_on,
       max(stage2_ended_on) as stage2_ended_on, min(applied_on) as applied_on, max(approved_on) as approved_on,
       min(matched_on) as matched_on, min(placed_on) as placed_on, max(children_placed)::integer as children_placed,
       max(adopted_on) as adopted_on, max(left_on) as left_on, first(left_reason order by row_no) as left_reason
from listed
group by authority, family;
`;

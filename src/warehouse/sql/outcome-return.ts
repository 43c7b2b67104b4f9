/**
 * `outcome_return`: one row a child of the OC2 return and year, which is that of the last 31 March on or before the day of
 * the extract; the newest extract that brings a year is the one believed.
 * Source: Department for Education, SSDA903 guide, OC2 (children looked after for 12 months on 31 March).
 */
export const outcomeReturnSql = `
create or replace table outcome_return as
select c.authority, o.child as child_id, c.covers_to as year_end, o.sdq_score::integer as sdq_score, o.sdq_reason,
       o.convicted, o.health_check as development_check, o.immunisations, o.teeth_check as dental_check,
       o.health_assessment, o.substance_misuse
from staging.oc2 o
join staging.coverage c on c.extract_no = o.extract_no and c.raw_table = 'oc2'
where o.child is not null
qualify o.extract_no = max(o.extract_no) over (partition by c.authority, c.covers_to);
`;

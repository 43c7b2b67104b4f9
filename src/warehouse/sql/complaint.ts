/**
 * `complaint`: one row a complaint, as the newest extract that has it describes it; its answer comes in a later extract
 * than the complaint itself. Source of the stages: SI 2006/1738.
 */
export const complaintSql = `
create or replace table complaint as
select c.authority, k.complaint_id, k.received_on, k.about, k.stage::integer as stage, k.outcome, k.due_on, k.answered_on,
       k.theme, k.made_by
from staging.complaints k
join staging.coverage c on c.extract_no = k.extract_no and c.raw_table = 'complaints'
where k.complaint_id is not null
qualify row_number() over (
  partition by c.authority, k.complaint_id order by k.extract_no desc, k.row_no desc
) = 1;
`;

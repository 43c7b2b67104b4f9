/** `worker_leaver`: one row a social worker who left and day; the newest extract of a worker and day counts. */
export const workerLeaverSql = `
create or replace table worker_leaver as
select c.authority, e.worker_id, e.left_on, e.fte
from staging.workforce_leavers e
join staging.coverage c on c.extract_no = e.extract_no and c.raw_table = 'workforce_leavers'
where e.worker_id is not null and e.left_on is not null
qualify row_number() over (partition by c.authority, e.worker_id, e.left_on order by e.extract_no desc, e.row_no desc) = 1;
`;

import { snapshotSql } from './snapshot.ts';

/**
 * `listed_child`: one row a child and month, of those whom Annex A list 8 has as in care on the month's last day: the
 * list also names those who left in the six months before its own day, and those who came in after the month. Short
 * breaks (V3, V4) are left out, as in `looked_after`. Of a child who is on the list twice, the period that started last
 * counts. Source: Ofsted Annex A list 8.
 */
export const listedChildSql = `
create or replace table listed_child as
select authority, child_id, month_end, started_on, placement_location, last_visit_on, last_review_on,
       last_health_assessment_on, last_dental_check_on, permanence_plan,
       missing_episodes_12m::integer as missing_episodes_12m, return_interview_offered, return_interview_accepted
from (${snapshotSql('children_in_care')})
where child_id is not null
  and coalesce(started_on, month_end) <= month_end and coalesce(ceased_on, date '9999-12-31') > month_end
  and coalesce(legal_status, '') not in ('V3', 'V4')
qualify row_number() over (
  partition by authority, child_id, month_end order by started_on desc nulls last, row_no desc
) = 1;
`;

/**
 * `legal_status`: unbroken time under one legal status within a period of care, short breaks left out. Episodes that
 * only change the placement do not break it. `status_end` is null while it lasts.
 * Source: LS codes of the SSDA903 return (Department for Education).
 */
export const legalStatusSql = `
create or replace table legal_status as
with marked as (
  select *, legal_status is distinct from lag(legal_status) over period or lag(episode_no) over period is null as begins
  from staging.care_episode
  window period as (partition by authority, child_id, period_of_care_start order by episode_no)
),
numbered as (
  select *, sum(begins::integer) over (
           partition by authority, child_id, period_of_care_start order by episode_no rows unbounded preceding
         ) as run
  from marked
)
select authority, child_id, any_value(legal_status) as legal_status, min(episode_start) as status_start,
       last(until order by episode_no) as status_end
from numbered
group by authority, child_id, period_of_care_start, run;
`;

import { eventsSql } from './events.ts';

/**
 * `deprivation_of_liberty_order`: a court's order that a child may be deprived of liberty; `ended_on` null while it lasts.
 * It ends at the latest when the child leaves care (DfE's rule 707), and one of a time out of care does not outlast its
 * first day. SSDA903 deprivation of liberty file, from 2026-27.
 */
export const deprivationOfLibertyOrderSql = `create or replace table deprivation_of_liberty_order as
with reported as (${eventsSql('deprivation_of_liberty', 'e.dolo_start as started_on, e.dolo_end as ended_on')}
)
select r.authority, r.child_id, r.started_on,
       case when p.period_of_care_start is null then r.started_on
            else least(r.ended_on, p.period_of_care_end)
       end as ended_on
from reported r
left join period_of_care p
  on p.authority = r.authority and p.child_id = r.child_id
 and r.started_on between p.period_of_care_start and coalesce(p.period_of_care_end, date '9999-12-31')
qualify row_number() over (
  partition by r.authority, r.child_id, r.started_on order by p.period_of_care_start desc, r.ended_on desc nulls first
) = 1;`;

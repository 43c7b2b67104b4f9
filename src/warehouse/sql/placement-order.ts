import { besideList } from './beside-list.ts';

/**
 * `placement_order`: one row a placement order (or freeing order) of a child.
 *
 * - `order_on`: the day on which it was made; null where the return begins in the middle (first known episode with RNE
 *   P or T, and no short breaks before it).
 * - `held_from`: that day, or the first on which it is known to hold.
 * - `ended_on`: the day on which the return has another legal status, so that the order was revoked, or on which care
 *   ended; null while it holds.
 *
 * An order is an unbroken time under legal status E1 or D1 of the SSDA903 return. The day of Annex A list 10 counts in
 * place of the return's for the order that began nearest to it, of those that had not ended by then; where there is
 * none, the list is ahead of the return and its day is an order of its own. Source: Ofsted, Annex A guidance, list 10
 * (`Date of Placement Order`: when the legal status has changed to E1 or D1); Adoption and Children Act 2002, sections
 * 21 and 24.
 */
export const placementOrderSql = `
create or replace table staging.placement_order as
with marked as (
  select e.authority, e.child_id, e.period_of_care_start, e.episode_no, e.episode_start,
         e.rne not in ('P', 'T') or e.after_short_breaks as begins_here,
         coalesce(e.legal_status in ('E1', 'D1'), false) as ordered,
         lag(coalesce(e.legal_status in ('E1', 'D1'), false)) over period as was_ordered,
         lead(e.episode_start) over period as next_start
  from staging.care_episode e
  semi join (
    select authority, child_id from staging.care_episode where legal_status in ('E1', 'D1')
  ) using (authority, child_id)
  window period as (partition by e.authority, e.child_id, e.period_of_care_start order by e.episode_no)
),
numbered as (
  select *, sum((ordered and not coalesce(was_ordered, false))::integer) over (
           partition by authority, child_id, period_of_care_start order by episode_no rows unbounded preceding
         ) as run
  from marked
),
spell as (
  select authority, child_id, period_of_care_start, min(episode_start) as held_from,
         first(was_ordered order by episode_no) is not null
           or coalesce(first(begins_here order by episode_no), true) as start_is_known,
         last(next_start order by episode_no) as next_start
  from numbered
  where ordered
  group by authority, child_id, period_of_care_start, run
),
${besideList('spell', 'l.placement_order_on as listed_on')}
select authority, child_id, period_of_care_start,
       case when is_listed then listed_on when start_is_known then held_from end as order_on,
       case when is_listed then least(held_from, listed_on) else held_from end as held_from,
       ended_on
from matched
union all
select authority, child_id, null, placement_order_on, placement_order_on, null
from staging.listed_adoption l
where placement_order_on is not null
  and not exists (select 1 from matched m where m.authority = l.authority and m.child_id = l.child_id and m.is_listed);

create or replace table placement_order as
select authority, child_id, order_on, held_from, ended_on from staging.placement_order;
`;

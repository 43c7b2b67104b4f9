/**
 * `staging.care_episode`: episodes without short breaks (LS V3, V4), each with the start of the period of care it
 * belongs to, and `until`: the day the next one replaced it (its own end, or sooner where the next begins before that).
 *
 * `period_of_care`: an unbroken time of being looked after. It starts with an episode of RNE S. A child's first known
 * episode with another RNE (it began in a file we do not have), or one after care had ended, starts a period too, but
 * `start_is_known` is false, unless short breaks end on that day, which then go over into care, or Annex A list 8 gives
 * the day the child started to be looked after. It ends with a
 * REC other than X1, or where the next period starts. X1 says that another episode follows: where none does, the period
 * stays open, though the child is in no episode and so is not counted as looked after. A period also ends, without a
 * reason, where the child went over to short breaks or where a newer extract no longer has the child.
 *
 * Source: Department for Education, children looked after return (SSDA903) guide: RNE, REC, rules 388 and 431 to 433.
 */
export const periodOfCareSql = `
create or replace table staging.care_episode as
with beside as (
  select *, lead(episode_start) over child as any_next_start, lead(short_break) over child as next_is_short_break,
         coalesce(lag(short_break) over child and lag(episode_end) over child = episode_start, false) as after_short_breaks
  from staging.episode
  window child as (partition by authority, child_id order by episode_no)
),
neighbours as (
  select *,
         lag(episode_no) over child as previous_no,
         lag(episode_end) over child as previous_end,
         lag(end_reason) over child as previous_end_reason,
         lead(episode_start) over child as next_start
  from beside
  where not short_break
  window child as (partition by authority, child_id order by episode_no)
),
marked as (
  select *,
         previous_no is null
           or rne is not distinct from 'S'
           or (previous_end is not null and previous_end_reason <> 'X1')
           or (previous_end < episode_start and previous_end_reason is null) as begins,
         coalesce(next_is_short_break and any_next_start >= episode_start, false) as turns_into_short_breaks
  from neighbours
)
select * exclude (any_next_start, next_is_short_break, previous_no, previous_end, previous_end_reason, next_start, begins),
       max(case when begins then episode_start end) over (
         partition by authority, child_id order by episode_no rows unbounded preceding
       ) as first_known_day,
       least(episode_end, next_start, case when turns_into_short_breaks then any_next_start end) as until,
       next_start is null as is_last_known
from marked;

create or replace table staging.known_start as
with periods as (
  select authority, child_id, first_known_day, first(rne = 'S' or after_short_breaks order by episode_no) as starts_here,
         lag(max(until)) over (partition by authority, child_id order by first_known_day) as previous_end
  from staging.care_episode
  group by authority, child_id, first_known_day
),
listed as (
  select distinct c.authority, l.child_id, l.started_on
  from staging.children_in_care l
  join staging.coverage c on c.extract_no = l.extract_no and c.raw_table = 'children_in_care'
  where l.started_on is not null
)
select p.authority, p.child_id, p.first_known_day, max(l.started_on) as started_on
from periods p
join listed l
  on l.authority = p.authority and l.child_id = p.child_id and l.started_on <= p.first_known_day
 and l.started_on >= coalesce(p.previous_end, date '0001-01-01')
where not coalesce(p.starts_here, false)
group by all;

create or replace table staging.care_episode as
select e.* exclude (first_known_day), coalesce(k.started_on, e.first_known_day) as period_of_care_start,
       k.started_on is not null as start_is_listed
from staging.care_episode e
left join staging.known_start k using (authority, child_id, first_known_day);

create or replace table period_of_care as
with grouped as (
  select authority, child_id, period_of_care_start,
         first(rne order by episode_no) = 'S' or first(after_short_breaks order by episode_no)
           or bool_or(start_is_listed) as start_is_known,
         first(need order by episode_no) as need,
         last(until order by episode_no) as last_until,
         last(episode_end order by episode_no) as last_end,
         last(end_reason order by episode_no) as last_reason,
         last(is_last_known order by episode_no) as is_last_known,
         last(turns_into_short_breaks order by episode_no) as turns_into_short_breaks
  from staging.care_episode
  group by all
)
select authority, child_id, period_of_care_start,
       case when last_reason is distinct from 'X1' or not is_last_known or turns_into_short_breaks then last_until
       end as period_of_care_end,
       case when last_reason <> 'X1' and last_end = last_until then last_reason end as end_reason,
       coalesce(start_is_known, false) as start_is_known,
       need
from grouped;

create or replace table episode as
select e.authority, e.child_id, e.episode_start, e.episode_end, e.rne, e.legal_status, e.need, e.place, e.place_provider,
       e.end_reason, e.reason_place_change, c.period_of_care_start, e.short_break, e.extracted_on
from staging.episode e
left join staging.care_episode c
  on c.authority = e.authority and c.child_id = e.child_id and c.episode_no = e.episode_no;
`;

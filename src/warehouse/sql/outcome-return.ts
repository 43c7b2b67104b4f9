/**
 * `outcome_return`: one row a child of the OC2 return and year, which is that of the last 31 March on or before the day
 * of the extract; the newest extract that has a year counts. The return is about children who were looked after on that
 * day and had been for twelve months without a break. A row of another child is left out where the episodes of that day
 * are known: the child was not looked after on it, came into care after 1 April (RNE S), left care in the year, or had
 * a short break (LS V3, V4) in it. Source: Department for Education, SSDA903 guide, OC2 (children looked after for 12
 * months on 31 March), rules 185 and 190.
 */
export const outcomeReturnSql = `
create or replace table outcome_return as
with returned as (
  select c.authority, o.child as child_id, c.covers_to as year_end,
         (c.covers_to + 1 - interval 1 year)::date as year_start, o.sdq_score::integer as sdq_score, o.sdq_reason,
         o.convicted, o.health_check as development_check, o.immunisations, o.teeth_check as dental_check,
         o.health_assessment, o.substance_misuse
  from staging.oc2 o
  join staging.coverage c on c.extract_no = o.extract_no and c.raw_table = 'oc2'
  where o.child is not null
  qualify o.extract_no = max(o.extract_no) over (partition by c.authority, c.covers_to)
),
held as (
  -- an episode without an end is over where the next begins
  select *, lead(episode_start) over (partition by authority, child_id order by episode_start, episode_end) as next_start
  from episode
),
with_break as (
  select distinct r.authority, r.child_id, r.year_end
  from returned r
  join held e on e.authority = r.authority and e.child_id = r.child_id and e.episode_start <= r.year_end
  where coalesce(e.episode_end, e.next_start, date '9999-12-31') > r.year_start
    and (e.short_break or (e.rne = 'S' and e.episode_start > r.year_start)
         or (e.end_reason <> 'X1' and e.episode_end <= r.year_end))
  union
  select r.authority, r.child_id, r.year_end
  from returned r
  join period_of_care p on p.authority = r.authority and p.child_id = r.child_id
   and p.period_of_care_end > r.year_start and p.period_of_care_end <= r.year_end
)
select r.* exclude (year_start)
from returned r
left join covered v on v.source = 'ssda903.episodes' and v.authority = r.authority and v.month_end = r.year_end
left join looked_after l on l.authority = r.authority and l.child_id = r.child_id and l.month_end = r.year_end
left join period_of_care p
  on p.authority = l.authority and p.child_id = l.child_id and p.period_of_care_start = l.period_of_care_start
left join with_break b on b.authority = r.authority and b.child_id = r.child_id and b.year_end = r.year_end
where v.month_end is null
   or (l.child_id is not null and b.child_id is null
       and (not p.start_is_known or p.period_of_care_start <= r.year_start));
`;

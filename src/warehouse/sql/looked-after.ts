/**
 * `looked_after`: one row a child and day of the calendar on which they were looked after: an episode started on or
 * before the day, and had not ended or ended after it. Children in an agreed series of short breaks (LS V3, V4) are
 * not there, nor is anybody of 18 or over: a child in care is under 18, and a case that is still open then is a record to be
 * closed (rule 359). Where episodes overlap, the one that started last is the child's state. Age is null where the date of
 * birth is not known. `placement_start` and `home_place` belong to the placement that holds on the day, not to a temporary
 * stay (T0 to T4) within it; `placement_distance` (miles from home, null where not known) and `placement_location` (in, out
 * or null) to the place on the day. `uasc`: an unaccompanied asylum-seeking child on that day.
 *
 * Sources: Department for Education, children looked after statistics guide (children looked after on 31 March,
 * excluding those under an agreed series of short-term placements); Children Act 1989, sections 22(1) and 105(1).
 */
export const lookedAfterSql = `
create or replace table looked_after as
with held as (
  select s.authority, s.child_id, c.month_end, c.month_start, c.year_start, s.legal_status, s.need, s.place,
         s.place_provider, s.distance, s.location, s.home_place, s.period_of_care_start, s.stay_start, s.episode_no
  from staging.stay s
  join calendar c
    on s.episode_start <= c.month_end and coalesce(s.episode_end, date '9999-12-31') > c.month_end
  qualify row_number() over (partition by s.authority, s.child_id, c.month_end order by s.episode_no desc) = 1
)
select h.authority, h.child_id, h.month_end, h.month_start, h.year_start, k.birth_date,
       age_on(k.birth_date, h.month_end) as age,
       coalesce(k.sex, 'U') as sex,
       coalesce(k.ethnic_group, 'unknown') as ethnic_group,
       coalesce(k.uasc_until > h.month_end, false) as uasc,
       h.legal_status, legal_status_group(h.legal_status) as legal_status_group, h.need, h.place, h.place_provider,
       placement_group(h.place, h.place_provider) as placement_group, h.home_place, h.period_of_care_start,
       (h.month_end - h.period_of_care_start)::integer as days_looked_after,
       h.stay_start as placement_start, h.distance as placement_distance, h.location as placement_location
from held h
left join child k on k.authority = h.authority and k.child_id = h.child_id
where coalesce(age_on(k.birth_date, h.month_end), 0) < 18;
`;

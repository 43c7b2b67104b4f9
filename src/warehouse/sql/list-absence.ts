/**
 * `list_absence`: a row for each time that somebody who was on an authority's Annex A list 10 or 11 is not on a later
 * one: `list` is children (list 10, one row a child) or families (list 11, by `family_id` of `adopter_family`),
 * `gone_from` the day after the month whose list had them last, `back_on` the first day of the month whose list has
 * them again, null where none has. Of two lists of one month the newer counts.
 *
 * Source: Ofsted, Annex A guidance: list 10 holds the children adopted in twelve months, those for whom adoption is the
 * plan and those whose plan was given up in twelve months; a family whose process is put on hold is taken off list 11.
 */
export const listAbsenceSql = `
create or replace table list_absence as
with list as (
  select authority, raw_table, month_end, max(extract_no) as extract_no,
         row_number() over (partition by authority, raw_table order by month_end) as nth,
         count(*) over (partition by authority, raw_table) as last_nth
  from staging.coverage
  where raw_table in ('adoption_children', 'adopters')
  group by authority, raw_table, month_end
),
named as (
  select distinct 'adoption_children' as raw_table, extract_no, child_id as id
  from staging.adoption_children
  where child_id is not null
  union all
  select distinct 'adopters', extract_no, coalesce(family_id, adopter_id)
  from staging.adopters
  where coalesce(family_id, adopter_id) is not null
),
listed as (
  select l.authority, l.raw_table, n.id, l.month_end, l.nth, l.last_nth,
         lead(l.nth) over later as next_nth,
         lead(l.month_end) over later as next_month_end
  from list l
  join named n on n.raw_table = l.raw_table and n.extract_no = l.extract_no
  window later as (partition by l.authority, l.raw_table, n.id order by l.nth)
)
select authority, case raw_table when 'adopters' then 'families' else 'children' end as list, id,
       (month_end + 1)::date as gone_from, date_trunc('month', next_month_end)::date as back_on
from listed
where coalesce(next_nth, last_nth + 1) > nth + 1;
`;

/**
 * `child`: one row a child that any extract describes. The newest SSDA903 header takes precedence, then the newest
 * Annex A list 8, 9 or 10 (of one extract, in this order), then the satellite files, each for what the one before leaves
 * blank; of two rows in one file the later. `uasc_until`: day on which the child stopped, or will stop, being an
 * unaccompanied asylum-seeking child: the return's DUC, the 18th birthday where that is blank; where only list 8 says it,
 * the day after the last list that marked the child.
 */
export const childSql = `
create or replace table child as
with described as (
  select extract_no, row_no, child as child_id, dob as birth_date, sex, ethnic as ethnicity, 'header' as raw_table,
         4 as weight, 0 as list
  from staging.header
  union all
  select extract_no, row_no, child_id, birth_date, sex, ethnicity, 'children_in_care', 3, 8
  from staging.children_in_care
  union all
  select extract_no, row_no, child_id, birth_date, sex, ethnicity, 'care_leavers', 3, 9 from staging.care_leavers
  union all
  select extract_no, row_no, child_id, birth_date, sex, ethnicity, 'adoption_children', 3, 10
  from staging.adoption_children
  union all
  select extract_no, row_no, child, dob, sex, null, 'uasc', 2, 0 from staging.uasc
  union all
  select extract_no, row_no, child, dob, null, null, 'ad1', 1, 0 from staging.ad1
),
ranked as (
  select c.authority, t.*, row(t.weight, t.extract_no, -t.list, t.row_no) as rank
  from described t
  join staging.coverage c on c.extract_no = t.extract_no and c.raw_table = t.raw_table
  where t.child_id is not null
),
people as (
  select authority, child_id, arg_max(birth_date, rank) as birth_date, arg_max(sex, rank) as sex,
         arg_max(ethnicity, rank) as ethnicity
  from ranked
  group by all
),
asylum as (
  select c.authority, u.child as child_id, arg_max(coalesce(u.duc, date '9999-12-31'), row(u.extract_no, u.row_no)) as until
  from staging.uasc u
  join staging.coverage c on c.extract_no = u.extract_no and c.raw_table = 'uasc'
  group by all
),
marked as (
  select c.authority, m.child_id, max(c.extracted_on) + 1 as until
  from staging.children_in_care m
  join staging.coverage c on c.extract_no = m.extract_no and c.raw_table = 'children_in_care'
  where m.uasc
  group by all
)
select p.authority, p.child_id, p.birth_date, coalesce(p.sex, 'U') as sex, p.ethnicity,
       ethnic_group(p.ethnicity) as ethnic_group,
       case
         when a.until = date '9999-12-31' then coalesce((p.birth_date + interval 18 year)::date, a.until)
         else coalesce(a.until, m.until)
       end as uasc_until
from people p
left join asylum a on a.authority = p.authority and a.child_id = p.child_id
left join marked m on m.authority = p.authority and m.child_id = p.child_id;
`;

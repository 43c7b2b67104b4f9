/**
 * `adoption`: one row a child on the way to adoption or adopted. The newest Annex A list 10 that has the child is
 * preferred, day by day; what it leaves blank comes from the SSDA903 return: decision and match from AD1 (DATE_INT,
 * DATE_MATCH), placement order from the first E1, placed from the first A3 to A6, adopted from REC E11 or E12, entered
 * care from the start of that continuous period of care. `adopted_by_foster_carer` is AD1's FOSTER_CARE, or else
 * whether the last placement was with the child's foster carers (A3, A5). `foster_placed_on`: the day the child moved
 * in with those carers as a foster child, that is the start of the stay in which the adoptive placement lies.
 * `sibling_group`: another child has the same family identifier. `own_agency`: placed with a family of list 11 of any
 * authority, false where with another agency's; null where not placed, or where no list 11 came.
 *
 * Source: Department for Education, adoption scorecards (A1, A2, A10); Ofsted Annex A list 10.
 */
export const adoptionSql = `
create or replace table adoption as
with listed as (
  select c.authority, l.*
  from staging.adoption_children l
  join staging.coverage c on c.extract_no = l.extract_no and c.raw_table = 'adoption_children'
  where l.child_id is not null
  qualify row_number() over (partition by c.authority, l.child_id order by l.extract_no desc, l.row_no desc) = 1
),
returned as (
  select c.authority, a.child as child_id, a.date_int, a.date_match, a.foster_care
  from staging.ad1 a
  join staging.coverage c on c.extract_no = a.extract_no and c.raw_table = 'ad1'
  where a.child is not null
  qualify row_number() over (partition by c.authority, a.child order by a.extract_no desc, a.row_no desc) = 1
),
decided as (
  select c.authority, p.child as child_id, p.date_placed, p.date_placed_ceased, p.reason_placed_ceased
  from staging.placed_for_adoption p
  join staging.coverage c on c.extract_no = p.extract_no and c.raw_table = 'placed_for_adoption'
  where p.child is not null
  qualify row_number() over (
    partition by c.authority, p.child order by p.extract_no desc, p.date_placed desc nulls last, p.row_no desc
  ) = 1
),
lived as (
  select authority, child_id, period_of_care_start,
         min(episode_start) filter (legal_status = 'E1') as order_on,
         min(episode_start) filter (place in ('A3', 'A4', 'A5', 'A6')) as placed_on,
         max(until) filter (end_reason in ('E11', 'E12')) as adopted_on,
         last(place order by episode_no) filter (place in ('A3', 'A4', 'A5', 'A6')) as last_place
  from staging.care_episode
  group by authority, child_id, period_of_care_start
  having order_on is not null or placed_on is not null or adopted_on is not null
  qualify row_number() over (partition by authority, child_id order by period_of_care_start desc) = 1
),
fostered as (
  select authority, child_id, period_of_care_start, min(stay_start) as moved_in_on
  from staging.carer_stay
  where adoptive_from is not null and adoptive_from > stay_start and first_place in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
  group by all
),
children as (
  select authority, child_id from listed
  union select authority, child_id from returned
  union select authority, child_id from decided
  union select authority, child_id from lived
)
select k.authority, k.child_id,
       coalesce(l.entered_care_on, v.period_of_care_start) as entered_care_on,
       coalesce(l.decision_on, r.date_int, d.date_placed) as decision_on,
       coalesce(l.placement_order_on, v.order_on) as placement_order_on,
       coalesce(l.matched_on, r.date_match) as matched_on,
       coalesce(l.placed_on, v.placed_on) as placed_on,
       coalesce(l.adopted_on, v.adopted_on) as adopted_on,
       coalesce(l.reversed_on, d.date_placed_ceased) as reversed_on,
       coalesce(l.reversed_reason, d.reason_placed_ceased) as reversed_reason,
       l.fostering_for_adoption_on,
       coalesce(r.foster_care, v.last_place in ('A3', 'A5'), false) as adopted_by_foster_carer,
       coalesce(f.moved_in_on, case when r.foster_care then l.fostering_for_adoption_on end) as foster_placed_on,
       p.birth_date, p.sex, p.ethnicity, l.disability as disabled, l.family_id,
       coalesce(count(*) over (partition by k.authority, l.family_id) > 1 and l.family_id is not null, false)
         as sibling_group,
       case
         when coalesce(l.placed_on, v.placed_on) is not null and exists (select 1 from adopter_family)
           then l.family_id is not null and l.family_id in (select family_id from adopter_family)
       end as own_agency
from children k
left join child p using (authority, child_id)
left join listed l using (authority, child_id)
left join returned r using (authority, child_id)
left join decided d using (authority, child_id)
left join lived v using (authority, child_id)
left join fostered f
  on f.authority = v.authority and f.child_id = v.child_id and f.period_of_care_start = v.period_of_care_start;
`;

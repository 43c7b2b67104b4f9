/** Brothers and sisters who moved in with one family within so many days moved in together (docs/definitions.md). */
const togetherDays = 28;

/**
 * `adoption`: one row a child on the way to adoption or adopted. The newest Annex A list 10 that has the child is
 * preferred, day by day; what it leaves blank comes from the SSDA903 return: decision and match from AD1 (DATE_INT,
 * DATE_MATCH), entered care from the start of the period of care, null where that is not known. The day of the adoption
 * order is that of the return (REC E11 or E12), since the list takes its own from there; the list's counts where the
 * return has none.
 *
 * - `placed_on`: the start of the stay with the adopters (`adoptive_placement`) that lasts, or from which the child was
 *   adopted; null where every stay ended in another placement.
 * - `match_ended_on`: the day on which the child moved on from the family of that match; null where it holds.
 * - `placement_order_on`: of the order that held when the child was placed, or that holds.
 * - `adopted_by_foster_carer`: AD1's FOSTER_CARE, or else whether the placement is one with the child's foster carers
 *   (A3, A5); null where the two contradict each other (rule 335).
 * - `foster_placed_on`: the day the child moved in with those carers as a foster child.
 * - `sibling_group`: the list's number of brothers and sisters who should be placed together.
 * - `placed_with_sibling`: another child moved in with the same adoptive family within 28 days; null where the family
 *   or the day is not known.
 *
 * Source: Department for Education, adoption scorecards (A1, A2, A10); Ofsted, Annex A guidance, list 10.
 */
export const adoptionSql = `
create or replace table adoption as
with returned as (
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
         max(until) filter (end_reason in ('E11', 'E12')) as adopted_on
  from staging.care_episode
  group by authority, child_id, period_of_care_start
  having adopted_on is not null or bool_or(legal_status in ('E1', 'D1') or place in ('A3', 'A4', 'A5', 'A6'))
  qualify row_number() over (partition by authority, child_id order by period_of_care_start desc) = 1
),
children as (
  select authority, child_id from staging.listed_adoption
  union select authority, child_id from returned
  union select authority, child_id from decided
  union select authority, child_id from lived
),
ordered as (
  select k.authority, k.child_id, v.period_of_care_start, coalesce(v.adopted_on, l.adopted_on) as adopted_on
  from children k
  left join lived v using (authority, child_id)
  left join staging.listed_adoption l using (authority, child_id)
),
placed as (
  select p.authority, p.child_id, p.placed_on, p.place, p.foster_placed_on
  from staging.adoptive_placement p
  join ordered o using (authority, child_id)
  where p.stands and p.held_from <= coalesce(o.adopted_on, date '9999-12-31')
    and coalesce(p.period_of_care_start, o.period_of_care_start) is not distinct from o.period_of_care_start
  qualify row_number() over (partition by p.authority, p.child_id order by p.held_from desc) = 1
),
moved as (
  select p.authority, p.child_id, max(p.moved_on) as moved_on
  from staging.adoptive_placement p
  where p.moved_on is not null
  group by all
),
allowed as (
  select o.authority, o.child_id, o.order_on
  from staging.placement_order o
  join ordered k using (authority, child_id)
  left join placed p using (authority, child_id)
  where coalesce(o.ended_on, date '9999-12-31') > coalesce(p.placed_on, k.adopted_on, date '9999-12-30')
  qualify row_number() over (
    partition by o.authority, o.child_id
    order by o.held_from <= coalesce(p.placed_on, date '9999-12-31') desc, o.held_from desc
  ) = 1
)
select k.authority, k.child_id,
       coalesce(l.entered_care_on, case when s.start_is_known then k.period_of_care_start end) as entered_care_on,
       coalesce(l.decision_on, r.date_int, d.date_placed) as decision_on,
       a.order_on as placement_order_on,
       coalesce(l.matched_on, r.date_match) as matched_on,
       case when coalesce(l.matched_on, r.date_match) < m.moved_on then m.moved_on end as match_ended_on,
       p.placed_on,
       k.adopted_on,
       coalesce(l.reversed_on, d.date_placed_ceased) as reversed_on,
       coalesce(l.reversed_reason, d.reason_placed_ceased) as reversed_reason,
       l.fostering_for_adoption_on,
       case
         when r.foster_care is null or p.place is null or r.foster_care = (p.place in ('A3', 'A5'))
           then coalesce(r.foster_care, p.place in ('A3', 'A5'), false)
       end as adopted_by_foster_carer,
       coalesce(p.foster_placed_on, case when r.foster_care then l.fostering_for_adoption_on end) as foster_placed_on,
       c.birth_date, c.sex, c.ethnicity, l.disability as disabled, l.family_id, l.sibling_group,
       case
         when l.family_id is not null and p.placed_on is not null
           then coalesce(
             least(
               p.placed_on - lag(p.placed_on) over family,
               lead(p.placed_on) over family - p.placed_on
             ) <= ${togetherDays},
             false
           )
       end as placed_with_sibling
from ordered k
left join child c using (authority, child_id)
left join staging.listed_adoption l using (authority, child_id)
left join returned r using (authority, child_id)
left join decided d using (authority, child_id)
left join placed p using (authority, child_id)
left join moved m using (authority, child_id)
left join allowed a using (authority, child_id)
left join period_of_care s
  on s.authority = k.authority and s.child_id = k.child_id and s.period_of_care_start = k.period_of_care_start
window family as (partition by k.authority, l.family_id order by p.placed_on nulls last, k.child_id);
`;

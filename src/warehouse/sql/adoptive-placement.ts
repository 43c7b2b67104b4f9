import { besideList } from './beside-list.ts';

/**
 * `adoptive_placement`: one row a stay with adopters (PLACE A3 to A6), until the child was adopted or it ended.
 *
 * - `placed_on`: the day on which the child moved in, or on which a foster home became adoptive; null where the return
 *   begins in the middle (first known episode with RNE L).
 * - `held_from`: that day, or the first on which the stay is known.
 * - `ended_on`: the day on which another placement or the end of care followed; null while it lasts.
 * - `moved_on`: the day on which the child moved on to another home without having been adopted; null where the child
 *   stayed with the same carers or left care.
 * - `foster_placed_on`: the day on which the child moved in with the same carers as a foster child (U1 to U6, then A3
 *   or A5).
 * - `own_agency`: whether the family is on list 11 of any authority, false where the list does not name it; null where
 *   no list 11 came.
 *
 * Stays are those of the SSDA903 return; temporary ones (T0 to T4) do not end them. The day of Annex A list 10 counts
 * in place of the return's for the stay that began nearest to it, of those that had not ended by then; where there is
 * none, the list is ahead of the return and its day is a stay of its own. Source: Department for Education, SSDA903
 * guide, PLACE and RNE; Ofsted, Annex A guidance, list 10 (`Date Placed for Adoption`: with the adopters who will adopt
 * the child).
 */
export const adoptivePlacementSql = `
create or replace table staging.adoptive_placement as
with settled as (
  select authority, child_id, period_of_care_start, episode_no, episode_start, rne, place, begins, stay_start,
         place in ('A3', 'A4', 'A5', 'A6') as adoptive,
         first_value(place) over stay as first_place,
         lag(place in ('A3', 'A4', 'A5', 'A6')) over period as was_adoptive,
         lead(episode_start) over period as next_start,
         lead(begins) over period as next_begins
  from staging.adoptive_stay
  where not passing
  window period as (partition by authority, child_id, period_of_care_start order by episode_no),
         stay as (partition by authority, child_id, period_of_care_start, stay_start order by episode_no)
),
numbered as (
  select *, sum((adoptive and (begins or not coalesce(was_adoptive, false)))::integer) over (
           partition by authority, child_id, period_of_care_start order by episode_no rows unbounded preceding
         ) as run
  from settled
),
stay as (
  select authority, child_id, period_of_care_start, min(episode_start) as held_from,
         first(rne order by episode_no) is distinct from 'L' or first(was_adoptive order by episode_no) is not null
           as start_is_known,
         last(place order by episode_no) as place,
         first(stay_start order by episode_no) as stay_start,
         first(first_place order by episode_no) as first_place,
         last(next_start order by episode_no) as next_start,
         coalesce(last(next_begins order by episode_no), false) as next_begins
  from numbered
  where adoptive
  group by authority, child_id, period_of_care_start, run
),
${besideList('stay', 'l.placed_on as listed_on, l.family_id')},
placed as (
  select authority, child_id, period_of_care_start, place,
         case when is_listed then listed_on when start_is_known then held_from end as placed_on,
         case when is_listed then least(held_from, listed_on) else held_from end as held_from,
         ended_on,
         case when next_begins then next_start end as moved_on,
         next_start is null as stands,
         case
           when place in ('A3', 'A5') and first_place in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6') and stay_start < held_from
             then stay_start
         end as foster_placed_on,
         case when is_listed or (listed_on is null and next_start is null) then family_id end as family_id
  from matched
  union all
  select authority, child_id, null, null, placed_on, placed_on, null, null, true, null, family_id
  from staging.listed_adoption l
  where placed_on is not null
    and not exists (
      select 1 from matched m where m.authority = l.authority and m.child_id = l.child_id and m.is_listed
    )
)
select *,
       case
         when exists (select 1 from adopter_family)
           then family_id is not null and family_id in (select family_id from adopter_family)
       end as own_agency
from placed;

create or replace table adoptive_placement as
select authority, child_id, placed_on, held_from, ended_on, moved_on, foster_placed_on, own_agency
from staging.adoptive_placement;
`;

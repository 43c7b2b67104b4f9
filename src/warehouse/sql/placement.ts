const temporary = `place in ('T0', 'T1', 'T2', 'T3', 'T4')`;

const adoptive = `(
    select * from staging.care_episode
    semi join (select authority, child_id from staging.care_episode where place in ('A3', 'A4', 'A5', 'A6')) using (authority, child_id)
  )`;

/**
 * One row an episode with the start of the stay it belongs to. A stay begins with RNE S, P or B. It does not begin
 * with L (legal status only), nor with T or U (same carer) unless `sameCarerMoves`, nor with A3 or A5 after a foster
 * home, which say that the child is placed for adoption with the foster carer they already live with. A temporary stay
 * (T0 to T4) belongs to the one it interrupts unless `countTemporary`, and coming back to the same place, provider and URN does not
 * begin another.
 */
function stays(sameCarerMoves: string, countTemporary: string, episodes: string): string {
  return `
with kinds as (
  select *, coalesce(${temporary}, false) as temporary, coalesce(${temporary}, false) and not ${countTemporary} as passing
  from ${episodes}
),
before as (
  select *,
         lag(passing) over period as after_passing,
         lag(episode_no) over kind as held_no,
         lag(place) over kind as held_place,
         lag(place_provider) over kind as held_provider,
         lag(urn) over kind as held_urn
  from kinds
  window period as (partition by authority, child_id, period_of_care_start order by episode_no),
         kind as (partition by authority, child_id, period_of_care_start, passing order by episode_no)
),
marked as (
  select *,
         not passing and (
           held_no is null
           or case
                when place in ('A3', 'A5') and held_place in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A5') then false
                when rne = 'L' then false
                when rne in ('T', 'U') then ${sameCarerMoves}
                when rne in ('S', 'P', 'B') and not after_passing then true
                else place is distinct from held_place
                  or place_provider is distinct from held_provider
                  or urn is distinct from held_urn
              end
         ) as begins
  from before
)
select * exclude (held_no, held_place, held_provider, held_urn),
       sum(begins::integer) over so_far as stay_no,
       sum((not passing)::integer) over so_far as settled_no,
       coalesce(max(case when begins then episode_start end) over so_far, min(episode_start) over so_far) as stay_start,
       coalesce(last_value(case when not temporary then place end ignore nulls) over so_far, place) as home_place
from marked
window so_far as (
  partition by authority, child_id, period_of_care_start order by episode_no rows unbounded preceding
)`;
}

/**
 * `placement`: where a child lived, which is not the same as an episode. Stays of the rules above, as the settings
 * `count_same_carer_moves` and `count_temporary_placements` (both off unless set) have them; `counts_as_move` is
 * false only for a temporary stay that is left out, which then has a row of its own inside the stay it interrupts.
 * Place and provider are those that the stay had last. `placement_end` is null while it lasts.
 *
 * Source: Department for Education, children looked after statistics guide, placement stability: placements of 24
 * hours or more, and being placed for adoption with the existing carer is not a change. The rest is a setting because
 * no published text settles it.
 */
export const placementSql = `
create or replace table staging.stay as
${stays(`getvariable('count_same_carer_moves')`, `getvariable('count_temporary_placements')`, 'staging.care_episode')};

create or replace table placement as
with whole as (
  select authority, child_id, period_of_care_start, stay_start as placement_start,
         last(until order by episode_no) as placement_end,
         last(place order by episode_no) filter (not passing) as place,
         last(place_provider order by episode_no) filter (not passing) as place_provider,
         true as counts_as_move,
         bool_and(temporary) as temporary
  from staging.stay
  where stay_no > 0
  group by authority, child_id, period_of_care_start, stay_start, stay_no
),
passing as (
  select authority, child_id, period_of_care_start, min(episode_start) as placement_start,
         last(until order by episode_no) as placement_end,
         last(place order by episode_no) as place,
         last(place_provider order by episode_no) as place_provider,
         false as counts_as_move,
         true as temporary
  from staging.stay
  where passing
  group by authority, child_id, period_of_care_start, settled_no
)
select authority, child_id, period_of_care_start, placement_start, placement_end, place, place_provider,
       placement_group(place, place_provider) as placement_group, counts_as_move, temporary
from (select * from whole union all select * from passing);
`;

/**
 * `staging.adoptive_stay`: the stays of `placement` whatever the settings, of children who were placed for adoption: a row an
 * episode.
 */
export const adoptiveStaySql = `
create or replace table staging.adoptive_stay as
select * from (${stays('false', 'false', adoptive)}) as stay;
`;

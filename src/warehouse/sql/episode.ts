/**
 * `episode`: what is known today of every episode, from all the extracts that have it.
 *
 * An episode is known by authority, child and the day it started; rows of one extract that start on one day (a
 * zero-length episode and the one after it) stay together. The newest extract that has it counts. One that began on a
 * day which a newer extract covers was left out when the rows were staged: it was withdrawn, or reported again. One
 * that began before a newer extract's coverage but is not in that extract ends where the coverage starts, with no
 * reason, or sooner where the newer extract has another episode.
 *
 * Columns as in the SSDA903 return (Department for Education, children looked after return guide): RNE reason for
 * new episode, LS legal status, CIN category of need, REC reason episode ceased. V3 and V4 are agreed series of
 * short breaks.
 */
export const episodeSql = `
create or replace table staging.episode as
with reported as (
  select c.authority, e.child as child_id, e.decom as episode_start, e.dec as episode_end, e.rne, e.ls as legal_status,
         e.cin as need, e.place, e.place_provider, e.urn, e.rec as end_reason, e.reason_place_change,
         nullif(e.pl_distance, 999.9) as distance,
         case upper(trim(e.pl_location)) when 'IN' then 'in' when 'OUT' then 'out' end as location,
         e.extract_no, e.row_no, c.extracted_on, c.superseded_from
  from staging.episodes e
  join staging.coverage c on c.extract_no = e.extract_no and c.raw_table = 'episodes'
  where e.child is not null and e.decom is not null
),
newest as (
  select authority, child_id, episode_start, max(extract_no) as extract_no
  from reported
  group by all
),
latest as (
  select *
  from reported
  semi join newest using (authority, child_id, episode_start, extract_no)
),
standing as (
  select *,
         case when episode_end is null or episode_end > superseded_from then superseded_from end as cut_on
  from latest
),
replaced as (
  select old.authority, old.child_id, old.extract_no, old.row_no, min(new.episode_start) as replaced_on
  from standing old
  join standing new
    on new.authority = old.authority and new.child_id = old.child_id and new.extract_no > old.extract_no
   and new.episode_start < old.cut_on
   and (new.episode_end is null or new.episode_end > old.episode_start)
  where old.cut_on is not null
  group by all
),
settled as (
  select s.* replace (
           case when s.cut_on is null then s.episode_end else least(s.cut_on, r.replaced_on) end as episode_end,
           case when s.cut_on is null then s.end_reason end as end_reason,
           case when s.cut_on is null then s.reason_place_change end as reason_place_change
         )
  from standing s
  left join replaced r using (authority, child_id, extract_no, row_no)
  where r.replaced_on is null or r.replaced_on > s.episode_start
)
select authority, child_id, episode_start, episode_end, rne, legal_status, need, place, place_provider, urn, end_reason,
       reason_place_change, distance, location, extracted_on, coalesce(legal_status in ('V3', 'V4'), false) as short_break,
       row_number() over (
         partition by authority, child_id order by episode_start, episode_end nulls last, row_no
       )::integer as episode_no
from settled;
`;

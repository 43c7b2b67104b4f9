/**
 * `covered`: for which days of the calendar each authority's sources are known. A history or events are known on the
 * days that extracts cover, with `covered_from`, the start of the unbroken stretch; a snapshot for the
 * end of its own month where it was taken on that day or later, else for the day on which it was taken; a year's outcomes and figures only for the ends of their periods.
 * A snapshot names who left the list in the twelve months before, as those of Annex A do, or since the day from which
 * its extract says that it covers; so `covered_from` of snapshots starts the stretch in which no gap is longer.
 */
export const coveredSql = `
create or replace table covered as
with span as (
  select authority, source, covers_from, covers_to
  from staging.coverage
  where reach in ('history', 'events')
  union all
  select authority, source, least(covers_from, date_trunc('month', month_end)::date - interval 12 months)::date, month_end
  from staging.coverage
  where reach = 'snapshot'
),
before as (
  select *, max(covers_to) over (
           partition by authority, source order by covers_from, covers_to rows between unbounded preceding and 1 preceding
         ) as known_to
  from span
),
numbered as (
  select *, count(*) filter (known_to is null or covers_from > known_to + 1) over (
           partition by authority, source order by covers_from, covers_to rows unbounded preceding
         ) as stretch_no
  from before
),
stretch as (
  select authority, source, min(covers_from) as covered_from, max(covers_to) as covered_to
  from numbered
  group by authority, source, stretch_no
),
listed as (
  select distinct c.authority, c.source, d.month_end
  from staging.coverage c
  join calendar d on last_day(d.month_end) = c.month_end
   and (c.extracted_on = d.month_end or d.is_month_end and c.extracted_on > d.month_end)
  where c.reach = 'snapshot'
)
select s.authority, s.source, d.month_end, s.covered_from
from stretch s
join calendar d on d.month_end between s.covered_from and s.covered_to
anti join staging.coverage c on c.source = s.source and c.reach = 'snapshot'
union all
select l.authority, l.source, l.month_end, s.covered_from
from listed l
join stretch s
  on s.authority = l.authority and s.source = l.source and l.month_end between s.covered_from and s.covered_to
union all
select distinct c.authority, c.source, d.month_end, c.covers_from
from staging.coverage c
join calendar d on d.month_end = c.covers_to
where c.reach = 'year'
union all
select distinct c.authority, c.source, d.month_end, null::date
from staging.figures f
join staging.coverage c on c.extract_no = f.extract_no and c.raw_table = 'figures'
join calendar d on d.month_end = f.period_end;
`;

/**
 * `not_given`: columns of a source that the form in which it came does not give (`episodes.ls`), and the days from
 * `not_given_from` to `not_given_to` of which figures are worked out from it: of a history those that no newer extract covers, of a list that of its
 * month.
 */
export const notGivenSql = `
create or replace table not_given as
select authority, source, unnest(string_split(lacks, ' ')) as column_name,
       case reach when 'snapshot' then month_end else covers_from end as not_given_from,
       case reach
         when 'snapshot' then month_end
         else least(covers_to, coalesce(superseded_from - 1, covers_to))
       end as not_given_to
from staging.coverage
where lacks is not null;
`;

/**
 * `figure`: counts that arrived added up; breakdown and category '' for the whole. For a measure and period, the newest
 * extract counts with all its rows, so that parts never stand beside a whole of another day.
 */
export const figureSql = `
create or replace table figure as
select c.authority, f.measure, f.period_start, f.period_end, coalesce(f.breakdown, '') as breakdown,
       coalesce(f.category, '') as category, f.numerator, f.denominator
from staging.figures f
join staging.coverage c on c.extract_no = f.extract_no and c.raw_table = 'figures'
where f.measure is not null and f.period_end is not null
qualify f.extract_no = max(f.extract_no) over (partition by c.authority, f.measure, f.period_start, f.period_end)
  and row_number() over (
    partition by c.authority, f.extract_no, f.measure, f.period_start, f.period_end, f.breakdown, f.category
    order by f.row_no desc
  ) = 1;
`;

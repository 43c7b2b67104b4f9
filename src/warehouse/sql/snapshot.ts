/**
 * Rows of a snapshot table with `authority`, `extracted_on` and `month_end`, the last day of the month the extract is
 * for; the newest of several extracts of one month. A list is often taken some days after its month: whoever reads one
 * asks how things stood on `month_end`, not on the day of the list. One that was taken before does not know that day and
 * is not there.
 */
export function snapshotSql(rawTable: string): string {
  return `
select c.authority, c.month_end, c.extracted_on, s.*
from staging.${rawTable} s
join staging.coverage c on c.extract_no = s.extract_no and c.raw_table = '${rawTable}'
where c.extracted_on >= c.month_end and not exists (
  select 1 from staging.coverage n
  where n.raw_table = '${rawTable}' and n.authority = c.authority and n.month_end = c.month_end
    and n.extract_no > c.extract_no
)`;
}

/**
 * Days that snapshots give as a child's latest of some kind: every snapshot adds the one it names. A newer snapshot
 * that names an earlier day withdraws the later ones: there was none after it. Of a child who came back, a list names the
 * latest day of each time in care, and neither withdraws the other.
 */
export function snapshotDatesSql(rawTable: string, column: string): string {
  return `
select distinct authority, child_id, day
from (
  select c.authority, s.child_id, s.${column} as day,
         min(s.${column}) over (
           partition by c.authority, s.child_id order by s.extract_no
           range between 1 following and unbounded following
         ) as newer
  from staging.${rawTable} s
  join staging.coverage c on c.extract_no = s.extract_no and c.raw_table = '${rawTable}'
  where s.child_id is not null
) as named
where day is not null and (newer is null or day <= newer)`;
}

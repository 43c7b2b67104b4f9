/**
 * Rows of a snapshot table with `authority`, `extracted_on` and `month_end`, the last day of the month the extract is
 * for; the newest of several extracts of one month.
 */
export function snapshotSql(rawTable: string): string {
  return `
select c.authority, c.month_end, c.extracted_on, s.*
from staging.${rawTable} s
join staging.coverage c on c.extract_no = s.extract_no and c.raw_table = '${rawTable}'
where not exists (
  select 1 from staging.coverage n
  where n.raw_table = '${rawTable}' and n.authority = c.authority and n.month_end = c.month_end
    and n.extract_no > c.extract_no
)`;
}

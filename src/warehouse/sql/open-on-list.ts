import { snapshotSql } from './snapshot.ts';

/** A child once a month whose list has them open on its day: started on or before it, and not ended by it. */
export function openOnListSql(rawTable: string): string {
  return `
select authority, child_id, month_end, max(started_on) as started_on
from (${snapshotSql(rawTable)})
where child_id is not null and started_on <= extracted_on and coalesce(ended_on, date '9999-12-31') > extracted_on
group by all`;
}

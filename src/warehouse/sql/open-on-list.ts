import { snapshotSql } from './snapshot.ts';

/** `child_in_need`: one row a child and month, open as in need on the month's last day. Ofsted Annex A list 6. */
export const childInNeedSql = `
create or replace table child_in_need as
${openOnListSql('children_in_need')};
`;

/** `protection_plan`: one row a child and month, with a plan open on the month's last day. Ofsted Annex A list 7. */
export const protectionPlanSql = `
create or replace table protection_plan as
${openOnListSql('protection_plans')};
`;

/**
 * A child once a month whom its list has as open on the month's last day: started on or before it, and not ended by it.
 * Where the list does not say when it started, nobody can tell: a finding names the row (open-without-start).
 */
function openOnListSql(rawTable: string): string {
  return `
select authority, child_id, month_end, max(started_on) as started_on
from (${snapshotSql(rawTable)})
where child_id is not null and started_on <= month_end and coalesce(ended_on, date '9999-12-31') > month_end
group by all`;
}

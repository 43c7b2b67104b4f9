import { snapshotSql } from './snapshot.ts';

/** `child_in_need`: one row a child and month, open as in need on the day of the list. Ofsted Annex A list 6. */
export const childInNeedSql = `
create or replace table child_in_need as
${openOnListSql('children_in_need')};
`;

/** `protection_plan`: one row a child and month, with a plan open on the day of the list. Ofsted Annex A list 7. */
export const protectionPlanSql = `
create or replace table protection_plan as
${openOnListSql('protection_plans')};
`;

/** A child once a month whose list has them open on its day: started on or before it, and not ended by it. */
function openOnListSql(rawTable: string): string {
  return `
select authority, child_id, month_end, max(started_on) as started_on
from (${snapshotSql(rawTable)})
where child_id is not null and started_on <= extracted_on and coalesce(ended_on, date '9999-12-31') > extracted_on
group by all`;
}

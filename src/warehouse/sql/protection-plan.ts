import { openOnListSql } from './open-on-list.ts';

/** `protection_plan`: one row a child and month, with a plan open on the day of the list. Ofsted Annex A list 7. */
export const protectionPlanSql = `
create or replace table protection_plan as
${openOnListSql('protection_plans')};
`;

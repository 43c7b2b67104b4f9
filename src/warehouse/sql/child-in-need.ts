import { openOnListSql } from './open-on-list.ts';

/** `child_in_need`: one row a child and month, open as in need on the day of the list. Ofsted Annex A list 6. */
export const childInNeedSql = `
create or replace table child_in_need as
${openOnListSql('children_in_need')};
`;

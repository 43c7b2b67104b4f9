import { snapshotSql } from './snapshot.ts';

/**
 * `listed_child`: one row a child and month, of those on Annex A list 8 who were in care on the day of the list; the
 * list also names those who left in the six months before. Short breaks (V3, V4) are left out, as in `looked_after`.
 * Source: Ofsted Annex A list 8.
 */
export const listedChildSql = `
create or replace table listed_child as
select authority, child_id, month_end, placement_location, last_visit_on, last_review_on
from (${snapshotSql('children_in_care')})
where child_id is not null
  and coalesce(started_on, extracted_on) <= extracted_on and coalesce(ceased_on, date '9999-12-31') > extracted_on
  and coalesce(legal_status, '') not in ('V3', 'V4');
`;

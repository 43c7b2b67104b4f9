import { eventsSql } from './events.ts';
import { snapshotDatesSql } from './snapshot.ts';

/**
 * `review`: a child's statutory review and its participation code (PN0 to PN7, null where only Annex A list 8 has it).
 * Source: SSDA903 reviews, Annex A list 8; SI 2010/959, regulation 33.
 */
export const reviewSql = `
create or replace table review as
with returned as (
  ${eventsSql('reviews', 'e.review as reviewed_on, e.review_code')}
)
select * from returned
union all
select l.authority, l.child_id, l.day, null
from (${snapshotDatesSql('children_in_care', 'last_review_on')}) l
where not exists (
  select 1 from returned r where r.authority = l.authority and r.child_id = l.child_id and r.reviewed_on = l.day
);
`;

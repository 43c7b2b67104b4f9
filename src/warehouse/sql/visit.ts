import { eventsSql } from './events.ts';

/**
 * `visit`: a social worker's visit to a child; `seen` and `seen_alone` as recorded, null where not.
 * Source of the duty: Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation 28.
 */
export const visitSql = `
create or replace table visit as
${eventsSql('visits', 'child_id', 'visit_date', 'e.visit_date as visited_on, e.seen, e.seen_alone')};
`;

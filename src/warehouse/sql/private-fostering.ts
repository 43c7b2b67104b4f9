import { snapshotSql } from './snapshot.ts';

/**
 * `private_fostering_arrangement`: one row an arrangement and month, as the month's list has it.
 * Source of the duties: Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533).
 */
export const privateFosteringArrangementSql = `
create or replace table private_fostering_arrangement as
select authority, month_end, arrangement_id, notified_on, started_on, ended_on, first_visit_on
from (${snapshotSql('private_fostering')})
where arrangement_id is not null and notified_on is not null;
`;

/** `private_fostering_event`: one row a visit or review; the newest extract of an arrangement and day counts. */
export const privateFosteringEventSql = `
create or replace table private_fostering_event as
select c.authority, e.arrangement_id, e.happened_on, e.kind
from staging.private_fostering_visits e
join staging.coverage c on c.extract_no = e.extract_no and c.raw_table = 'private_fostering_visits'
where e.arrangement_id is not null and e.happened_on is not null
qualify e.extract_no = max(e.extract_no) over (partition by c.authority, e.arrangement_id, e.happened_on);
`;

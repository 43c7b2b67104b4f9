import { snapshotSql } from './snapshot.ts';

/**
 * `worker_caseload`: one row a social work post and month; `post` is in post, agency or vacant; `newly_qualified` is empty where the list
 * does not say.
 * Source of the definitions: Department for Education, children's social work workforce methodology.
 */
export const workerCaseloadSql = `
create or replace table worker_caseload as
select authority, month_end, worker_id, service_area, post, fte, cases::integer as cases, newly_qualified
from (${snapshotSql('workforce')});
`;

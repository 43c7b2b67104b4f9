import { snapshotDatesSql } from './snapshot.ts';

/**
 * `health_check`: a health assessment or dental check that took place. A refusal has no day and is not one.
 * Source: Annex A list 8, date of last health assessment and of last dental check (Ofsted, inspecting local authority
 * children's services).
 */
export const healthCheckSql = `
create or replace table health_check as
select authority, child_id, 'health assessment' as kind, day as checked_on
from (${snapshotDatesSql('children_in_care', 'last_health_assessment_on')})
union all
select authority, child_id, 'dental check', day
from (${snapshotDatesSql('children_in_care', 'last_dental_check_on')});
`;

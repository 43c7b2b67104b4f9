import { eventsSql } from './events.ts';

/** `missing_incident`: `kind` M missing, A away without permission; `ended_on` null while it lasts. SSDA903 missing file. */
export const missingIncidentSql = `
create or replace table missing_incident as
${eventsSql('missing', 'child', 'mis_start', 'e.missing as kind, e.mis_start as started_on, e.mis_end as ended_on')};
`;

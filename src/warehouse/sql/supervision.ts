import { eventsSql } from './events.ts';

/** `supervision`: a child discussed in their social worker's supervision. */
export const supervisionSql = `
create or replace table supervision as
${eventsSql('supervision', 'child_id', 'supervision_date', 'e.supervision_date as supervised_on')};
`;

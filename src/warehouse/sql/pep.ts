import { eventsSql } from './events.ts';

/** `pep`: a personal education plan or its review: day, term, status (completed, overdue, in progress), quality. */
export const pepSql = `
create or replace table pep as
${eventsSql('pep', 'child_id', 'pep_date', 'e.pep_date as pep_on, e.term, e.status, e.quality')};
`;

import { eventsSql } from './events.ts';

/** `education_record`: from which day on how many hours a child is taught a week, a suspension or a permanent exclusion. */
export const educationRecordSql = `
create or replace table education_record as
${eventsSql('education', 'child_id', 'recorded_on', 'e.recorded_on, e.record, e.hours_per_week')};
`;

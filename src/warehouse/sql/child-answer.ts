import { eventsSql } from './events.ts';

/** `child_answer`: how a child says things were before and are now, each from 0 to 10. */
export const childAnswerSql = `
create or replace table child_answer as
${eventsSql(
  'voice',
  'child_id',
  'asked_on',
  'e.asked_on, e.scale_before::integer as scale_before, e.scale_now::integer as scale_now',
)};
`;

import { eventsSql } from './events.ts';

/** `social_worker_spell`: time with one social worker, known by a code only. SSDA903 social worker episodes. */
export const socialWorkerSpellSql = `
create or replace table social_worker_spell as
${eventsSql(
  'social_worker_episodes',
  'child',
  'sw_decom',
  'e.sw_id as worker_id, e.sw_decom as started_on, e.sw_dec as ended_on',
)};
`;

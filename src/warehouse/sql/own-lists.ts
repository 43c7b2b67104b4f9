import { snapshotSql } from './snapshot.ts';

/** `sibling_placement`: one row a child with a brother or sister in care, and month; `lives_with` is all, some or none. */
export const siblingPlacementSql = `
create or replace table sibling_placement as
select authority, month_end, child_id, any_value(lives_with_siblings) as lives_with
from (${snapshotSql('siblings')})
where child_id is not null
group by all;
`;

/**
 * `home_stay`: one row a stay and month. Whether a home is registered is the council's own word, never read from codes of
 * placements. Source of the duty to register: Care Standards Act 2000, section 11.
 */
export const homeStaySql = `
create or replace table home_stay as
select authority, month_end, child_id, moved_in_on, moved_out_on, registration
from (${snapshotSql('homes')})
where child_id is not null and moved_in_on is not null;
`;

/** `pre_proceeding`: one row a child, process and month. Source: Department for Education, children in need census 2026-27. */
export const preProceedingSql = `
create or replace table pre_proceeding as
select authority, month_end, child_id, started_on, ended_on, fgdm_offered
from (${snapshotSql('pre_proceedings')})
where child_id is not null and started_on is not null;
`;

import { snapshotSql } from './snapshot.ts';

/**
 * `care_leaver`: one row a care leaver and month, as Annex A list 9 had them, with their age on the month's last day.
 * `in_touch` is the code (YES, NO, DIED, REFU, NREQ, RHOM); `suitable` is null where not known; `activity_group` is EET
 * for higher education, other education, apprenticeship, training or work (activity F or P), NEET for G, else unknown.
 * Source: Ofsted Annex A list 9 and its codes; Department for Education, SSDA903 guide, ACTIV.
 */
export const careLeaverSql = `
create or replace table care_leaver as
select authority, child_id, month_end, age_on(birth_date, month_end) as age, eligibility, in_touch, accommodation,
       case suitable when 'suitable' then true when 'unsuitable' then false end as suitable, activity,
       case
         when activity[1] in ('F', 'P') then 'EET'
         when activity[1] = 'G' then 'NEET'
         else 'unknown'
       end as activity_group,
       pathway_plan_review_on, last_contact_on
from (${snapshotSql('care_leavers')})
where child_id is not null;
`;

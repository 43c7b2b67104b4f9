import { snapshotDatesSql, snapshotSql } from './snapshot.ts';

/**
 * `care_leaver`: one row a care leaver and month, as Annex A list 9 had them, with their age on the month's last day.
 * `in_touch` is the code (YES, NO, DIED, REFU, NREQ, RHOM); `suitable` is null where not known; `activity_group` is EET
 * for higher education, other education, apprenticeship, training or work (activity F or P), NEET for G, else unknown.
 * `pathway_plan_review_on` is the last review by the month's last day. A list that was taken later may name one after
 * that day; the one before it is then known from an earlier list only, or not at all (`pathway_plan_review_known`). The
 * same holds of `last_contact_on`. `personal_adviser` is a number in place of whoever the list names.
 * Source: Ofsted Annex A list 9 and its codes; Department for Education, SSDA903 guide, ACTIV.
 */
export const careLeaverSql = `
create or replace table care_leaver as
with reviewed as (${snapshotDatesSql('care_leavers', 'pathway_plan_review_on')}
),
contacted as (${snapshotDatesSql('care_leavers', 'last_contact_on')}
),
listed as (
  select *, coalesce(pathway_plan_review_on > month_end, false) as reviewed_later,
         coalesce(last_contact_on > month_end, false) as contacted_later
  from (${snapshotSql('care_leavers')})
  where child_id is not null
)
select l.authority, l.child_id, l.month_end, age_on(l.birth_date, l.month_end) as age, l.eligibility, l.in_touch,
       l.accommodation,
       case l.suitable when 'suitable' then true when 'unsuitable' then false end as suitable, l.activity,
       case
         when l.activity[1] in ('F', 'P') then 'EET'
         when l.activity[1] = 'G' then 'NEET'
         else 'unknown'
       end as activity_group,
       case when l.reviewed_later then r.day else l.pathway_plan_review_on end as pathway_plan_review_on,
       not l.reviewed_later or r.day is not null as pathway_plan_review_known,
       case when l.contacted_later then k.day else l.last_contact_on end as last_contact_on,
       not l.contacted_later or k.day is not null as last_contact_known, l.personal_adviser
from listed l
asof left join reviewed r on r.authority = l.authority and r.child_id = l.child_id and r.day <= l.month_end
asof left join contacted k on k.authority = l.authority and k.child_id = l.child_id and k.day <= l.month_end;
`;

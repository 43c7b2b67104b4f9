import { type Layout, layouts } from '#extracts';

/**
 * Events of a raw table, each once. What a newer extract covers was left out when the rows were staged; of the rest,
 * the newest for a child and day counts. `columns` are SQL expressions over the raw table `e`.
 */
export function eventsSql(rawTable: string, columns: string): string {
  const { day, columns: own } = layouts.find(({ table }) => table === rawTable) as Layout;
  const child = own.some(({ name }) => name === 'child') ? 'child' : 'child_id';
  return `
select c.authority, e.${child} as child_id, ${columns}
from staging.${rawTable} e
join staging.coverage c on c.extract_no = e.extract_no and c.raw_table = '${rawTable}'
where e.${child} is not null and e.${day} is not null
qualify e.extract_no = max(e.extract_no) over (partition by c.authority, e.${child}, e.${day})`;
}

/** The statement that makes a table of those events; as `eventsSql`. */
export function eventTable(name: string, rawTable: string, columns: string): string {
  return `create or replace table ${name} as${eventsSql(rawTable, columns)};`;
}

/**
 * `visit`: a social worker's visit to a child; `seen` and `seen_alone` as recorded, null where not.
 * Source of the duty: Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation 28.
 */
export const visitSql = eventTable('visit', 'visits', 'e.visit_date as visited_on, e.seen, e.seen_alone');

/** `supervision`: a child discussed in their social worker's supervision. */
export const supervisionSql = eventTable('supervision', 'supervision', 'e.supervision_date as supervised_on');

/** `pep`: a personal education plan or its review: day, term, status (completed, overdue, in progress), quality. */
export const pepSql = eventTable('pep', 'pep', 'e.pep_date as pep_on, e.term, e.status, e.quality');

/**
 * `education_record`: from which day on how many hours a child is taught a week, a suspension or a permanent exclusion.
 */
export const educationRecordSql = eventTable(
  'education_record',
  'education',
  'e.recorded_on, e.record, e.hours_per_week',
);

/** `health_assessment`: a child's health assessment, by its `kind` the first of a time in care (initial) or a later one. */
export const healthAssessmentSql = eventTable('health_assessment', 'health', 'e.assessed_on, e.kind');

/** `child_answer`: how a child says things were before and are now, each from 0 to 10. */
export const childAnswerSql = eventTable(
  'child_answer',
  'voice',
  'e.asked_on, e.scale_before::integer as scale_before, e.scale_now::integer as scale_now',
);

/**
 * `missing_incident`: `kind` M missing, A away without permission; `ended_on` null while it lasts. Where the return gives no
 * end, it ended at the latest with the placement from which the child went (DfE's rule 575), and one from no placement that
 * is known does not outlast its first day. SSDA903 missing file.
 */
export const missingIncidentSql = `create or replace table missing_incident as
with reported as (${eventsSql('missing', 'e.missing as kind, e.mis_start as started_on, e.mis_end as ended_on')}
)
select r.authority, r.child_id, r.kind, r.started_on,
       case when r.ended_on is not null then r.ended_on
            when p.placement_start is null then r.started_on
            else p.placement_end
       end as ended_on
from reported r
left join placement p
  on p.authority = r.authority and p.child_id = r.child_id
 and r.started_on between p.placement_start and coalesce(p.placement_end, date '9999-12-31')
qualify row_number() over (
  partition by r.authority, r.child_id, r.started_on, r.kind, r.ended_on
  order by coalesce(p.placement_end > r.started_on, true) desc, p.placement_start desc, p.placement_end desc nulls first
) = 1;`;

/** `social_worker_spell`: time with one social worker, known by a code only. SSDA903 social worker episodes. */
export const socialWorkerSpellSql = eventTable(
  'social_worker_spell',
  'social_worker_episodes',
  'e.sw_id as worker_id, e.sw_decom as started_on, e.sw_dec as ended_on',
);

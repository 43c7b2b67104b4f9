import { eventTable } from './events.ts';

/** `attendance`: a child's half-term at school: sessions (half days) that there were, and how many the child missed. */
export const attendanceSql = eventTable(
  'attendance',
  'attendance',
  'e.half_term_end, e.sessions_possible::integer as sessions_possible, e.sessions_missed::integer as sessions_missed',
);

/** `school_start`: a child's first day at a school, and why the child began there. */
export const schoolStartSql = eventTable('school_start', 'schools', 'e.school_started_on as started_on, e.reason');

/** `attainment`: a young person's Attainment 8 score at the end of key stage 4, by the day of the results. */
export const attainmentSql = eventTable('attainment', 'attainment', 'e.results_on, e.attainment_8');

/**
 * `support`: life story work, a match with an independent visitor, or advocacy offered or taken up; of a child, kind and
 * day, as the newest extract has it: what goes on comes again until it has ended.
 */
export const supportSql = `create or replace table support as
select c.authority, s.child_id, s.kind, s.recorded_on, s.ended_on
from staging.support s
join staging.coverage c on c.extract_no = s.extract_no and c.raw_table = 'support'
where s.child_id is not null and s.kind is not null and s.recorded_on is not null
qualify row_number() over (
  partition by c.authority, s.child_id, s.kind, s.recorded_on order by s.extract_no desc, s.row_no desc
) = 1;`;

/** `survey_answer`: a child's answer to an item of the survey: agree, neither or disagree. */
export const surveyAnswerSql = eventTable('survey_answer', 'survey', 'e.asked_on, e.item, e.answer');

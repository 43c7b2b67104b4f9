import type { Stored } from './database.ts';

/**
 * How far a table of an extract reaches: `history` and `events` over a stretch of days, `snapshot` the state on the
 * extract's day, `year` the return year that ended last, `figures` periods of their own.
 */
export type Reach = 'history' | 'events' | 'snapshot' | 'year' | 'figures';

/** A table as it arrives from extracts: only the columns that the warehouse reads. */
export interface RawTableShape {
  table: string;
  /** Source id that measure files name. */
  source: string;
  reach: Reach;
  /** The column that says on which day a row's episode or event began. */
  day?: string;
  /** None where only the coverage of the table is of use. */
  columns: Record<string, Stored>;
}

function shape(table: string, source: string, reach: Reach, columns: string): RawTableShape {
  const entries = columns.match(/\S+/g)?.map((column): [string, Stored] => {
    const [name, type] = column.split(':') as [string, Stored?];
    return [name, type ?? 'text'];
  });
  return { table, source, reach, columns: Object.fromEntries(entries ?? []) };
}

function dated(day: string, ...parts: Parameters<typeof shape>): RawTableShape {
  return { ...shape(...parts), day };
}

const person = 'child_id sex ethnicity birth_date:date';

/** Every table that extracts may hold, with the source id it is known by. */
export const rawTables: readonly RawTableShape[] = [
  shape('header', 'ssda903.header', 'history', 'child sex dob:date ethnic'),
  dated(
    'decom',
    'episodes',
    'ssda903.episodes',
    'history',
    'child decom:date rne ls cin place place_provider dec:date rec reason_place_change urn',
  ),
  dated('review', 'reviews', 'ssda903.reviews', 'events', 'child review:date review_code'),
  shape('uasc', 'ssda903.uasc', 'history', 'child sex dob:date duc:date'),
  shape(
    'oc2',
    'ssda903.oc2',
    'year',
    'child sdq_score:number sdq_reason convicted:boolean health_check:boolean immunisations:boolean teeth_check:boolean health_assessment:boolean substance_misuse:boolean',
  ),
  shape('oc3', 'ssda903.oc3', 'history', ''),
  shape('ad1', 'ssda903.ad1', 'history', 'child dob:date date_int:date date_match:date foster_care:boolean'),
  shape(
    'placed_for_adoption',
    'ssda903.placedForAdoption',
    'history',
    'child date_placed:date date_placed_ceased:date reason_placed_ceased',
  ),
  shape('previous_permanence', 'ssda903.previousPermanence', 'history', ''),
  dated('mis_start', 'missing', 'ssda903.missing', 'events', 'child missing mis_start:date mis_end:date'),
  dated(
    'sw_decom',
    'social_worker_episodes',
    'ssda903.socialWorkerEpisodes',
    'events',
    'child sw_id sw_decom:date sw_dec:date',
  ),
  shape('deprivation_of_liberty', 'ssda903.deprivationOfLiberty', 'events', ''),
  shape(
    'children_in_care',
    'annexA.list8',
    'snapshot',
    `${person} uasc:boolean started_on:date ceased_on:date legal_status placement_location last_visit_on:date last_review_on:date last_health_assessment_on:date last_dental_check_on:date`,
  ),
  shape('children_in_need', 'annexA.list6', 'snapshot', 'child_id started_on:date ended_on:date'),
  shape('protection_plans', 'annexA.list7', 'snapshot', 'child_id started_on:date ended_on:date'),
  shape(
    'care_leavers',
    'annexA.list9',
    'snapshot',
    `${person} eligibility pathway_plan_review_on:date in_touch last_contact_on:date accommodation suitable activity`,
  ),
  shape(
    'adoption_children',
    'annexA.list10',
    'snapshot',
    `${person} disability:boolean family_id entered_care_on:date decision_on:date placement_order_on:date matched_on:date placed_on:date adopted_on:date reversed_on:date reversed_reason fostering_for_adoption_on:date`,
  ),
  shape(
    'adopters',
    'annexA.list11',
    'snapshot',
    'adopter_id family_id fostering_for_adoption:boolean enquiry_on:date stage1_started_on:date stage1_ended_on:date stage2_started_on:date stage2_ended_on:date applied_on:date approved_on:date matched_on:date placed_on:date children_placed:number adopted_on:date left_on:date left_reason',
  ),
  dated('visit_date', 'visits', 'visits', 'events', 'child_id visit_date:date seen:boolean seen_alone:boolean'),
  dated('supervision_date', 'supervision', 'supervision', 'events', 'child_id supervision_date:date'),
  dated('pep_date', 'pep', 'pep', 'events', 'child_id pep_date:date term status quality'),
  dated('recorded_on', 'education', 'education', 'events', 'child_id recorded_on:date record hours_per_week:number'),
  dated(
    'received_on',
    'complaints',
    'complaints',
    'events',
    'complaint_id received_on:date about stage outcome due_on:date answered_on:date',
  ),
  dated('asked_on', 'voice', 'voice', 'events', 'child_id asked_on:date scale_before:number scale_now:number'),
  shape('workforce', 'workforce', 'snapshot', 'worker_id service_area post fte:number cases:number'),
  shape(
    'figures',
    'figures',
    'figures',
    'measure period_start:date period_end:date breakdown category numerator:number denominator:number',
  ),
];

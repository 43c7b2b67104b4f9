import type { Column, Layout } from '../layout.ts';
import { coded, date, dropped, flag, identifier, number, partialDate, person, text } from './column.ts';

const optional = { presence: 'optional' } as const;
const read = { inFigures: true } as const;
const must = { filled: true, inFigures: true } as const;

type Part = Pick<Layout, 'title' | 'grain' | 'key' | 'columns'> & Partial<Pick<Layout, 'mayBeEmpty'>>;

/** A table of the standard: columns that it has besides and that nothing reads are recognised and never kept. */
const ssd = (table: string, { columns, ...part }: Part, ...besides: string[]): Layout => ({
  id: `ssd.${table.slice('ssd_'.length)}`,
  table,
  family: 'SSD',
  reach: 'history',
  mayBeEmpty: true,
  ...part,
  columns: [...columns, ...besides.map((heading) => dropped(heading, 'Not needed'))],
});

const child = (heading: string): Column =>
  identifier(heading, 'The person’s number in the case system', { name: 'child', ...must });

/** The tables of the Standard Safeguarding Dataset that are read (Data to Insight, ssd-data-model). */
export const ssdLayouts: Layout[] = [
  ssd(
    'ssd_person',
    {
      title: 'People',
      grain: 'one person',
      key: ['child'],
      mayBeEmpty: false,
      columns: [
        child('pers_person_id'),
        coded('sex', 'pers_sex', 'Sex', { name: 'sex' }),
        coded('ethnicity', 'pers_ethnicity', 'Ethnic background', { name: 'ethnic', ...optional }),
        date('pers_dob', 'Date of birth', { name: 'dob', birth: true, ...read }),
        flag('pers_is_mother', 'Whether she is a mother', { name: 'mother', ...optional }),
      ],
    },
    ...['pers_forename', 'pers_surname', 'pers_gender', 'pers_common_child_id', 'pers_legacy_id', 'pers_upn'],
    ...['pers_upn_unknown', 'pers_send_flag', 'pers_expected_dob', 'pers_death_date', 'pers_nationality'],
    'pers_single_unique_id',
  ),
  ssd(
    'ssd_cla_episodes',
    {
      title: 'Episodes of care',
      grain: 'one episode of care',
      key: ['child', 'decom', 'dec'],
      mayBeEmpty: false,
      columns: [
        child('clae_person_id'),
        identifier('clae_cla_id', 'Number of the time in care', { name: 'cla_id' }),
        date('clae_cla_episode_start_date', 'Day the episode started', { name: 'decom', ...must }),
        coded('newEpisode', 'clae_cla_episode_start_reason', 'Reason for new episode', { name: 'rne', ...must }),
        coded('need', 'clae_cla_primary_need_code', 'Category of need', { name: 'cin', ...optional }),
        date('clae_cla_episode_ceased_date', 'Day the episode ended', {
          name: 'dec',
          end: true,
          ...read,
          alsoKnownAs: ['clae_cla_episode_ceased'],
        }),
        coded('endReason', 'clae_cla_episode_ceased_reason', 'Reason the episode ended', { name: 'rec', ...read }),
        identifier('clae_cla_placement_id', 'Number of the placement', { name: 'placement_id' }),
        date('clae_entered_care_date', 'Day the child came into care', { name: 'entered_care', ...optional }),
      ],
    },
    ...['clae_cla_episode_id', 'clae_referral_id', 'clae_cla_last_iro_contact_date'],
  ),
  ssd(
    'ssd_cla_placement',
    {
      title: 'Placements',
      grain: 'one placement',
      key: ['placement_id'],
      mayBeEmpty: false,
      columns: [
        identifier('clap_cla_placement_id', 'Number of the placement', { name: 'placement_id', ...must }),
        identifier('clap_person_id', 'The person’s number', { name: 'child', ...optional }),
        date('clap_cla_placement_start_date', 'Day the placement started', { name: 'started_on', ...must }),
        date('clap_cla_placement_end_date', 'Day it ended', { name: 'ended_on', end: true, ...read }),
        coded('placement', 'clap_cla_placement_type', 'Placement', { name: 'place', ...must }),
        coded('provider', 'clap_cla_placement_provider', 'Placement provider', { name: 'place_provider', ...read }),
        coded('placementChange', 'clap_cla_placement_change_reason', 'Reason for the change of placement', {
          name: 'reason_place_change',
          ...read,
        }),
        identifier('clap_cla_placement_urn', 'Ofsted number of the provider', { name: 'urn', ...optional }),
        number('clap_cla_placement_distance', 'Distance from home in miles; 999.9 where it is not known', {
          name: 'pl_distance',
          ...optional,
        }),
      ],
    },
    ...['clap_cla_id', 'clap_cla_placement_postcode'],
  ),
  ssd(
    'ssd_legal_status',
    {
      title: 'Legal statuses',
      grain: 'one time under a legal status',
      key: ['child', 'status', 'started_on', 'ended_on'],
      mayBeEmpty: false,
      columns: [
        child('lega_person_id'),
        text('lega_legal_status', 'Legal status; those of children not in care are passed over', {
          name: 'status',
          ...must,
        }),
        date('lega_legal_status_start_date', 'Day it started', { name: 'started_on', ...must }),
        date('lega_legal_status_end_date', 'Day it ended', { name: 'ended_on', end: true, ...read }),
      ],
    },
    'lega_legal_status_id',
  ),
  ssd(
    'ssd_cla_reviews',
    {
      title: 'Reviews',
      grain: 'one review, held or due',
      key: ['cla_id', 'review', 'review_code', 'cancelled'],
      columns: [
        identifier('clar_cla_id', 'Number of the time in care', { name: 'cla_id', ...must }),
        date('clar_cla_review_date', 'Day of the review; blank while it was not held', { name: 'review', ...read }),
        flag('clar_cla_review_cancelled', 'Whether it was cancelled', { name: 'cancelled', ...optional }),
        coded('review', 'clar_cla_review_participation', 'Part the child took', { name: 'review_code' }),
      ],
    },
    ...['clar_cla_review_id', 'clar_cla_review_due_date'],
  ),
  ssd(
    'ssd_cla_visits',
    {
      title: 'Visits',
      grain: 'one visit',
      key: ['child', 'visit_date', 'seen', 'seen_alone'],
      columns: [
        child('clav_person_id'),
        date('clav_cla_visit_date', 'Day of the visit', { name: 'visit_date', ...must }),
        flag('clav_cla_visit_seen', 'Whether the child was seen', { name: 'seen', ...must }),
        flag('clav_cla_visit_seen_alone', 'Whether the child was seen alone', { name: 'seen_alone', ...read }),
      ],
    },
    ...['clav_cla_visit_id', 'clav_cla_id'],
  ),
  ssd(
    'ssd_cla_health',
    {
      title: 'Health checks',
      grain: 'one health assessment or dental check',
      key: ['child', 'type', 'checked_on', 'status'],
      columns: [
        child('clah_person_id'),
        text('clah_health_check_type', 'Health assessment or dental check', { name: 'type', filled: true }),
        date('clah_health_check_date', 'Day of the check', { name: 'checked_on', ...read }),
        text('clah_health_check_status', 'Planned, refused, cancelled or completed', { name: 'status' }),
      ],
    },
    'clah_health_check_id',
  ),
  ssd('ssd_cla_immunisations', {
    title: 'Immunisations',
    grain: 'one person',
    key: ['child'],
    columns: [
      child('clai_person_id'),
      flag('clai_immunisations_status', 'Whether immunisations are up to date', { name: 'immunisations', ...read }),
      date('clai_immunisations_status_date', 'Day it was recorded', { name: 'recorded_on', ...optional }),
    ],
  }),
  ssd(
    'ssd_sdq_scores',
    {
      title: 'Strengths and difficulties',
      grain: 'one questionnaire',
      key: ['child', 'completed_on', 'score', 'reason'],
      columns: [
        child('csdq_person_id'),
        date('csdq_sdq_completed_date', 'Day of the questionnaire', { name: 'completed_on', ...read }),
        number('csdq_sdq_score', 'Score', { name: 'score', range: [0, 40], ...read }),
        text('csdq_sdq_reason', 'Reason for no score', { name: 'reason', ...optional }),
      ],
    },
    'csdq_table_id',
  ),
  ssd(
    'ssd_missing',
    {
      title: 'Missing',
      grain: 'one incident',
      key: ['child', 'missing', 'mis_start', 'mis_end'],
      columns: [
        child('miss_person_id'),
        date('miss_missing_episode_start_date', 'Day the incident started', { name: 'mis_start', ...must }),
        coded('missing', 'miss_missing_episode_type', 'Missing or away without authorisation', {
          name: 'missing',
          filled: true,
        }),
        date('miss_missing_episode_end_date', 'Day it ended', { name: 'mis_end', end: true, ...read }),
        flag('miss_missing_rhi_offered', 'Whether a return interview was offered', {
          name: 'rhi_offered',
          ...optional,
        }),
        flag('miss_missing_rhi_accepted', 'Whether it was accepted', { name: 'rhi_accepted', ...optional }),
      ],
    },
    'miss_table_id',
  ),
  ssd(
    'ssd_care_leavers',
    {
      title: 'Care leavers',
      grain: 'one care leaver',
      key: ['child'],
      mayBeEmpty: false,
      columns: [
        child('clea_person_id'),
        text('clea_care_leaver_eligibility', 'Kind of entitlement', { name: 'eligibility', ...optional }),
        coded('inTouch', 'clea_care_leaver_in_touch', 'Whether the authority is in touch', {
          name: 'in_touch',
          ...read,
        }),
        date('clea_care_leaver_latest_contact', 'Day of the last contact', { name: 'last_contact_on', ...read }),
        coded('accommodationType', 'clea_care_leaver_accommodation', 'Kind of home', {
          name: 'accommodation',
          ...read,
        }),
        coded('suitability', 'clea_care_leaver_accom_suitable', 'Whether the home is suitable', {
          name: 'suitable',
          ...read,
        }),
        coded('activity', 'clea_care_leaver_activity', 'Main activity', { name: 'activity', ...read }),
        date('clea_pathway_plan_review_date', 'Day of the last review of the pathway plan', {
          name: 'pathway_plan_review_on',
          ...optional,
        }),
        person('clea_care_leaver_personal_advisor', 'Personal adviser', {
          name: 'personal_adviser',
          ...optional,
          ...read,
        }),
        {
          ...dropped('clea_care_leaver_allocated_team', 'Team: for the private list of findings alone'),
          alsoKnownAs: ['clea_care_leaver_allocated_team_name'],
          team: true,
        },
      ],
    },
    ...['clea_table_id', 'clea_care_leaver_worker_id', 'clea_care_leaver_worker_name'],
  ),
  ssd(
    'ssd_permanence',
    {
      title: 'Permanence',
      grain: 'one plan for a permanent family',
      key: ['child', 'decision_on', 'ordered_on', 'order_type', 'reversed_on'],
      columns: [
        child('perm_person_id'),
        date('perm_adm_decision_date', 'Day of the decision that the child should be placed for adoption', {
          name: 'decision_on',
          ...read,
        }),
        date('perm_placement_order_date', 'Day of the placement order', { name: 'placement_order_on', ...read }),
        date('perm_matched_date', 'Day the child was matched', { name: 'matched_on', ...read }),
        date('perm_placed_for_adoption_date', 'Day the child moved in', { name: 'placed_on', ...read }),
        date('perm_placed_ffa_cp_date', 'Day the child moved in with carers who may adopt', {
          name: 'fostering_for_adoption_on',
          ...optional,
        }),
        date('perm_decision_reversed_date', 'Day of the decision that the child should no longer be placed', {
          name: 'reversed_on',
          end: true,
          ...read,
        }),
        coded('adoptionReversed', 'perm_decision_reversed_reason', 'Reason the decision changed', {
          name: 'reversed_reason',
          ...optional,
        }),
        date('perm_permanence_order_date', 'Day of the order', { name: 'ordered_on', ...read }),
        text('perm_permanence_order_type', 'Kind of order: adoption, special guardianship, child arrangements', {
          name: 'order_type',
        }),
        flag('perm_adopted_by_carer_flag', 'Adopted by the foster carer', { name: 'foster_care', ...optional }),
        text('perm_number_of_adopters', 'Number of adopters', { name: 'nb_adoptr', ...optional }),
        coded('adopterSex', 'perm_adopter_sex', 'Sex of the adopters', { name: 'sex_adoptr', ...optional }),
        coded('adopterStatus', 'perm_adopter_legal_status', 'Legal status of the adopters', {
          name: 'ls_adoptr',
          ...optional,
        }),
      ],
    },
    ...['perm_table_id', 'perm_cla_id', 'perm_ffa_cp_decision_date', 'perm_placed_foster_carer_date'],
    ...['perm_part_of_sibling_group', 'perm_siblings_placed_together', 'perm_siblings_placed_apart'],
    ...['perm_placement_provider_urn', 'perm_adoption_worker_id', 'perm_adoption_worker'],
  ),
  ssd(
    'ssd_cla_convictions',
    {
      title: 'Convictions',
      grain: 'one conviction',
      key: ['child', 'convicted_on'],
      columns: [child('clac_person_id'), date('clac_cla_conviction_date', 'Day', { name: 'convicted_on', ...must })],
    },
    ...['clac_cla_conviction_id', 'clac_cla_conviction_offence'],
  ),
  ssd(
    'ssd_cla_substance_misuse',
    {
      title: 'Substance misuse',
      grain: 'one time that misuse was found',
      key: ['child', 'found_on'],
      columns: [
        child('clas_person_id'),
        date('clas_substance_misuse_date', 'Day', { name: 'found_on', ...must }),
        flag('clas_intervention_received', 'Whether the child had help', { name: 'received', ...optional }),
      ],
    },
    ...['clas_substance_misuse_id', 'clas_substance_misused'],
  ),
  ssd(
    'ssd_cla_care_plan',
    {
      title: 'Care plans',
      grain: 'one care plan',
      key: ['child', 'started_on', 'ended_on'],
      columns: [
        child('lacp_person_id'),
        date('lacp_cla_care_plan_start_date', 'Day the plan started', { name: 'started_on', ...must }),
        date('lacp_cla_care_plan_end_date', 'Day it ended', { name: 'ended_on', end: true, ...read }),
        text('lacp_cla_care_plan_json', 'What the plan is for', { name: 'plan', ...read }),
      ],
    },
    'lacp_table_id',
  ),
  ssd(
    'ssd_cla_previous_permanence',
    {
      title: 'Previous permanence',
      grain: 'one child',
      key: ['child'],
      columns: [
        child('lapp_person_id'),
        coded('previousPermanence', 'lapp_previous_permanence_option', 'Previous permanence', { name: 'prev_perm' }),
        text('lapp_previous_permanence_la', 'Authority that arranged it', { name: 'la_perm', ...optional }),
        partialDate('lapp_previous_permanence_order_date', 'Day of the order; unknown parts are zz', {
          name: 'date_perm',
          ...optional,
        }),
      ],
    },
    'lapp_table_id',
  ),
  ssd(
    'ssd_immigration_status',
    {
      title: 'Immigration statuses',
      grain: 'one time under a status',
      key: ['child', 'status', 'started_on', 'ended_on'],
      columns: [
        child('immi_person_id'),
        text('immi_immigration_status', 'Status: unaccompanied asylum-seeking or another', { name: 'status', ...must }),
        date('immi_immigration_status_start_date', 'Day it started', { name: 'started_on', ...optional }),
        date('immi_immigration_status_end_date', 'Day it ended or will end', {
          name: 'ended_on',
          end: true,
          mayBeFuture: true,
          ...read,
        }),
      ],
    },
    'immi_immigration_status_id',
  ),
  ssd(
    'ssd_disability',
    {
      title: 'Disabilities',
      grain: 'one disability of a person',
      key: ['child', 'disability'],
      columns: [
        child('disa_person_id'),
        text('disa_disability_code', 'Disability; NONE says that there is none', { name: 'disability' }),
      ],
    },
    'disa_table_id',
  ),
  ssd(
    'ssd_involvements',
    {
      title: 'Involvements',
      grain: 'one time in which a worker was involved',
      key: ['child', 'worker_id', 'started_on', 'ended_on', 'role'],
      columns: [
        child('invo_person_id'),
        identifier('invo_professional_id', 'Number of the worker', { name: 'worker_id', ...must }),
        text('invo_professional_role_id', 'Part of the worker', { name: 'role' }),
        date('invo_involvement_start_date', 'Day the worker took the child on', { name: 'started_on', ...must }),
        date('invo_involvement_end_date', 'Day the worker handed the child over', {
          name: 'ended_on',
          end: true,
          ...read,
        }),
        text('invo_worker_change_reason', 'Reason for the change', { name: 'reason', ...optional }),
      ],
    },
    ...['invo_involvements_id', 'invo_referral_id', 'invo_professional_team'],
  ),
  ssd(
    'ssd_professionals',
    {
      title: 'Professionals',
      grain: 'one worker',
      key: ['worker_id'],
      columns: [
        identifier('prof_professional_id', 'Number of the worker', { name: 'worker_id', ...must }),
        identifier('prof_social_worker_registration_no', 'Number at Social Work England', {
          name: 'registration',
          alsoKnownAs: ['prof_social_worker_registration_number'],
        }),
      ],
    },
    ...['prof_staff_id', 'prof_professional_name', 'prof_professional_job_title', 'prof_professional_caseload'],
    ...['prof_professional_department', 'prof_full_time_equivalency', 'prof_agency_worker_flag'],
  ),
  ssd(
    'ssd_cin_episodes',
    {
      title: 'Referrals of children in need',
      grain: 'one referral until the case closes',
      key: ['child', 'started_on', 'ended_on', 'nfa'],
      mayBeEmpty: false,
      columns: [
        child('cine_person_id'),
        date('cine_referral_date', 'Day of the referral', { name: 'started_on', ...read }),
        date('cine_close_date', 'Day the case closed', { name: 'ended_on', end: true, ...read }),
        flag('cine_referral_nfa', 'Whether nothing followed from the referral', { name: 'nfa', ...optional }),
      ],
    },
    ...['cine_referral_id', 'cine_cin_primary_need_code', 'cine_referral_source_code', 'cine_referral_source_desc'],
    ...['cine_referral_outcome_json', 'cine_close_reason', 'cine_referral_team', 'cine_referral_worker_id'],
    'cine_referral_worker_name',
  ),
  ssd(
    'ssd_cp_plans',
    {
      title: 'Child protection plans',
      grain: 'one plan',
      key: ['child', 'started_on', 'ended_on'],
      mayBeEmpty: false,
      columns: [
        child('cppl_person_id'),
        date('cppl_cp_plan_start_date', 'Day the plan started', { name: 'started_on', ...read }),
        date('cppl_cp_plan_end_date', 'Day it ended', { name: 'ended_on', end: true, ...read }),
      ],
    },
    ...['cppl_cp_plan_id', 'cppl_referral_id', 'cppl_icpc_id', 'cppl_cp_plan_initial_category', 'cppl_cp_plan_ola'],
    'cppl_cp_plan_latest_category',
  ),
];

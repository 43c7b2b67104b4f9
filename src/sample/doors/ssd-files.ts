import { type AdoptionJourney, journeyOn } from '../adoption/journey.ts';
import type { AuthoritySample } from '../authority-sample.ts';
import type { Person } from '../care/person.ts';
import { birthday, type Day, firstDay, iso } from '../day.ts';
import { type Episode, isShortBreak } from '../episode.ts';
import { type Cell, csv } from '../files/csv.ts';
import type { ExtractDate } from '../files/extract-date.ts';
import { isLeftBlank, withoutReviews } from '../files/left-blank.ts';
import { plansOnList8 } from '../files/list8.ts';
import { leaversOnList9 } from '../files/list9.ts';
import { recordedOn } from '../files/recording.ts';
import { episodeCells, type NamedFile } from '../files/return-files.ts';
import { adoptionRows, missingRows, permanenceRows, workerRows } from '../files/satellites.ts';
import { type ShownLife, shownLives } from '../files/shown.ts';
import { returnYearlyFiles } from '../files/yearly-files.ts';

/** Days as the standard’s own scripts write them. */
const day = (one: Day | null): string => (one === null ? '' : iso(one));
/** The day of a cell that is written day first. */
const turned = (cell: Cell | undefined): string => {
  const [dd, mm, yyyy] = String(cell ?? '').split('/');
  return yyyy === undefined ? String(cell ?? '') : `${yyyy}-${mm}-${dd}`;
};
const flag = (yes: boolean): string => (yes ? 'Y' : 'N');

/**
 * What is known of an authority on a day as tables of the Standard Safeguarding Dataset: its whole history, as far as the
 * return and the lists of the sample tell it.
 */
export function ssdFiles(sample: AuthoritySample, date: ExtractDate): NamedFile[] {
  const whole = { ...date, covers: firstDay };
  const shown = shownLives(sample, whole);
  const people = new Map<string, Person>();
  for (const { life } of shown) people.set(life.person.id, life.person);
  const leavers = leaversOnList9(sample, date);
  for (const [{ person }] of leavers) people.set(person.id, person);
  const tables: [name: string, headings: string, rows: Cell[][]][] = [
    [
      'person',
      'pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_is_mother',
      [...people.values()].map(({ id, sex, ethnicity, birth, motherhood }) => [
        ...[id, '', '', sex === 'male' ? 'M' : 'F', ethnicity, day(birth)],
        flag(motherhood !== null && motherhood <= date.on),
      ]),
    ],
    ...careTables(sample, shown),
    [
      'cla_reviews',
      'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation',
      numbered(
        shown.flatMap(({ life, end }) =>
          (withoutReviews(life.person, life.start) ? [] : (sample.reviews.get(life) ?? []))
            .filter((one) => one.day >= firstDay && one.day <= date.on && (end === null || one.day <= end))
            .map((one) => [claId({ life }), '', day(one.day), 'N', one.code]),
        ),
      ),
    ],
    [
      'cla_visits',
      'clav_cla_visit_id,clav_cla_id,clav_person_id,clav_cla_visit_date,clav_cla_visit_seen,clav_cla_visit_seen_alone',
      numbered(
        shown.flatMap(({ life }) =>
          (sample.visits.get(life) ?? [])
            .filter((one) => one.known <= date.on && one.day <= date.on)
            .map((one) => [claId({ life }), life.person.id, day(one.day), flag(one.seen), flag(one.alone)]),
        ),
      ),
    ],
    [
      'cla_health',
      'clah_health_check_id,clah_person_id,clah_health_check_type,clah_health_check_date,clah_health_check_status',
      healthRows(sample, shown, date),
    ],
    [
      'missing',
      'miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted',
      numbered(missingCells(sample, shown, whole)),
    ],
    [
      'immigration_status',
      'immi_immigration_status_id,immi_person_id,immi_immigration_status,immi_immigration_status_start_date,immi_immigration_status_end_date',
      numbered(
        [...new Map(shown.map((one) => [one.life.person, one.life])).values()]
          .filter(({ person }) => person.unaccompanied)
          .map(({ person, start }) => [
            ...[person.id, 'Unaccompanied Asylum Seeking Child', day(start), day(birthday(person.birth, 18))],
          ]),
      ),
    ],
    [
      'disability',
      'disa_table_id,disa_person_id,disa_disability_code',
      numbered([...people.values()].filter(({ disabled }) => disabled).map(({ id }) => [id, 'MOB'])),
    ],
    [
      'involvements',
      'invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date,invo_worker_change_reason',
      numbered(
        workerRows(sample, shown, whole).map(([person, [worker, from, to, reason]]) => [
          ...[person.id, worker ?? '', 'Allocated Case Worker', turned(from), turned(to), reason ?? ''],
        ]),
      ),
    ],
    [
      'professionals',
      'prof_professional_id,prof_social_worker_registration_no,prof_professional_job_title',
      [...new Set(workerRows(sample, shown, whole).map(([, [worker]]) => worker ?? ''))].map((worker) => [
        ...[worker, worker, 'Social worker'],
      ]),
    ],
    [
      'cla_care_plan',
      'lacp_table_id,lacp_person_id,lacp_cla_care_plan_start_date,lacp_cla_care_plan_end_date,lacp_cla_care_plan_json',
      numbered(
        plansOnList8(shown, date.on).map(([{ life, end }, isPlanned]) => [
          ...[
            life.person.id,
            day(life.start),
            day(end),
            isPlanned ? '{"REMAINSUP":"N","LTFOST":"Y"}' : '{"REMAINSUP":"N"}',
          ],
        ]),
      ),
    ],
    [
      'cla_previous_permanence',
      'lapp_table_id,lapp_person_id,lapp_previous_permanence_option,lapp_previous_permanence_la,lapp_previous_permanence_order_date',
      numbered(permanenceRows(firstOfEach(shown)).map(([person, cells]) => [person.id, ...cells])),
    ],
    ['permanence', permanenceHeadings, numbered(permanence(shown, whole))],
    ['care_leavers', leaverHeadings, numbered(leavers.map(([{ person }, cells]) => leaverCells(person, cells)))],
    ...outcomeTables(sample, shown, date),
    ...demandTables(sample, date),
  ];
  return tables.map(([name, headings, rows]): NamedFile => [`ssd_${name}.csv`, csv(headings.split(','), rows)]);
}

const numbered = (rows: readonly Cell[][]): Cell[][] => rows.map((row, index) => [index + 1, ...row]);

const firstOfEach = (shown: readonly ShownLife[]): ShownLife[] => [
  ...new Map(shown.toReversed().map((one) => [one.life.person.id, one])).values(),
];

/** Number of a time in care. */
const claId = ({ life }: Pick<ShownLife, 'life'>): string => `${life.person.id}C${life.start}`;

/** Episodes one after another in one placement: only the legal status changed. */
interface Run {
  id: string;
  shown: ShownLife;
  cells: Cell[];
  episodes: Episode[];
}

/** Places of cells in a row of the return’s episodes. */
const cellAt = { place: 5, provider: 6, urn: 12, distance: 13, location: 14 } as const;
const placeOf = (cells: readonly Cell[] | undefined) => Object.values(cellAt).map((at) => cells?.[at] ?? '');

/** The placements of lives: runs of episodes of which all but the first changed the legal status alone. */
export function placementRuns(sample: AuthoritySample, shown: readonly ShownLife[]): Run[] {
  return shown.flatMap((one) => {
    const runs: Run[] = [];
    for (const [episode, cells] of episodeCells(one, sample.seed)) {
      const last = runs.at(-1);
      const goesOn =
        last !== undefined && episode.reason === 'L' && placeOf(last.cells).join() === placeOf(cells).join();
      if (goesOn) last.episodes.push(episode);
      else runs.push({ id: `${claId(one)}P${runs.length + 1}`, shown: one, cells, episodes: [episode] });
    }
    return runs;
  });
}

/** The day on which a child came into care, as list 8 has it: also where the first episodes are lost. */
const enteredOn = ({ life, episodes }: ShownLife): Day =>
  episodes.find((one) => !isShortBreak(one))?.from ?? life.start;

function careTables(sample: AuthoritySample, shown: readonly ShownLife[]): [string, string, Cell[][]][] {
  const runs = placementRuns(sample, shown);
  return [
    [
      'cla_episodes',
      'clae_cla_episode_id,clae_person_id,clae_cla_id,clae_cla_placement_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_entered_care_date',
      numbered(
        runs.flatMap(({ id, shown: one, episodes }) =>
          episodes.map(({ from, reason, to, endReason }) => [
            ...[one.life.person.id, claId(one), id, day(from), reason, one.life.need, day(to), endReason],
            day(enteredOn(one)),
          ]),
        ),
      ),
    ],
    [
      'cla_placement',
      'clap_cla_placement_id,clap_cla_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_urn,clap_cla_placement_distance,clap_cla_placement_provider,clap_cla_placement_end_date,clap_cla_placement_change_reason',
      runs.map(({ id, shown: one, cells, episodes }) => {
        const [place, provider, urn, distance] = placeOf(cells);
        const last = episodes.at(-1);
        return [
          ...[id, claId(one), one.life.person.id, day(episodes[0]?.from ?? null), place ?? '', urn ?? ''],
          ...[distance ?? '', provider ?? '', day(last?.to ?? null), last?.changeReason ?? ''],
        ];
      }),
    ],
    [
      'legal_status',
      'lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date',
      numbered(
        shown.flatMap((one) =>
          statuses(
            one,
            episodeCells(one, sample.seed).map(([episode]) => episode),
          ),
        ),
      ),
    ],
  ];
}

/** Times under one legal status: episodes that only change the placement go on in it. */
function statuses({ life }: ShownLife, episodes: readonly Episode[]): Cell[][] {
  const spells: { status: string; from: Day; to: Day | null }[] = [];
  for (const { status, from, to } of episodes) {
    const last = spells.at(-1);
    if (last !== undefined && last.status === status && last.to === from && from !== to && last.from !== from)
      last.to = to;
    else spells.push({ status, from, to });
  }
  return spells.map(({ status, from, to }) => [life.person.id, status, day(from), day(to)]);
}

function healthRows(sample: AuthoritySample, shown: readonly ShownLife[], { on }: ExtractDate): Cell[][] {
  const kinds = [
    ['Health Assessment', sample.assessments],
    ['Dental Check', sample.dental],
  ] as const;
  return numbered(
    shown.flatMap(({ life }) =>
      kinds.flatMap(([kind, checks]) =>
        (checks.get(life) ?? [])
          .filter((one) => one <= on && recordedOn(life, one) <= on)
          .map((one) => [life.person.id, kind, day(one), 'Completed']),
      ),
    ),
  );
}

/** Incidents, with return interviews as list 8 has them of the last. */
function missingCells(sample: AuthoritySample, shown: readonly ShownLife[], date: ExtractDate): Cell[][] {
  const started = shown.flatMap(({ life }) =>
    (sample.missing.get(life) ?? []).filter(({ from, to }) => from <= date.on && (to === null || to >= date.covers)),
  );
  return missingRows(sample, shown, date).map(([person, [kind, from, to]], index) => {
    const began = started[index]?.from ?? 0;
    const isOffered = kind === 'M' ? flag(began % 9 !== 0) : '';
    return [
      ...[person.id, turned(from), kind === 'M' ? 'Missing' : 'Away', turned(to), isOffered],
      isOffered === 'Y' ? flag(began % 4 !== 0) : '',
    ];
  });
}

const permanenceHeadings =
  'perm_table_id,perm_person_id,perm_adm_decision_date,perm_placement_order_date,perm_matched_date,perm_placed_for_adoption_date,perm_decision_reversed_date,perm_decision_reversed_reason,perm_placed_ffa_cp_date,perm_permanence_order_date,perm_permanence_order_type,perm_adopted_by_carer_flag,perm_number_of_adopters,perm_adopter_sex,perm_adopter_legal_status';

/** Plans for adoption: a row for each decision, with what came of it by the day. */
function permanence(shown: readonly ShownLife[], date: ExtractDate): Cell[][] {
  const adopted = new Map(adoptionRows(shown, date).map(([person, cells]) => [person, cells]));
  return shown.flatMap(({ life, end }): Cell[][] => {
    const { journey, person } = life;
    if (journey === null || began(journey) > date.on) return [];
    const now = journeyOn(journey, date.on);
    const isOrdered = life.exit === 'adopted' && end !== null;
    const [, , carer, count, sex, status] = adopted.get(person) ?? [];
    const by = (one: Day | null) => (one !== null && one <= date.on ? day(one) : '');
    const plan = (one: AdoptionJourney, isLast: boolean): Cell[] => [
      ...[person.id, by(one.decision), by(one.placementOrder), by(one.matched), by(one.placed), by(one.reversed)],
      by(one.reversed) === '' ? '' : one.reversedReason,
      isLast && journey.early ? by(journey.carerFrom) : '',
      ...(isLast && isOrdered
        ? [day(end), 'Adoption', carer === undefined ? '' : flag(carer === 1), count ?? '', sex ?? '', status ?? '']
        : ['', '', '', '', '', '']),
    ];
    const isNew = now !== journey && now.decision !== journey.decision;
    return [...(isNew ? [plan(journey, false)] : []), plan(now, true)];
  });
}

const began = ({ decision, early, carerFrom }: AdoptionJourney): Day =>
  early && carerFrom !== null ? Math.min(decision, carerFrom) : decision;

const leaverHeadings =
  'clea_table_id,clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_in_touch,clea_care_leaver_latest_contact,clea_care_leaver_accommodation,clea_care_leaver_accom_suitable,clea_care_leaver_activity,clea_pathway_plan_review_date,clea_care_leaver_personal_advisor';

function leaverCells(person: Person, cells: ReadonlyMap<string, Cell>): Cell[] {
  const of = (heading: string): Cell => cells.get(heading) ?? '';
  const suitable = of('Suitability of Accommodation');
  return [
    ...[person.id, of('Eligibility Category'), of('LA in Touch'), turned(of('Latest Date of Contact'))],
    ...[of('Type of Accommodation'), suitable === '' ? '' : suitable === 'Suitable' ? 1 : 2, of('Activity Status')],
    ...[turned(of('Latest Pathway Plan Review Date')), of('Allocated Personal Advisor')],
  ];
}

/** The outcomes of a year, in the tables from which the return’s flags are worked out. */
function outcomeTables(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  date: ExtractDate,
): [string, string, Cell[][]][] {
  const outcomes = returnYearlyFiles(sample, shownLives(sample, date), date).find(([name]) => name === 'oc2');
  if (outcomes === undefined || shown.length === 0) return [];
  const [, headings, rows] = outcomes;
  const of = (cells: readonly Cell[], heading: string): Cell => cells[headings.indexOf(heading)] ?? '';
  const on = day(date.on - 20);
  const those = (heading: string) => rows.filter(([, cells]) => of(cells, heading) === 1);
  return [
    [
      'sdq_scores',
      'csdq_table_id,csdq_person_id,csdq_sdq_completed_date,csdq_sdq_score,csdq_sdq_reason',
      numbered(
        rows
          .filter(([, cells]) => of(cells, 'SDQ_SCORE') !== '' || of(cells, 'SDQ_REASON') !== '')
          .map(([person, cells]) => [person.id, on, of(cells, 'SDQ_SCORE'), of(cells, 'SDQ_REASON')]),
      ),
    ],
    [
      'cla_immunisations',
      'clai_person_id,clai_immunisations_status,clai_immunisations_status_date',
      rows.map(([person, cells]) => [person.id, flag(of(cells, 'IMMUNISATIONS') === 1), on]),
    ],
    [
      'cla_convictions',
      'clac_cla_conviction_id,clac_person_id,clac_cla_conviction_date,clac_cla_conviction_offence',
      numbered(those('CONVICTED').map(([person]) => [person.id, on, ''])),
    ],
    [
      'cla_substance_misuse',
      'clas_substance_misuse_id,clas_person_id,clas_substance_misuse_date,clas_substance_misused,clas_intervention_received',
      numbered(
        those('SUBSTANCE_MISUSE').map(([person, cells]) => [
          ...[person.id, on, 'Y', flag(of(cells, 'INTERVENTION_RECEIVED') === 1)],
        ]),
      ),
    ],
  ];
}

/** Referrals and child protection plans, of the authority that sends lists of them. */
function demandTables(sample: AuthoritySample, { on }: ExtractDate): [string, string, Cell[][]][] {
  const { inNeed, protected: withPlan } = sample.demand;
  if (inNeed.length === 0) return [];
  const known = (one: Day | null) => (one !== null && one <= on ? day(one) : '');
  const rows = (cases: typeof inNeed, blank: 'start of need' | 'start of plan') =>
    cases
      .filter(({ start }) => start <= on)
      .map(({ person, start, end }) => [person.id, isLeftBlank(person, blank) ? '' : day(start), known(end)]);
  return [
    ['cin_episodes', 'cine_person_id,cine_referral_date,cine_close_date', rows(inNeed, 'start of need')],
    ['cp_plans', 'cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date', rows(withPlan, 'start of plan')],
  ];
}

import { approvalDays, fastTrackStarts, waitedLong } from './adopters.ts';
import {
  adoptedBy,
  adoptionDays,
  adoptionOrders,
  adoptionPlacements,
  matchedByTime,
  pathsOf,
  placementOrders,
  waiting,
} from './adoption.ts';
import { type Book, bookOf } from './book.ts';
import { cohortsTo, livingOn } from './cohorts.ts';
import { complaintsOverdue, complaintsReceived } from './complaints.ts';
import { type Day, firstOf, firstOfMonth, lastOfMonth, plusDays } from './day.ts';
import { results, schoolAndSupport, schoolsAndSurvey } from './education-and-voice.ts';
import type { Council } from './extract.ts';
import type { Counted, Part } from './figure.ts';
import { adoptedOfLeavers, ceasedBetween, guardiansBetween, onADay, startedBetween } from './in-care.ts';
import { checkedInTime, leavers, openCases, outcomes, outOfArea } from './lists.ts';
import { leaversOver21, plansAndTalks, viewsGiven } from './outcomes.ts';

import {
  firstAssessments,
  firstFosteringVisits,
  fosteringReviews,
  fosteringVisits,
  inPreProceedings,
  notRegistered,
  offeredMeetings,
  withSiblings,
} from './own-care.ts';
import { newlyQualified, turnover } from './staff.ts';
import { withoutSafeHome } from './unsafe-home.ts';

/** Which files a measure needs for the whole of its period, with alternatives; and how many months it looks back. */
interface Needs {
  periods: readonly string[];
  files: readonly (readonly string[])[];
  looksBack?: Readonly<Record<string, number>>;
}

const episodes = ['episodes'];
const header = ['header'];
const list8 = ['children_in_care'];
const list10 = ['adoption_children'];
const list11 = ['adopters'];
const day = ['snapshot'];
const year = ['rolling12'];
const years = ['rolling12', 'rolling36', 'yearToDate'];

/** The measures that are counted, by their pages: of which periods, and from which files. */
export const counted: Readonly<Record<string, Needs>> = {
  cla_count: { periods: day, files: [episodes, header] },
  cla_rate: { periods: day, files: [episodes] },
  cla_started: { periods: ['month', 'rolling12'], files: [episodes, header] },
  cla_ceased: { periods: ['month', 'rolling12'], files: [episodes, header] },
  started_to_ceased_ratio: { periods: ['month'], files: [episodes] },
  cin_count: { periods: day, files: [['children_in_need']] },
  cp_count: { periods: day, files: [['protection_plans']] },
  missing_children_percent: { periods: year, files: [episodes, ['missing']] },
  placed_with_parents_percent: { periods: day, files: [episodes] },
  placement_group_percent: { periods: day, files: [episodes] },
  residential_count: { periods: day, files: [episodes] },
  foster_percent: { periods: day, files: [episodes] },
  connected_carers_percent: { periods: day, files: [episodes] },
  mean_days_looked_after: { periods: day, files: [episodes] },
  out_of_area_percent: { periods: day, files: [list8] },
  long_term_stability_percent: { periods: day, files: [episodes, header], looksBack: { episodes: 24 } },
  three_plus_placements_percent: { periods: year, files: [episodes] },
  mean_placement_changes_12m: { periods: year, files: [episodes] },
  placement_breakdown_percent_12m: { periods: year, files: [episodes] },
  social_worker_changes_percent: { periods: year, files: [episodes, ['social_worker_episodes']] },
  reviews_in_time_percent: {
    periods: day,
    files: [episodes, ['children_in_care', 'reviews']],
    looksBack: { reviews: 6 },
  },
  visits_in_time_percent: { periods: day, files: [episodes, ['visits', 'children_in_care']], looksBack: { visits: 3 } },
  pep_percent: { periods: day, files: [episodes, header, ['pep']], looksBack: { pep: 6 } },
  health_assessment_percent: { periods: day, files: [episodes, header, list8] },
  dental_check_percent: { periods: day, files: [episodes, list8] },
  immunisations_percent: { periods: ['annual'], files: [] },
  sdq_mean: { periods: ['annual'], files: [header] },
  sdq_received_percent: { periods: ['annual'], files: [header] },
  sdq_concern_percent: { periods: ['annual'], files: [header] },
  convictions_percent: { periods: ['annual'], files: [header] },
  development_check_percent: { periods: ['annual'], files: [header] },
  substance_misuse_percent: { periods: ['annual'], files: [] },
  review_views_given_percent: { periods: year, files: [['reviews']] },
  permanence_plan_percent: { periods: day, files: [list8] },
  return_interview_percent: { periods: day, files: [list8] },
  care_leavers_21_24_in_touch_percent: { periods: day, files: [['care_leavers']] },
  pa_caseload_mean: { periods: day, files: [['care_leavers']] },
  care_leavers_in_touch_percent: { periods: day, files: [['care_leavers']] },
  care_leavers_suitable_percent: { periods: day, files: [['care_leavers']] },
  care_leavers_eet_percent: { periods: day, files: [['care_leavers']] },
  pathway_plan_percent: { periods: day, files: [['care_leavers']] },
  adoption_orders: { periods: years, files: [list10] },
  children_adopted_12m: { periods: year, files: [list10] },
  order_to_match_band: { periods: ['rolling12', 'yearToDate'], files: [list10] },
  adopter_approval_days: { periods: year, files: [list11] },
  adopter_fast_track_starts: { periods: ['yearToDate'], files: [list11] },
  adopters_waited_over_3_months_percent: { periods: day, files: [list11] },
  care_leavers_unsafe_home: { periods: year, files: [['care_leavers']] },
  complaints_all: { periods: ['month', 'rolling12'], files: [['complaints']] },
  complaints_open_overdue: { periods: day, files: [['complaints']], looksBack: { complaints: 12 } },
  newly_qualified_percent: { periods: day, files: [['workforce']] },
  sw_turnover_percent: { periods: year, files: [['workforce'], ['workforce_leavers']] },
  decision_to_match_months: { periods: years, files: [list10, episodes] },
  adoption_placements: { periods: years, files: [list10, ['adopters']] },
  placement_orders: { periods: years, files: [list10] },
  children_waiting_with_placement_order: { periods: day, files: [list10, episodes] },
  adoption_a1_days: { periods: years, files: [episodes] },
  adoption_a10_days: { periods: years, files: [episodes] },
  adoption_a2_days: { periods: years, files: [episodes, list10] },
  leaving_care_by_adoption_percent: { periods: years, files: [episodes] },
  special_guardianship_orders_12m: { periods: year, files: [episodes] },
  attendance_percent: { periods: day, files: [episodes, header, ['attendance']], looksBack: { attendance: 12 } },
  persistent_absence_percent: {
    periods: day,
    files: [episodes, header, ['attendance']],
    looksBack: { attendance: 12 },
  },
  severe_absence_percent: { periods: day, files: [episodes, header, ['attendance']], looksBack: { attendance: 12 } },
  mid_year_school_moves_percent: { periods: year, files: [episodes, header, ['schools']] },
  attainment_8_mean: { periods: ['annual'], files: [episodes, ['attainment']], looksBack: { episodes: 17 } },
  life_story_percent: { periods: day, files: [episodes, ['support']], looksBack: { support: 12 } },
  advocacy_percent: { periods: day, files: [episodes, header, ['support']], looksBack: { support: 12 } },
  independent_visitor_count: { periods: day, files: [episodes, ['support']] },
  wellbeing_item_percent: { periods: year, files: [['survey']] },
  first_health_assessment_percent: { periods: year, files: [episodes, ['health']], looksBack: { health: 14 } },
  siblings_together_percent: { periods: day, files: [episodes, ['siblings']] },
  unregistered_count: { periods: ['snapshot', 'rolling12'], files: [episodes, ['homes']] },
  pre_proceedings_open: { periods: day, files: [['pre_proceedings']] },
  fgdm_offered_percent: { periods: year, files: [['pre_proceedings']] },
  private_fostering_first_visit_in_time_percent: { periods: year, files: [['private_fostering']] },
  private_fostering_visits_in_time_percent: {
    periods: year,
    files: [['private_fostering'], ['private_fostering_visits']],
    looksBack: { private_fostering_visits: 15 },
  },
  private_fostering_reviews_in_time_percent: {
    periods: year,
    files: [['private_fostering'], ['private_fostering_visits']],
    looksBack: { private_fostering_visits: 24 },
  },
  cla_started_rate: { periods: year, files: [episodes] },
  repeat_missing_children: { periods: year, files: [episodes, ['missing']] },
  sgo_leaving_percent: { periods: year, files: [episodes] },
  cao_leaving_percent: { periods: year, files: [episodes] },
  permanence_within_12m_percent: { periods: year, files: [episodes], looksBack: { episodes: 24 } },
  returned_to_care_percent: { periods: year, files: [episodes, header], looksBack: { episodes: 24 } },
  moves_per_1000_days: { periods: year, files: [episodes] },
  weeks_in_proceedings: { periods: year, files: [episodes] },
  dolo_count: { periods: year, files: [episodes, ['deprivation_of_liberty']] },
  uasc_count: { periods: day, files: [episodes, ['uasc']] },
  uasc_share_of_children: { periods: day, files: [episodes, ['uasc']] },
  placed_with_parents_over_12m_percent: { periods: day, files: [episodes], looksBack: { episodes: 12 } },
  under_16_supported_count: { periods: day, files: [episodes, header] },
  placed_20_miles_percent: { periods: day, files: [episodes] },
  staying_put_percent: { periods: day, files: [['care_leavers'], episodes], looksBack: { episodes: 36 } },
};

/** A population of children: the newest estimate that applied on a day counts. */
export interface Population {
  authority: string;
  appliesFrom: Day;
  children: number;
}

/** How many lists of care leavers there must be of twelve months: as many as drawn councils may lack one of. */
export const careLeaverLists = 3;

/** Every figure of some councils for some month ends. */
export function countFigures(
  councils: readonly Council[],
  monthEnds: readonly Day[],
  populations: readonly Population[],
  leaverLists = careLeaverLists,
): Counted[] {
  const families = new Set(
    councils.flatMap(({ extracts }) =>
      extracts.flatMap(({ tables }) => (tables.adopters ?? []).map(({ family_id = '' }) => family_id)),
    ),
  );
  families.delete('');
  return councils.flatMap((council) => {
    const book = bookOf(council);
    const paths = pathsOf(book);
    return monthEnds.flatMap((end, at) => {
      const whole = onADay(book, end);
      const living = childrenOf(populations, book, end);
      const parts: Record<string, Readonly<Record<string, Part[]>>> = {
        snapshot: {
          ...whole,
          ...snapshots(book, end, whole, living),
          ...livingOn(book, end, living),
          ...waitingOn(book, end),
          ...schoolAndSupport(book, end),
        },
        month: monthly(book, end),
        annual: { ...(end.slice(5) === '03-31' ? outcomes(book, end) : {}), ...results(book, end) },
        rolling12: {
          ...whole,
          ...between(book, firstOf(12, end), end),
          ...schoolsAndSurvey(book, end),
          ...cohortsTo(book, end, living),
          care_leavers_unsafe_home: withoutSafeHome(book, end, leaverLists),
          // These are added up from months, of which there must be twelve.
          ...(at < 11 ? { cla_started: [], cla_ceased: [], complaints_all: [] } : {}),
        },
        rolling36: between(book, firstOf(36, end), end),
        yearToDate: between(book, yearStart(end), end),
      };
      return Object.entries(counted).flatMap(([measure, { periods, files, looksBack = {} }]) =>
        periods
          .filter((type) => files.every((any) => any.some((file) => isKnown(book, file, type, end, looksBack[file]))))
          .flatMap((periodType) =>
            (parts[periodType]?.[measure] ?? []).map((one) => ({
              measure,
              authority: council.authority,
              periodType,
              periodEnd: end,
              ...one,
            })),
          ),
      );
    });

    function waitingOn(own: Book, end: Day): Record<string, Part[]> {
      return { children_waiting_with_placement_order: waiting(own, paths, end) };
    }

    function between(own: Book, first: Day, last: Day): Record<string, Part[]> {
      return {
        review_views_given_percent: viewsGiven(own, first, last),
        cla_started: startedBetween(own, first, last),
        cla_ceased: ceasedBetween(own, first, last),
        special_guardianship_orders_12m: guardiansBetween(own, first, last),
        leaving_care_by_adoption_percent: adoptedOfLeavers(own, first, last),
        first_health_assessment_percent: firstAssessments(own, first, last),
        unregistered_count: notRegistered(own, first, last),
        fgdm_offered_percent: offeredMeetings(own, first, last),
        private_fostering_first_visit_in_time_percent: firstFosteringVisits(own, first, last),
        private_fostering_visits_in_time_percent: fosteringVisits(own, first, last),
        private_fostering_reviews_in_time_percent: fosteringReviews(own, first, last),
        adoption_orders: adoptionOrders(own, paths, first, last),
        adoption_placements: adoptionPlacements(paths, families, first, last),
        placement_orders: placementOrders(paths, first, last),
        ...adoptedBy(own, paths, first, last),
        ...adoptionDays(paths, first, last),
        order_to_match_band: matchedByTime(paths, first, last),
        adopter_approval_days: approvalDays(own, first, last),
        adopter_fast_track_starts: fastTrackStarts(own, first, last),
        sw_turnover_percent: turnover(own, first, last),
        complaints_all: complaintsReceived(own, first, last),
      };
    }
  });
}

/** How many children live in an area on a day: the newest estimate that applied then. */
const childrenOf = (populations: readonly Population[], book: Book, end: Day): number | undefined =>
  populations
    .filter(({ authority, appliesFrom }) => authority === book.council.authority && appliesFrom <= end)
    .toSorted((a, b) => (a.appliesFrom < b.appliesFrom ? 1 : -1))[0]?.children;

function snapshots(
  book: Book,
  end: Day,
  whole: Readonly<Record<string, Part[]>>,
  children: number | undefined,
): Record<string, Part[]> {
  const all = whole.cla_count?.[0];
  return {
    cla_rate: all === undefined || children === undefined ? [] : [{ ...all, denominator: children }],
    cin_count: openCases(book, 'children_in_need', end),
    cp_count: openCases(book, 'protection_plans', end),
    siblings_together_percent: withSiblings(book, end),
    unregistered_count: notRegistered(book, end, end),
    pre_proceedings_open: inPreProceedings(book, end),
    out_of_area_percent: outOfArea(book, end),
    health_assessment_percent: checkedInTime(
      book,
      'last_health_assessment_on',
      (age) => (age !== null && age < 5 ? 6 : 12),
      end,
    ),
    dental_check_percent: checkedInTime(book, 'last_dental_check_on', () => 12, end),
    ...leavers(book, end),
    ...leaversOver21(book, end),
    ...plansAndTalks(book, end),
    adopters_waited_over_3_months_percent: waitedLong(book, end),
    complaints_open_overdue: complaintsOverdue(book, end),
    newly_qualified_percent: newlyQualified(book, end),
  };
}

function monthly(book: Book, end: Day): Record<string, Part[]> {
  const first = firstOfMonth(end);
  const [started, ceased] = [startedBetween(book, first, end), ceasedBetween(book, first, end)];
  const whole = started[0] as Part;
  return {
    cla_started: started,
    cla_ceased: ceased,
    complaints_all: complaintsReceived(book, first, end),
    started_to_ceased_ratio: [{ ...whole, denominator: ceased[0]?.numerator ?? 0 }],
  };
}

const yearStart = (end: Day): Day => {
  const april = `${end.slice(0, 4)}-04-01`;
  return april <= end ? april : `${Number(end.slice(0, 4)) - 1}-04-01`;
};

function isKnown(book: Book, file: string, type: string, end: Day, looksBack = 0): boolean {
  const first = {
    snapshot: end,
    month: firstOfMonth(end),
    annual: firstOf(12, end),
    rolling12: firstOf(12, end),
    rolling36: firstOf(36, end),
    yearToDate: yearStart(end),
  }[type];
  const from = looksBack > 0 ? firstOf(looksBack, end) : (first ?? end);
  return book.knows(file, from, end);
}

/** The last days of so many months that end with a day's. */
export function monthEndsTo(last: Day, months: number): Day[] {
  const ends: Day[] = [];
  for (let end = lastOfMonth(last); ends.length < months; end = plusDays(firstOfMonth(end), -1)) ends.unshift(end);
  return ends;
}

import { addDays, addMonths } from '#calendar';
import type { Cell } from '../raw-table.ts';
import type { Derived, DoorInput, Target } from './door.ts';
import { byText, type DoorRow, latestBy, textOf } from './door-rows.ts';
import { ssdEpisodesOf } from './ssd-episodes.ts';
import { heldReviews } from './ssd-events.ts';
import { asylumStatuses, disabled, personCells } from './ssd-people.ts';
import { newestDay, type TimeInCare, timesInCare } from './time-in-care.ts';

const person = { sex: 'sex', ethnicity: 'ethnic', birth_date: 'dob' };

/** A list of how things stand also names who left it in so many months before. */
const monthsOnList = 6;

const isAssessment = (row: DoorRow): boolean => /assessment/i.test(textOf(row, 'type') ?? '');
const isDental = (row: DoorRow): boolean => /dent/i.test(textOf(row, 'type') ?? '');

/** Health checks that took place: a planned, refused or cancelled one is none. */
export function heldChecks(input: DoorInput, kind: 'assessment' | 'dental'): Map<string, DoorRow[]> {
  const isKind = kind === 'dental' ? isDental : isAssessment;
  const rows = input.rows('ssd_cla_health').filter((row) => isKind(row) && isHeld(row));
  return byText(rows, 'child');
}
const isHeld = (row: DoorRow): boolean =>
  /^(completed|complete|done|held|attended)?$/i.test(textOf(row, 'status') ?? '');

/** What a plan is for is written as JSON of yes and no: whether any of it is said. */
function saysPlan(row: DoorRow): boolean {
  const plan = textOf(row, 'plan') ?? '';
  if (!plan.startsWith('{')) return plan.trim() !== '';
  return /:\s*("?(y|yes|true|1)"?|"[a-z]{3,}[^"]*")\s*[,}]/i.test(plan);
}

/** List 8: children in care on the day and those who left in the six months before, out of all that is known of them. */
export const childrenInCareTarget: Target = {
  layout: 'annexA.list8',
  needs: ['ssd_person', 'ssd_cla_episodes', 'ssd_cla_placement', 'ssd_legal_status'],
  uses: {
    ssd_cla_reviews: ['last_review_on'],
    ssd_cla_visits: ['last_visit_on'],
    ssd_cla_health: ['last_health_assessment_on', 'last_dental_check_on'],
    ssd_cla_care_plan: ['permanence_plan'],
    ssd_missing: [
      'missing_episodes_12m',
      'absent_episodes_12m',
      'return_interview_offered',
      'return_interview_accepted',
    ],
    ssd_immigration_status: ['uasc'],
    ssd_disability: ['disability'],
  },
  lacks: ['placement_location', 'placements_12m', 'last_iro_visit_on'],
  headings: {
    child_id: 'pers_person_id',
    started_on: 'clae_entered_care_date',
    ceased_on: 'clae_cla_episode_ceased_date',
    last_health_assessment_on: 'clah_health_check_date',
    last_dental_check_on: 'clah_health_check_date',
    last_visit_on: 'clav_cla_visit_date',
    last_review_on: 'clar_cla_review_date',
  },
  rows: (input) => {
    const { extractedOn } = input;
    const since = addMonths(extractedOn, -monthsOnList);
    const reviews = byText(heldReviews(input), 'cla_id');
    const visits = byText(input.rows('ssd_cla_visits'), 'child');
    const [assessments, dental] = [heldChecks(input, 'assessment'), heldChecks(input, 'dental')];
    const plans = byText(input.rows('ssd_cla_care_plan').filter(saysPlan), 'child');
    const missing = byText(input.rows('ssd_missing'), 'child');
    const asylum = asylumStatuses(input);
    return timesInCare(ssdEpisodesOf(input))
      .filter(({ end }) => end === null || end >= since)
      .map((time): Derived => {
        const { child, start, end, claId, episodes } = time;
        const last = episodes.at(-1) as TimeInCare['episodes'][number];
        const upTo = end !== null && end < extractedOn ? end : extractedOn;
        const newest = (rows: Map<string, DoorRow[]>, column: string, key = child) =>
          newestDay(rows.get(key) ?? [], column, start, upTo);
        const given = (table: string, value: Cell): Cell => (input.has(table) ? value : null);
        const plan = (plans.get(child) ?? []).some(
          (row) => (textOf(row, 'started_on') ?? '') <= upTo && (textOf(row, 'ended_on') ?? '9999') >= upTo,
        );
        return {
          from: last.from,
          cells: {
            child_id: child,
            ...personCells(input, child, person),
            uasc: given('ssd_immigration_status', asylum.has(child)),
            disability: disabled(input, child),
            started_on: textOf(last.from, 'entered_care') ?? start,
            need: last.cells.cin ?? null,
            legal_status: last.cells.ls ?? null,
            last_review_on: claId === null ? null : newest(reviews, 'review', claId),
            last_visit_on: newest(visits, 'visit_date'),
            permanence_plan: given('ssd_cla_care_plan', plan),
            last_health_assessment_on: newest(assessments, 'checked_on'),
            last_dental_check_on: newest(dental, 'checked_on'),
            ceased_on: end,
            cease_reason: end === null ? null : (last.cells.rec ?? null),
            place: last.cells.place ?? null,
            place_provider: last.cells.place_provider ?? null,
            ...given12Months(input, missing.get(child) ?? [], start),
          },
        };
      });
  },
};

/** What the list says of twelve months of going missing, in this time in care. */
function given12Months(input: DoorInput, rows: readonly DoorRow[], start: string): Record<string, Cell> {
  if (!input.has('ssd_missing')) return {};
  const year = addDays(input.extractedOn, -364);
  const since = start > year ? start : year;
  const began = (row: DoorRow) => textOf(row, 'mis_start') ?? '';
  const inYear = rows.filter((row) => began(row) >= since && began(row) <= input.extractedOn);
  const missing = inYear.filter((row) => row.cells.missing === 'M');
  const last = latestBy(missing, 'mis_start');
  return {
    missing_episodes_12m: missing.length,
    absent_episodes_12m: inYear.length - missing.length,
    return_interview_offered: last?.cells.rhi_offered ?? null,
    return_interview_accepted: last?.cells.rhi_accepted ?? null,
  };
}

/** List 9: care leavers. */
export const careLeaversTarget: Target = {
  layout: 'annexA.list9',
  needs: ['ssd_care_leavers', 'ssd_person'],
  uses: { ssd_immigration_status: ['uasc'], ssd_disability: ['disability'] },
  lacks: [],
  headings: {
    child_id: 'clea_person_id',
    in_touch: 'clea_care_leaver_in_touch',
    last_contact_on: 'clea_care_leaver_latest_contact',
    accommodation: 'clea_care_leaver_accommodation',
    suitable: 'clea_care_leaver_accom_suitable',
    activity: 'clea_care_leaver_activity',
    pathway_plan_review_on: 'clea_pathway_plan_review_date',
    personal_adviser: 'clea_care_leaver_personal_advisor',
  },
  rows: (input) => {
    const asylum = asylumStatuses(input);
    return input.rows('ssd_care_leavers').map((from): Derived => {
      const child = textOf(from, 'child') ?? '';
      return {
        from,
        cells: {
          ...from.cells,
          child_id: child,
          ...personCells(input, child, person),
          eligibility: eligibilityOf(textOf(from, 'eligibility')),
          uasc: input.has('ssd_immigration_status') ? asylum.has(child) : null,
          disability: disabled(input, child),
        },
      };
    });
  },
};

/** The kind of entitlement, null for one that has none now. */
function eligibilityOf(words: string | null): string | null {
  const text = words?.toLowerCase() ?? '';
  return /former/.test(text)
    ? 'former relevant'
    : ((/qualifying|relevant|eligible/.exec(/no current/.test(text) ? '' : text)?.[0] ?? null) as string | null);
}

/** Lists 6 and 7: who is in need or has a plan, and who was and had in the six months before. */
export const inNeedTarget: Target = openTarget('annexA.list6', 'ssd_cin_episodes', {
  started_on: 'cine_referral_date',
  ended_on: 'cine_close_date',
});
export const protectedTarget: Target = openTarget('annexA.list7', 'ssd_cp_plans', {
  started_on: 'cppl_cp_plan_start_date',
  ended_on: 'cppl_cp_plan_end_date',
});

function openTarget(layout: string, table: string, headings: Record<string, string>): Target {
  return {
    layout,
    needs: [table],
    lacks: [],
    headings,
    rows: (input) => {
      const since = addMonths(input.extractedOn, -monthsOnList);
      return input
        .rows(table)
        .filter((row) => row.cells.nfa !== true && (textOf(row, 'ended_on') ?? '9999') >= since)
        .map((from) => ({ from, cells: { ...from.cells, child_id: from.cells.child ?? null } }));
    },
  };
}

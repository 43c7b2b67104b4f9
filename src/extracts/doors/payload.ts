import { addDays, addMonths, financialYearStart } from '#calendar';
import { payloadLayouts } from '../layouts/payload.ts';
import type { Cell } from '../raw-table.ts';
import type { Derived, Door, DoorInput, Target } from './door.ts';
import { byText, type DoorRow, latestBy, textOf } from './door-rows.ts';
import { type CareEpisode, timesInCare } from './time-in-care.ts';

const monthsOnList = 6;

const peopleOf = (input: DoorInput) =>
  new Map(input.rows('payload_children').map((row) => [textOf(row, 'child') ?? '', row]));

/** Reasons for a new episode as they are without the legal status: with the same carers, or with others. */
const moves: ReadonlyMap<Cell, string> = new Map([
  ['P', 'P'],
  ['B', 'P'],
  ['T', 'T'],
  ['U', 'T'],
]);

/** Of so many first placements or more, those that do not say S are looked at together. */
const enoughToTell = 10;

/**
 * Whether the reasons are those of the whole time in care rather than of the placement, as some scripts write them: then most
 * times in care that began after the first day of the payload do not say that they did.
 */
function areOfTime(input: DoorInput, ordered: readonly (readonly DoorRow[])[]): boolean {
  const since = input.coversFrom ?? addMonths(financialYearStart(input.extractedOn), -24);
  const first = ordered.flatMap(([row]) =>
    row !== undefined && (textOf(row, 'started_on') ?? '') > since ? [row] : [],
  );
  const others = first.filter((row) => row.cells.rne !== null && row.cells.rne !== 'S');
  return first.length >= enoughToTell && 2 * others.length > first.length;
}

const orderedOf = (input: DoorInput): DoorRow[][] =>
  [...byText(input.rows('payload_placements'), 'child').values()].map((rows) =>
    rows.toSorted((a, b) => compare(keyOf(a), keyOf(b))),
  );

/**
 * Episodes of the return out of placements, which are all that the payload has of them: changes of legal status are not told.
 * Placements that follow on one another belong together, unless the one ends in leaving care and the next starts it. Where the
 * reasons are not those of the placement, they are told from the days alone.
 */
function episodesOf(input: DoorInput): CareEpisode[] {
  const ordered = orderedOf(input);
  const fromDays = areOfTime(input, ordered);
  return ordered.flatMap((rows) =>
    rows.map((row, index): CareEpisode => {
      const [before, after] = [rows[index - 1], rows[index + 1]];
      const end = row.cells.ended_on ?? null;
      const { child = null, place = null, reason_place_change = null } = row.cells;
      const given = fromDays ? null : (row.cells.rne ?? null);
      const move = moves.get(given) ?? 'P';
      // The first that is shown may go on from one that is not.
      const starts = before === undefined ? given === null || given === 'S' : !goesOn(before, row, fromDays);
      const rec = end === null ? null : goesOn(row, after, fromDays) ? 'X1' : (row.cells.rec ?? null);
      return {
        from: row,
        cells: {
          child,
          decom: row.cells.started_on ?? null,
          rne: starts ? 'S' : move,
          place,
          dec: end,
          rec,
          reason_place_change,
        },
      };
    }),
  );
}

const keyOf = (row: DoorRow): string => `${textOf(row, 'started_on')} ${textOf(row, 'ended_on') ?? '9999'}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a placement goes on in the next, in the same time in care. */
function goesOn(one: DoorRow, next: DoorRow | undefined, fromDays: boolean): boolean {
  if (next === undefined || (textOf(one, 'ended_on') ?? '9999') < (textOf(next, 'started_on') ?? '')) return false;
  const left = /^E/.test(textOf(one, 'rec') ?? '');
  return fromDays || !(left && next.cells.rne === 'S');
}

const childrenInCare = (input: DoorInput): Set<Cell> =>
  new Set(episodesOf(input).map(({ cells }) => cells.child ?? null));

const placements = 'child_looked_after_placements';

const episodesTarget: Target = {
  layout: 'ssda903.episodes',
  needs: ['payload_placements', 'payload_children'],
  lacks: ['ls', 'cin', 'place_provider', 'urn', 'pl_distance', 'pl_location'],
  headings: {
    child: 'la_child_id',
    decom: `${placements}.start_date`,
    rne: `${placements}.start_reason`,
    place: `${placements}.placement_type`,
    dec: `${placements}.end_date`,
    rec: `${placements}.end_reason`,
    reason_place_change: `${placements}.change_reason`,
  },
  rows: (input, fault) => {
    if (input.withoutShortBreaks) {
      if (areOfTime(input, orderedOf(input))) fault({ code: 'reasons-of-the-time', row: null, column: 'rne' });
      return episodesOf(input);
    }
    if (input.rows('payload_placements').length > 0) fault({ code: 'short-breaks-not-told', row: null, column: null });
    return null;
  },
};

const headerTarget: Target = {
  layout: 'ssda903.header',
  needs: ['payload_children', 'payload_placements'],
  lacks: ['mother', 'mc_dob'],
  headings: {
    child: 'la_child_id',
    sex: 'child_details.sex',
    dob: 'child_details.date_of_birth',
    ethnic: 'child_details.ethnicity',
  },
  rows: (input) => {
    if (!input.withoutShortBreaks) return null;
    const children = childrenInCare(input);
    return input
      .rows('payload_children')
      .filter(({ cells }) => children.has(cells.child ?? null))
      .map((from) => ({ from, cells: from.cells }));
  },
};

const uascTarget: Target = {
  layout: 'ssda903.uasc',
  needs: ['payload_children', 'payload_placements'],
  lacks: [],
  headings: { child: 'la_child_id', duc: 'child_details.uasc_end_date' },
  rows: (input) => {
    if (!input.withoutShortBreaks) return null;
    const children = childrenInCare(input);
    return input
      .rows('payload_children')
      .filter(({ cells }) => cells.uasc === true && children.has(cells.child ?? null))
      .map((from) => ({ from, cells: { ...from.cells, duc: from.cells.uasc_until ?? null } }));
  },
};

const workersTarget: Target = {
  layout: 'ssda903.socialWorkerEpisodes',
  needs: ['payload_workers', 'payload_placements'],
  lacks: ['sw_reason'],
  headings: {
    child: 'la_child_id',
    sw_id: 'care_worker_details.worker_id',
    sw_decom: 'care_worker_details.start_date',
    sw_dec: 'care_worker_details.end_date',
  },
  rows: (input) => {
    if (!input.withoutShortBreaks) return null;
    const [children, people] = [childrenInCare(input), peopleOf(input)];
    return input
      .rows('payload_workers')
      .filter((row) => children.has(row.cells.child ?? null))
      .map((from): Derived => {
        const { child = null, worker_id = null, started_on = null, ended_on = null } = from.cells;
        const dob = people.get(String(child))?.cells.dob ?? null;
        return { from, cells: { child, dob, sw_id: worker_id, sw_decom: started_on, sw_dec: ended_on } };
      });
  },
};

const scoresTarget: Target = {
  layout: 'ssda903.oc2',
  needs: ['payload_sdq', 'payload_placements', 'payload_children'],
  lacks: [
    ...['sdq_reason', 'convicted', 'health_check', 'immunisations', 'teeth_check', 'health_assessment'],
    ...['substance_misuse', 'intervention_received', 'intervention_offered'],
  ],
  headings: { child: 'la_child_id', sdq_score: 'sdq_assessments.score' },
  // It asks for the reason where there is no score.
  unasked: ['186'],
  rows: (input) => {
    if (!input.withoutShortBreaks || !input.month.endsWith('-03')) return null;
    const end = addDays(financialYearStart(addDays(input.extractedOn, 1)), -1);
    const start = addMonths(addDays(end, 1), -12);
    const [scores, people] = [byText(input.rows('payload_sdq'), 'child'), peopleOf(input)];
    return timesInCare(episodesOf(input))
      .filter((time) => time.start <= start && (time.end === null || time.end > end))
      .flatMap(({ child, episodes }): Derived[] => {
        const inYear = (scores.get(child) ?? []).filter((row) => {
          const day = textOf(row, 'completed_on') ?? '';
          return day >= start && day <= end;
        });
        const from = episodes.at(-1)?.from;
        if (from === undefined) return [];
        const score = latestBy(inYear, 'completed_on')?.cells.score ?? null;
        return [{ from, cells: { child, dob: people.get(child)?.cells.dob ?? null, sdq_score: score } }];
      });
  },
};

const protectedTarget: Target = {
  layout: 'annexA.list7',
  needs: ['payload_protection_plans'],
  lacks: [],
  headings: {
    child_id: 'la_child_id',
    started_on: 'child_protection_plans.start_date',
    ended_on: 'child_protection_plans.end_date',
  },
  rows: (input) => {
    const since = addMonths(input.extractedOn, -monthsOnList);
    return input
      .rows('payload_protection_plans')
      .filter((row) => (textOf(row, 'ended_on') ?? '9999') >= since)
      .map((from) => ({ from, cells: { ...from.cells, child_id: from.cells.child ?? null } }));
  },
};

const person = (row: DoorRow | undefined): Record<string, Cell> => ({
  sex: row?.cells.sex ?? null,
  ethnicity: row?.cells.ethnic ?? null,
  birth_date: row?.cells.dob ?? null,
  disability: row?.cells.disability ?? null,
});

const careLeaversTarget: Target = {
  layout: 'annexA.list9',
  needs: ['payload_care_leavers', 'payload_children'],
  lacks: ['in_touch', 'suitable', 'eligibility', 'pathway_plan_review_on', 'personal_adviser'],
  headings: {
    child_id: 'la_child_id',
    last_contact_on: 'care_leavers.contact_date',
    activity: 'care_leavers.activity',
    accommodation: 'care_leavers.accommodation',
  },
  rows: (input) => {
    const people = peopleOf(input);
    return input.rows('payload_care_leavers').map((from) => {
      const child = textOf(from, 'child') ?? '';
      const row = people.get(child);
      return { from, cells: { ...from.cells, child_id: child, ...person(row), uasc: row?.cells.uasc ?? null } };
    });
  },
};

/**
 * The JSON payload that councils send to the DfE’s private children’s social care dashboard (specification 0.8). Of its
 * adoption dates no list comes: it tells of neither orders nor plans that were given up; and of its referrals none, as not every
 * referral is of a child in need.
 */
export const payloadDoor: Door = {
  id: 'payload',
  title: 'payload of the DfE’s private dashboard',
  layouts: payloadLayouts,
  targets: [headerTarget, episodesTarget, uascTarget, scoresTarget, workersTarget, protectedTarget, careLeaversTarget],
};

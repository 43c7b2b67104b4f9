import type { Derived, DoorInput, Target } from './door.ts';
import { byText, type DoorRow, textOf } from './door-rows.ts';
import { childrenInCare, personCells } from './ssd-people.ts';

const withBirth = (input: DoorInput, from: DoorRow, cells: Derived['cells']): Derived => ({
  from,
  cells: { ...cells, ...personCells(input, textOf(from, 'child') ?? '', { dob: 'dob' }) },
});

const ofChildInCare = (input: DoorInput, row: DoorRow): boolean =>
  childrenInCare(input).has(textOf(row, 'child') ?? '');

/** The child of each time in care. */
function childOfTime(input: DoorInput): Map<string, string> {
  return new Map(
    [...byText(input.rows('ssd_cla_episodes'), 'cla_id')].map(([claId, rows]) => [
      claId,
      textOf(rows[0] as DoorRow, 'child') ?? '',
    ]),
  );
}

/** The reviews that were held, each with its child: the standard names the time in care alone. */
export function heldReviews(input: DoorInput): DoorRow[] {
  const children = childOfTime(input);
  return input.rows('ssd_cla_reviews').flatMap((row): DoorRow[] => {
    const child = children.get(textOf(row, 'cla_id') ?? '');
    if (child === undefined || textOf(row, 'review') === null || row.cells.cancelled === true) return [];
    return [{ ...row, cells: { ...row.cells, child } }];
  });
}

export const reviewsTarget: Target = {
  layout: 'ssda903.reviews',
  needs: ['ssd_cla_reviews', 'ssd_cla_episodes'],
  lacks: [],
  headings: { review: 'clar_cla_review_date', review_code: 'clar_cla_review_participation' },
  rows: (input) =>
    heldReviews(input)
      .filter((row) => ofChildInCare(input, row))
      .map((row) => withBirth(input, row, row.cells)),
};

export const missingTarget: Target = {
  layout: 'ssda903.missing',
  needs: ['ssd_missing', 'ssd_cla_episodes'],
  lacks: [],
  headings: {
    child: 'miss_person_id',
    missing: 'miss_missing_episode_type',
    mis_start: 'miss_missing_episode_start_date',
    mis_end: 'miss_missing_episode_end_date',
  },
  rows: (input) =>
    input
      .rows('ssd_missing')
      .filter((row) => ofChildInCare(input, row))
      .map((row) => withBirth(input, row, row.cells)),
};

export const visitsTarget: Target = {
  layout: 'visits',
  needs: ['ssd_cla_visits', 'ssd_cla_episodes'],
  lacks: [],
  headings: {
    child_id: 'clav_person_id',
    visit_date: 'clav_cla_visit_date',
    seen: 'clav_cla_visit_seen',
    seen_alone: 'clav_cla_visit_seen_alone',
  },
  rows: (input) =>
    input
      .rows('ssd_cla_visits')
      .filter((row) => ofChildInCare(input, row))
      .map((from) => ({ from, cells: { ...from.cells, child_id: from.cells.child ?? null } })),
};

/** The worker who answers for a child, in the words of case systems. */
const allocated = /allocated|social worker|\bsw\b|case ?(worker|holder)|key ?worker/i;

export const workersTarget: Target = {
  layout: 'ssda903.socialWorkerEpisodes',
  needs: ['ssd_involvements', 'ssd_professionals', 'ssd_cla_episodes'],
  lacks: [],
  headings: {
    child: 'invo_person_id',
    sw_id: 'invo_professional_id',
    sw_decom: 'invo_involvement_start_date',
    sw_dec: 'invo_involvement_end_date',
    sw_reason: 'invo_worker_change_reason',
  },
  rows: (input) => {
    const workers = byText(input.rows('ssd_professionals'), 'worker_id');
    return input.rows('ssd_involvements').flatMap((row): Derived[] => {
      const registration = workers.get(textOf(row, 'worker_id') ?? '')?.[0]?.cells.registration ?? null;
      const role = textOf(row, 'role');
      const isWorker = role === null ? registration !== null : allocated.test(role);
      if (!isWorker || !ofChildInCare(input, row)) return [];
      const { child = null, worker_id = null, started_on = null, ended_on = null, reason = null } = row.cells;
      return [
        withBirth(input, row, {
          child,
          sw_id: registration ?? worker_id,
          sw_decom: started_on,
          sw_dec: ended_on,
          sw_reason: reason,
        }),
      ];
    });
  },
};

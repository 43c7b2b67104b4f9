import { codeReader } from '../cells/code.ts';
import { codeSets } from '../codes/index.ts';
import type { DoorFault, DoorInput, Target } from './door.ts';
import { byText, type DoorRow, textOf } from './door-rows.ts';
import type { CareEpisode } from './time-in-care.ts';

const statusOf = codeReader(codeSets.legalStatus);

const needs = ['ssd_cla_episodes', 'ssd_cla_placement', 'ssd_legal_status'];

/** Whether something that began and ended on days lasts on a day: it ends on the day on which the next begins. */
const lasts = (row: DoorRow, day: string): boolean =>
  (textOf(row, 'started_on') ?? '9999') <= day && (textOf(row, 'ended_on') ?? '9999') > day;

/** Of several that may be meant, the one that began last and, of those, began and ended as the episode did. */
function best(rows: readonly DoorRow[], start: string, end: string | null): DoorRow | null {
  const rank = (row: DoorRow) => [textOf(row, 'started_on') ?? '', Number(textOf(row, 'ended_on') === end)] as const;
  const fitting = rows.filter((row) => lasts(row, start) || (end === start && textOf(row, 'started_on') === start));
  return (
    fitting.sort((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      return one[0] < other[0] ? 1 : one[0] > other[0] ? -1 : other[1] - one[1];
    })[0] ?? null
  );
}

/**
 * The episodes of the return: the standard keeps placements and legal statuses in tables of their own. An episode is in the
 * placement that it names, else in the one that lasts on its first day, and under the legal status of that day; the reason
 * for a change of placement is that of the last episode in it.
 */
function ssdEpisodes(input: DoorInput, fault: (fault: DoorFault) => void = () => {}): CareEpisode[] {
  const placements = input.rows('ssd_cla_placement');
  const byId = byText(placements, 'placement_id');
  const placementsOf = byText(placements, 'child');
  const statuses = input
    .rows('ssd_legal_status')
    .map((row) => ({ ...row, cells: { ...row.cells, status: statusOf(textOf(row, 'status') ?? '') } }))
    .filter(({ cells }) => cells.status !== null);
  const statusesOf = byText(statuses, 'child');
  const placed = input.rows('ssd_cla_episodes').map((row) => {
    const [child, start, end] = [textOf(row, 'child') ?? '', textOf(row, 'decom') ?? '', textOf(row, 'dec')];
    const named = byId.get(textOf(row, 'placement_id') ?? '')?.[0];
    const placement = named ?? best(placementsOf.get(child) ?? [], start, end);
    return { row, placement, status: best(statusesOf.get(child) ?? [], start, end) };
  });
  const last = new Map<DoorRow, DoorRow>();
  for (const { row, placement } of placed) {
    if (placement === null) continue;
    const before = last.get(placement);
    if (before === undefined || (textOf(before, 'decom') ?? '') <= (textOf(row, 'decom') ?? ''))
      last.set(placement, row);
  }
  return placed.flatMap(({ row, placement, status }): CareEpisode[] => {
    if (placement === null) fault({ code: 'episode-without-placement', row, column: 'placement_id' });
    if (status === null) fault({ code: 'episode-without-status', row, column: 'decom' });
    if (placement === null || status === null) return [];
    const { cells } = placement;
    return [
      {
        from: row,
        cells: {
          ...row.cells,
          ls: status.cells.status ?? null,
          place: cells.place ?? null,
          place_provider: cells.place_provider ?? null,
          reason_place_change: last.get(placement) === row ? (cells.reason_place_change ?? null) : null,
          urn: cells.urn ?? null,
          pl_distance: cells.pl_distance ?? null,
        },
      },
    ];
  });
}

const known = new WeakMap<DoorInput, CareEpisode[]>();

/** The same, worked out once, without saying again what is wrong. */
export function ssdEpisodesOf(input: DoorInput): CareEpisode[] {
  const found = known.get(input) ?? ssdEpisodes(input);
  known.set(input, found);
  return found;
}

/** SSDA903 episodes out of the standard’s episodes, placements and legal statuses. */
export const episodesTarget: Target = {
  layout: 'ssda903.episodes',
  needs,
  lacks: ['pl_location'],
  headings: {
    child: 'clae_person_id',
    decom: 'clae_cla_episode_start_date',
    rne: 'clae_cla_episode_start_reason',
    ls: 'lega_legal_status',
    cin: 'clae_cla_primary_need_code',
    place: 'clap_cla_placement_type',
    place_provider: 'clap_cla_placement_provider',
    dec: 'clae_cla_episode_ceased_date',
    rec: 'clae_cla_episode_ceased_reason',
    reason_place_change: 'clap_cla_placement_change_reason',
    urn: 'clap_cla_placement_urn',
    pl_distance: 'clap_cla_placement_distance',
  },
  rows: ssdEpisodes,
};

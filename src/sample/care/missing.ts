import { at, birthday, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';

/** A time a child was missing (M) or away without leave (A). */
export interface MissingIncident {
  kind: 'M' | 'A';
  from: Day;
  to: Day;
}

/** Draws when a child went missing: some teenagers, and those again and again; none stays away past a change of home. */
export function drawMissing(life: Life, random: Random): MissingIncident[] {
  if (!random.chance(0.3)) return [];
  const first = Math.max(life.start + 2, birthday(life.person.birth, 12), at('2018-04-02'));
  const last = Math.min(life.end ?? lastDay, lastDay) - 5;
  const changes = [...life.stays, ...life.statuses, ...(life.mistake?.kind === 'placement' ? [life.mistake] : [])];
  const incidents: MissingIncident[] = [];
  for (let day = first + random.int(0, 300); day < last; day += random.int(6, 160)) {
    const back = day + Number(random.weighted({ '0': 0.35, '1': 0.45, '2': 0.15, '4': 0.05 }));
    const to = Math.min(back, ...changes.flatMap(({ from }) => (from >= day ? [from] : [])));
    incidents.push({ kind: random.chance(0.88) ? 'M' : 'A', from: day, to });
  }
  return incidents;
}

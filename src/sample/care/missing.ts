import { at, birthday, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';

/** A time a child was missing (M) or away without leave (A). */
export interface MissingIncident {
  kind: 'M' | 'A';
  from: Day;
  /** Null where nobody ever recorded that the child was back. */
  to: Day | null;
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

/** When the incidents began that nobody closed. */
const unclosed = { from: at('2021-09-01'), to: at('2022-04-30') };

/**
 * Leaves open for good the last incident that began in some months of two children: one who stayed in the same home, and
 * one who moved since, so that the placement has ended and the incident has not (DfE, validation rule 575).
 */
export function neverClose(missing: ReadonlyMap<Life, MissingIncident[]>): void {
  const isThen = ({ from }: MissingIncident) => from >= unclosed.from && from <= unclosed.to;
  const strayed = [...missing].filter(([{ end }, all]) => end === null && all.some(isThen));
  for (const hasMoved of [false, true]) {
    const found = strayed.find(([life, all]) => {
      const { from } = all.findLast(isThen) as MissingIncident;
      const changes = [...life.stays, ...life.statuses].filter((one) => one.from >= from);
      const settled = life.mistake === null && changes.every((one) => one.from > from + 5);
      return settled && changes.length > 0 === hasMoved;
    });
    if (found === undefined) continue;
    const [, all] = found;
    const open = all.findLast(isThen) as MissingIncident;
    all.splice(all.indexOf(open), all.length, { ...open, to: null });
  }
}

import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { type Day, endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';
import { holdsOn } from './stock.ts';

/** A social worker's visit to a child. */
export interface Visit {
  day: Day;
  seen: boolean;
  alone: boolean;
  known: Day;
}

/** Percentages of the children in care on a month's last day. */
interface Shares {
  visited: number;
  seen: number;
  alone: number;
}

/**
 * December 2021 and January 2022 as the minutes of 15 February 2022 print them, and that month's two points more
 * before.
 */
const printed: Readonly<Record<string, Shares>> = {
  '2021-12': { visited: 96, seen: 96, alone: 84 },
  '2022-01': { visited: 94, seen: 94, alone: 83 },
};

/**
 * Draws every visit of an authority's children from April 2018 on: most children each month, few missed twice running.
 */
export function drawVisits(authority: Authority, lives: readonly Life[], random: Random): Map<Life, Visit[]> {
  const visits = new Map(lives.map((life): [Life, Visit[]] => [life, []]));
  let missed = new Set<Life>();
  for (const month of monthsFrom('2018-04', '2022-07')) {
    const [first, last] = [startOf(month), endOf(month)];
    const here = lives.filter((life) => holdsOn(life, last));
    const shares = authority.code === steered.code ? printed[month] : undefined;
    const visited = shares?.visited ?? random.int(90, 95);
    const counts = [visited, shares?.seen ?? visited - 1, shares?.alone ?? random.int(78, 85)].map((percent) =>
      Math.round((percent / 100) * here.length),
    ) as [number, number, number];
    const order = inOrder(here, missed, last, random);
    missed = new Set(order.slice(counts[0]));
    for (const [index, life] of order.slice(0, counts[0]).entries()) {
      const seen = index < counts[1];
      add(visits, life, [first, last], { seen, alone: index < counts[2] }, random);
      if (random.chance(0.05)) add(visits, life, [first, last], { seen, alone: false }, random);
    }
    const left = lives.filter(({ start, end }) => end !== null && end >= first && end <= last && end - start > 3);
    for (const life of left) {
      if (random.chance(0.55))
        add(visits, life, [first, (life.end ?? last) - 1], { seen: true, alone: random.chance(0.8) }, random);
    }
  }
  for (const list of visits.values()) list.sort((one, other) => one.day - other.day);
  return visits;
}

/** Children in the order in which they are visited: those who came last, last; those missed the month before, first. */
function inOrder(here: readonly Life[], missed: ReadonlySet<Life>, last: Day, random: Random): Life[] {
  const rank = new Map(
    here.map((life): [Life, number] => [life, missed.has(life) ? -1 : last - life.start < 7 ? 2 : random.next()]),
  );
  return [...here].sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
}

function add(
  visits: ReadonlyMap<Life, Visit[]>,
  life: Life,
  [first, last]: readonly [Day, Day],
  { seen, alone }: { seen: boolean; alone: boolean },
  random: Random,
): void {
  const from = Math.max(first, life.start);
  if (from > last) return;
  const day = random.int(from, last);
  const list = visits.get(life);
  if (list?.some((visit) => visit.day === day) === false) list.push({ day, seen, alone, known: day });
}

import type { Life } from '../care/life.ts';
import { type Day, firstDay } from '../day.ts';
import type { Random } from '../random.ts';
import { type PlacementGroup, placementGroups } from './placement-group.ts';
import type { Wanted } from './placement-targets.ts';
import { newStay } from './stay.ts';
import { suits } from './suitability.ts';

/** Places children of one family who came together in a kind of placement that still has places and suits them all. */
export function settle(family: readonly Life[], wanted: Wanted, day: Day, random: Random): void {
  const came = Math.max(...family.map(({ start }) => start));
  const options = placementGroups
    .filter((group) => (wanted.get(group) ?? 0) > 0)
    .map((group) => ({
      group,
      score: Math.min(...family.map((life) => suits(life, group, Math.max(came, firstDay - 1)))),
    }))
    .filter(({ score }) => score > 0.06);
  if (options.length === 0 && family.length > 1) {
    for (const life of family) settle([life], wanted, day, random);
    return;
  }
  const room = (group: PlacementGroup) => Math.min(1.5, (wanted.get(group) ?? 0) / family.length);
  const weights = Object.fromEntries(options.map(({ group, score }) => [group, score * Math.max(0.05, room(group))]));
  const group = options.length === 0 ? 'agency' : (random.weighted(weights) as PlacementGroup);
  const since = random.next();
  for (const life of family) {
    if (life.start < firstDay) placeLong(life, group, since, random);
    else life.stays.push(newStay(group, life.start, random));
    wanted.set(group, (wanted.get(group) ?? 0) - 1);
  }
}

/** Someone in care since before the simulation may have come to the placement later, from foster care. */
function placeLong(life: Life, group: PlacementGroup, since: number, random: Random): void {
  const earliest = firstMoment(life, group);
  const from = Math.round(earliest + Math.max(0, firstDay - 5 - earliest) * since);
  if (from <= life.start + 30 && earliest === life.start) {
    life.stays.push(newStay(group, life.start, random));
    return;
  }
  const moved = Math.min(firstDay - 1, Math.max(from, life.start + 10));
  life.stays.push(
    newStay(random.pick(['inHouse', 'agency'] as const), life.start, random),
    newStay(group, moved, random),
  );
}

/** The first day on which a child may be in such a placement. */
function firstMoment(life: Life, group: PlacementGroup): Day {
  let day = life.start;
  while (day < firstDay - 1 && suits(life, group, day) === 0) day += 7;
  return Math.min(day, firstDay - 1);
}

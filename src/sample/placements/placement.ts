import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, type Day, endOf, firstDay, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import { moveToTargets, unsettle } from './moving.ts';
import { neighbourShares } from './neighbour-placement.ts';
import { type PlacementGroup, placementGroups } from './placement-group.ts';
import { placementTargets, type Wanted } from './placement-targets.ts';
import { settle } from './settling.ts';
import { newStay, stayOn } from './stay.ts';

/**
 * Places the children of an authority month by month, so that on each month's last day so many are in each kind of
 * placement as the targets say. Children on the way to adoption already have their stays.
 */
export function placeChildren(authority: Authority, lives: readonly Life[], random: Random): void {
  const free = lives.filter(({ stays }) => stays.length === 0);
  const shares = authority.code === steered.code ? null : neighbourShares(authority.code, random.fork('shares'));
  for (const month of ['2018-03', ...monthsFrom('2018-04', '2022-07')]) {
    const day = endOf(month);
    const inCare = lives.filter((life) => holdsOn(life, day));
    const here = free.filter((life) => holdsOn(life, day));
    const targets = placementTargets(shares?.get(month) ?? null, day, {
      all: inCare.length,
      aged16: inCare.filter(({ person }) => ageAt(person.birth, day) >= 16).length,
    });
    const wanted = deficits(targets, inCare, day);
    const newcomers = here.filter(({ stays }) => stays.length === 0);
    for (const family of Map.groupBy(newcomers, ({ family }) => family).values()) settle(family, wanted, day, random);
    moveToTargets(here, wanted, startOf(month), day, random);
    for (const life of free.filter(({ stays, end }) => stays.length === 0 && end !== null && end <= day)) {
      life.stays.push(newStay(random.pick(['inHouse', 'agency', 'connected'] as const), life.start, random));
    }
    if (day > firstDay)
      unsettle(here, authority.restlessness[Number(month.slice(0, 4))] ?? 0, startOf(month), day, random);
  }
}

/** How many more children than are there each kind of placement is to hold; fewer where negative. */
function deficits(targets: Partial<Record<PlacementGroup, number>>, inCare: readonly Life[], day: Day): Wanted {
  const groups = inCare.map(({ stays }) => stayOn(stays, day)?.group);
  const counts = Map.groupBy(groups, (group) => group);
  const adoptive = counts.get('adoptive')?.length ?? 0;
  const others = Object.values(targets).reduce((sum, count) => sum + count, 0);
  const all: Partial<Record<PlacementGroup, number>> = {
    ...targets,
    adoptive,
    agency: inCare.length - others - adoptive,
  };
  return new Map(placementGroups.map((group) => [group, (all[group] ?? 0) - (counts.get(group)?.length ?? 0)]));
}

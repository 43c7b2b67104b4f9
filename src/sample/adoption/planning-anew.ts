import { type Choosing, isPlain } from '../care/choosing.ts';
import type { Life } from '../care/life.ts';
import { at, type Day, isQuiet, lastDay } from '../day.ts';
import { newStay, placementsIn, stayOn } from '../placements/stay.ts';
import type { Random } from '../random.ts';
import { planned } from './adoption-way.ts';
import type { AdoptionJourney } from './journey.ts';

/** The first day on which any of this happens: the last printed figures of adoption are of 30 September 2021. */
const first = at('2021-10-05');

/** A day some days later on which something may begin. */
function later(day: Day, [least, most]: readonly [number, number], random: Random): Day {
  const drawn = day + random.int(least, most);
  return isQuiet(drawn) ? drawn + 1 : drawn;
}

/** Since then the children stayed where they were: the last printed numbers of moves are of the year to January 2022. */
const settledSince = at('2021-02-01');

/** From then on children move in: foster homes of the council are printed up to the end of 2021. */
const firstPlaced = at('2022-01-03');

/** Whether a child in care has long been in one foster home, under a care order, and could be adopted. */
function couldBeAdopted(life: Life): boolean {
  const { start, end, stays, statuses } = life;
  const [group, status] = [stays.at(-1)?.group, statuses.at(-1)];
  return (
    isPlain(life) &&
    end === null &&
    start < at('2021-06-15') &&
    (group === 'agency' || group === 'inHouse') &&
    placementsIn(stays, settledSince, lastDay) === 1 &&
    (status?.code === 'C1' || status?.code === 'C2') &&
    status.from < at('2021-09-01')
  );
}

/** How old the children may be: as young as enough of them are. */
const oldest = [2, 4, 6, 9, 18].map((years) => at('2021-10-01') - Math.round(years * 365.25));

/**
 * Gives three children a way to adoption that does not go straight: an order that is revoked and made again, a placement
 * that breaks down so that the child waits again, and a second placement, with other adopters.
 */
export function planAnew(choosing: Choosing, random: Random): void {
  const chosen: Life[] = [];
  for (const born of oldest) {
    chosen.push(...choosing.take(3 - chosen.length, (life) => life.person.birth > born && couldBeAdopted(life)));
  }
  const ways = [revokedWay, brokenWay, secondFamilyWay];
  for (const [index, life] of chosen.entries()) (ways[index] as typeof revokedWay)(life, random.fork(String(index)));
}

/** A decision for adoption and the order that followed it. */
function ordered({ authority, family, start, end, exit }: Life, random: Random): AdoptionJourney {
  const decision = later(first, [0, 20], random);
  return {
    ...planned(authority.code, { family, start, end, exit }, decision),
    placementOrder: later(decision, [18, 36], random),
  };
}

function revokedWay(life: Life, random: Random): void {
  const journey = ordered(life, random);
  const order = journey.placementOrder ?? first;
  const reversed = later(order, [55, 75], random);
  const decision = later(reversed, [25, 35], random);
  const placementOrder = later(decision, [25, 40], random);
  life.journey = {
    ...journey,
    reversed,
    reversedReason: 'RD3',
    again: { decision, placementOrder, matched: null, placed: null },
  };
  life.statuses.push({ code: 'E1', from: order }, { code: 'C2', from: reversed }, { code: 'E1', from: placementOrder });
}

function brokenWay(life: Life, random: Random): void {
  const journey = ordered(life, random);
  const order = journey.placementOrder ?? first;
  const placed = later(firstPlaced, [0, 26], random);
  const matched = placed - random.int(9, 20);
  const disrupted = later(at('2022-04-04'), [0, 16], random);
  const home = stayOn(life.stays, placed);
  life.journey = { ...journey, matched, placed, disrupted };
  life.statuses.push({ code: 'E1', from: order });
  life.stays.push(newStay('adoptive', placed, random), newStay(home?.group ?? 'agency', disrupted, random));
}

function secondFamilyWay(life: Life, random: Random): void {
  brokenWay(life, random);
  const matched = later(at('2022-05-20'), [0, 9], random);
  const placed = later(matched, [10, 22], random);
  if (life.journey !== null)
    life.journey = { ...life.journey, again: { decision: null, placementOrder: null, matched, placed } };
  life.stays.push(newStay('adoptive', placed, random));
}

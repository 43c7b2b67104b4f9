import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, type Day, iso } from '../day.ts';
import type { Random } from '../random.ts';
import { steerMoves } from './moves-steering.ts';
import { moveOn } from './moving-on.ts';
import { restlessYears } from './restless-path.ts';
import { type RestlessTally, type RestlessYear, restlessTally } from './restless-year.ts';
import { placementsIn } from './stay.ts';

/**
 * Makes children move within the same kind of placement until as many have had three placements in each year as
 * planned.
 */
export function steerPlacements(authority: Authority, lives: readonly Life[], random: Random): void {
  const years = restlessYears(authority, lives, random.fork('path'));
  const tally = restlessTally(lives, years);
  for (const [index, year] of years.entries()) {
    const before = years[index - 1];
    steerYear(lives, year, before === undefined ? year.from : before.to + 1, tally, random.fork(String(year.to)));
  }
  if (authority.code === steered.code) steerMoves(lives, tally, random.fork('moves'));
}

/** Fills a year: with moves since the year before ended, and where its number is published, with any in it. */
function steerYear(lives: readonly Life[], year: RestlessYear, since: Day, tally: RestlessTally, random: Random): void {
  const inCare = lives.filter((life) => holdsOn(life, year.to));
  const spans: Day[] = year.published ? [since, year.from] : [since];
  for (const from of spans) {
    const chance = new Map(inCare.map((life) => [life, likelihood(life, year) + random.next()]));
    for (const life of [...inCare].sort((one, other) => (chance.get(other) ?? 0) - (chance.get(one) ?? 0))) {
      if (tally.wants(year) <= 0) break;
      const lived = placementsIn(life.stays, year.from, year.to);
      if (lived >= 3) continue;
      const calm = (day: Day) => tally.ignores(life, day);
      if (lived === 1 && !moveOn(life, [year.from, year.to], calm, random)) continue;
      if (moveOn(life, [from, year.to], (day) => tally.allows(life, day), random)) tally.recount(life);
    }
  }
  const left = tally.wants(year);
  if (year.published && left !== 0)
    throw new RangeError(`${left} more children should have had three placements by ${iso(year.to)}.`);
}

/**
 * Children who moved before, are new to care or are teenagers are more likely to move again; under 16s long in care are
 * left where they are.
 */
function likelihood(life: Life, { from, to }: RestlessYear): number {
  const age = ageAt(life.person.birth, to);
  const moved = placementsIn(life.stays, from, to) === 2 ? 0.5 : 0;
  return moved + 0.8 * Number(to - life.start < 900 || age >= 15) + 0.4 * Number(age >= 9);
}

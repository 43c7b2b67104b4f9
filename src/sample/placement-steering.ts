import { type Authority, steered } from './authority.ts';
import { ageAt, at, type Day, monthsLater } from './day.ts';
import type { Life } from './life.ts';
import { isRestless, steerMoves } from './moves-steering.ts';
import { moveOn, placesToLeave } from './moving-on.ts';
import type { Random } from './random.ts';
import { placementsIn } from './stay.ts';
import { holdsOn } from './stock.ts';

/** A year's window and how many children in care on its last day are to have lived in three places or more in it. */
interface Restless {
  from: Day;
  to: Day;
  children: number;
}

const yearTo = (day: string, children: number): Restless => ({
  from: monthsLater(at(day), -12) + 1,
  to: at(day),
  children,
});

/**
 * Middlesbrough: minutes of 15 February 2022, 127 in the year to January 2021 and 37 in the year to January 2022. The others:
 * DfE, children looked after, placement stability, years to 31 March 2021 and 2022.
 */
const printed: Readonly<Record<string, readonly Restless[]>> = {
  E06000001: [yearTo('2021-03-31', 22), yearTo('2022-03-31', 16)],
  [steered.code]: [yearTo('2021-01-31', 127), yearTo('2022-01-31', 37)],
  E06000003: [yearTo('2021-03-31', 27), yearTo('2022-03-31', 31)],
  E06000004: [yearTo('2021-03-31', 50), yearTo('2022-03-31', 59)],
  E06000005: [yearTo('2021-03-31', 22), yearTo('2022-03-31', 28)],
};

/** Lets children move on within the same kind of placement until as many have had three placements as was printed. */
export function steerPlacements(authority: Authority, lives: readonly Life[], random: Random): void {
  for (const window of printed[authority.code] ?? []) steerRestless(lives, window, random.fork(String(window.to)));
  if (authority.code === steered.code) steerMoves(lives, random.fork('moves'));
}

function steerRestless(lives: readonly Life[], { from, to, children }: Restless, random: Random): void {
  const inCare = lives.filter((life) => holdsOn(life, to));
  const restless = () => inCare.filter(({ stays }) => placementsIn(stays, from, to) >= 3).length;
  let left = children - restless();
  if (left < 0) throw new RangeError(`${-left} children too many have had three placements by the day ${to}.`);
  const likely = (life: Life) => Number(isRestless(life)) + Number(ageAt(life.person.birth, to) >= 9);
  const calm = random
    .shuffle(inCare.filter(({ stays }) => placementsIn(stays, from, to) < 3))
    .sort((one, other) => likely(other) - likely(one));
  const byMoves = [2, 1].flatMap((moves) => calm.filter(({ stays }) => placementsIn(stays, from, to) === moves));
  for (const life of byMoves) {
    if (left === 0) return;
    const missing = 3 - placementsIn(life.stays, from, to);
    const room = placesToLeave(life, from, to, 30);
    if (room.length < missing) continue;
    for (const stay of random.shuffle(room).slice(0, missing)) moveOn(life, stay, from, to, random);
    if (placementsIn(life.stays, from, to) >= 3) left -= 1;
  }
  if (left > 0) throw new RangeError(`${left} children too few could have had three placements.`);
}

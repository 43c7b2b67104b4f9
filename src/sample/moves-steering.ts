import { at, type Day } from './day.ts';
import type { Life } from './life.ts';
import { moveOn, placesToLeave } from './moving-on.ts';
import type { Random } from './random.ts';
import { movesBetween, placementsIn } from './stay.ts';
import { holdsOn } from './stock.ts';

/** A year and the mean number of moves in it of the children in care on its last day; `fill` is when moves may be added. */
interface MeanMoves {
  from: Day;
  to: Day;
  mean: number;
  fill: readonly [Day, Day];
}

/** No Wrong Door pilot evaluation, table 12. The last first: what is added for it counts for the others. */
const printed: readonly MeanMoves[] = [
  { from: at('2020-01-01'), to: at('2020-12-31'), mean: 1.47, fill: [at('2020-01-02'), at('2020-12-30')] },
  { from: at('2019-10-01'), to: at('2020-09-30'), mean: 1.4, fill: [at('2019-10-02'), at('2019-12-30')] },
  { from: at('2019-07-01'), to: at('2020-06-30'), mean: 1.4, fill: [at('2019-07-02'), at('2019-09-29')] },
];

/** In this year the number of children with three placements is printed: who had fewer is left in peace. */
const settledYear = { from: at('2020-02-01'), to: at('2021-01-31') };

/** Lets children who often move do so more often, until the mean numbers of moves are as printed. */
export function steerMoves(lives: readonly Life[], random: Random): void {
  for (const { from, to, mean, fill } of printed) {
    const inCare = lives.filter((life) => holdsOn(life, to));
    const moves = inCare.reduce((sum, { stays }) => sum + movesBetween(stays, from, to), 0);
    let left = Math.round(mean * inCare.length) - moves;
    const free = inCare.filter((life) => isRestless(life) && (fill[1] < settledYear.from || mayMove(life)));
    while (left > 0) {
      const before = left;
      for (const life of random.shuffle(free)) {
        const places = left > 0 ? placesToLeave(life, fill[0], fill[1], 3) : [];
        if (places.length === 0) continue;
        moveOn(life, random.pick(places), fill[0], fill[1], random);
        left -= 1;
      }
      if (left === before) throw new RangeError(`${left} more moves by the day ${to} find nobody who could move.`);
    }
  }
}

/** Children new to care or nearly grown up move most; who has long been in care is left in peace. */
export const isRestless = ({ start, person }: Life): boolean =>
  start > at('2018-10-01') || person.birth < at('2005-06-01');

/** Whether more moves change no printed count of restless children. */
function mayMove(life: Life): boolean {
  const { from, to } = settledYear;
  return !holdsOn(life, to) || placementsIn(life.stays, from, to) >= 3;
}
